import { sql } from "drizzle-orm";
import { z } from "zod";
import { instantIn } from "#db/queries/signatory-period.ts";
import { ask } from "#db/sign-in/ask.ts";
import { type StoreState, storeState } from "#domain/evidence/store-state.ts";

/** How the store of evidence stands by its last look: anybody may ask, so not how much there is. */
export interface EvidenceHealth {
  readonly state: StoreState;
  /** Null before the first look. */
  readonly scrubbedAt: string | null;
  readonly damaged: number;
  readonly missing: number;
}

const Row = z.object({ ended_at: z.string(), damaged: z.number(), missing: z.number(), now: z.string() });

/** The last look. */
export async function evidenceHealth(): Promise<EvidenceHealth> {
  const [row] = await ask(
    Row,
    sql`select ended_at::text, damaged, missing, clock_timestamp()::timestamptz(3)::text as now from private.last_scrub()`,
  );
  if (row === undefined) return { state: "not_looked", scrubbedAt: null, damaged: 0, missing: 0 };
  const { damaged, missing } = row;
  const endedAt = instantIn(row.ended_at);
  const state = storeState({ endedAt, damaged, missing }, instantIn(row.now));
  return { state, scrubbedAt: endedAt, damaged, missing };
}
