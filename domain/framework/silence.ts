import { Temporal } from "temporal-polyfill";
import type { InquiryRecorded } from "#domain/record/documents/inquiry.ts";

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * For how many days a question was without a reply when that was last looked at; null where there was a reply, or where
 * either day is not known to the day: what is not known is not counted.
 */
export function daysUnanswered({
  askedOn,
  reply,
  asOf,
}: Pick<InquiryRecorded, "askedOn" | "reply" | "asOf">): number | null {
  if (reply !== null || askedOn === null || !WHOLE_DAY.test(askedOn) || !WHOLE_DAY.test(asOf)) return null;
  return Temporal.PlainDate.from(askedOn).until(Temporal.PlainDate.from(asOf), { largestUnit: "days" }).days;
}
