import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { TEXT_LIMIT } from "#domain/report/fields.ts";

/** What a signatory says of one commitment. */
export const STATUSES = ["done", "partly", "not_done", "not_applicable"] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/** Why a commitment is not, or not wholly, met: the short list that explanations choose from. */
export const REASON_CODES = [
  "not_applicable",
  "not_yet",
  "prevented_by_law",
  "disagree",
  "would_help_offenders",
] as const;
export const ReasonCode = z.enum(REASON_CODES);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** One commitment's public answer as it is filed: complete, trimmed, NFC. */
export const FiledResponse = z.strictObject({
  status: Status,
  account: z.string().min(1).max(TEXT_LIMIT),
  reason: ReasonCode.nullable(),
  byDate: CalendarDate.nullable(),
  explanation: z.string().min(1).max(TEXT_LIMIT).nullable(),
});
export type FiledResponse = z.infer<typeof FiledResponse>;
