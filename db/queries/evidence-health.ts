import { sql } from "drizzle-orm";
import { z } from "zod";
import { instantIn } from "#db/queries/signatory-period.ts";
import { ask } from "#db/sign-in/ask.ts";

/** How the last look through the store of evidence went: numbers only. */
export interface EvidenceHealth {
  readonly scrubbedAt: string;
  /** How many files should be there, and how many of them were decrypted and compared that day. */
  readonly expected: number;
  readonly checked: number;
  readonly damaged: number;
  readonly missing: number;
}

const Row = z.object({
  ended_at: z.string(),
  expected: z.coerce.number(),
  checked: z.coerce.number(),
  damaged: z.number(),
  missing: z.number(),
});

/** The last look; null before the first. */
export async function evidenceHealth(): Promise<EvidenceHealth | null> {
  const [row] = await ask(
    Row,
    sql`select ended_at::text, expected, checked, damaged, missing from private.last_scrub()`,
  );
  if (row === undefined) return null;
  const { ended_at, expected, checked, damaged, missing } = row;
  return { scrubbedAt: instantIn(ended_at), expected, checked, damaged, missing };
}
