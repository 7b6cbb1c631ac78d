import { sql } from "drizzle-orm";
import { z } from "zod";
import { instantIn } from "#db/queries/signatory-period.ts";
import { ask } from "#db/sign-in/ask.ts";

/** How the last look through the store of evidence went: anybody may ask, so not how much there is. */
export interface EvidenceHealth {
  readonly scrubbedAt: string;
  readonly damaged: number;
  readonly missing: number;
}

const Row = z.object({
  ended_at: z.string(),
  damaged: z.number(),
  missing: z.number(),
});

/** The last look; null before the first. */
export async function evidenceHealth(): Promise<EvidenceHealth | null> {
  const [row] = await ask(Row, sql`select ended_at::text, damaged, missing from private.last_scrub()`);
  if (row === undefined) return null;
  const { ended_at, damaged, missing } = row;
  return { scrubbedAt: instantIn(ended_at), damaged, missing };
}
