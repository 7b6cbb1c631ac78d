import type { Reader } from "#db/client.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { outage } from "#db/schema/projection.ts";
import type { Outage } from "#domain/framework/outage.ts";

/** The times in which the register could not be used, as this programme's record has them. */
export async function outagesOf(db: Reader, state: RecordState): Promise<readonly Outage[]> {
  const rows = await db.select().from(outage).where(standsIn(outage, state));
  return rows.map(({ fromAt, untilAt }) => ({ from: instantIn(fromAt), until: instantIn(untilAt) }));
}
