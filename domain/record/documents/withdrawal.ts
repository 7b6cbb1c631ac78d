import { z } from "zod";
import { PeriodKey } from "#domain/framework/period.ts";
import { Key } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";

/**
 * A company's officer takes a filed report back: it is no longer what the company says, and stays on the record.
 *
 * Shape: `revision` is the one that stood; the earlier ones go with it.
 */
export const ReportWithdrawn = z.strictObject({
  organisation: Key,
  period: PeriodKey,
  revision: z.int().positive(),
  reason: Words,
  withdrawn: z.strictObject({ name: Words, role: Words, statement: Words }),
});
export type ReportWithdrawn = z.infer<typeof ReportWithdrawn>;
