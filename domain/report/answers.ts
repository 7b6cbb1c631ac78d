import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { Key } from "#domain/framework/sourced.ts";
import { NamedAddress } from "#domain/report/addresses.ts";
import { MOST_ADDRESSES, TEXT_LIMIT } from "#domain/report/fields.ts";

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

/**
 * One commitment's public answer as it is filed: complete, trimmed, NFC.
 *
 * Shape: `mitigations` are those of the edition that the company says it used, `products` those of its own that the
 * answer covers, both in the order they are listed; `addresses` are pages that support it, as somebody saw them.
 */
export const FiledResponse = z.strictObject({
  status: Status,
  account: z.string().min(1).max(TEXT_LIMIT),
  reason: ReasonCode.nullable(),
  byDate: CalendarDate.nullable(),
  explanation: z.string().min(1).max(TEXT_LIMIT).nullable(),
  mitigations: z.array(Key).readonly(),
  products: z.array(Key).readonly(),
  addresses: z.array(NamedAddress).max(MOST_ADDRESSES).readonly(),
});
export type FiledResponse = z.infer<typeof FiledResponse>;
