import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import { Key } from "#domain/framework/sourced.ts";
import type { FiledResponse } from "#domain/report/answers.ts";
import { LINE_LIMIT } from "#domain/report/fields.ts";
import { PROMISE_TEXT_LIMIT } from "#domain/report/promise-fields.ts";

/** A dated next step, as a report states it. */
export const FiledPromise = z.strictObject({
  key: Key,
  commitment: Key,
  wording: z.string().min(1).max(PROMISE_TEXT_LIMIT),
  ownerRole: z.string().min(1).max(LINE_LIMIT),
  measure: z.string().min(1).max(PROMISE_TEXT_LIMIT),
  due: CalendarDate,
});
export type FiledPromise = z.infer<typeof FiledPromise>;

/**
 * A promise as the ledger holds it, with the period whose report made it.
 *
 * Shape: one made by answering a commitment "not yet, by DATE" names no owner and no measure: they were not asked.
 */
export interface StatedPromise extends Omit<FiledPromise, "ownerRole" | "measure"> {
  readonly ownerRole: string | null;
  readonly measure: string | null;
  readonly madeIn: PeriodKey;
  readonly madeBy: "next_step" | "not_yet";
}

/** What "not yet, by DATE" promises, in the form's words. */
export const NOT_YET_WORDING = "To do what this commitment asks.";

/**
 * The promises that a report's answers make by saying "not yet, by DATE".
 *
 * Shape: none where the company already stands by that date for the commitment, as it is still the same promise.
 */
export function notYetPromises(
  responses: readonly (Pick<FiledResponse, "reason" | "byDate"> & { readonly commitment: string })[],
  madeIn: PeriodKey,
  open: readonly { readonly commitment: string; readonly due: CalendarDate }[],
): readonly StatedPromise[] {
  return responses.flatMap(({ commitment, reason, byDate }): StatedPromise[] => {
    if (reason !== "not_yet" || byDate === null) return [];
    if (open.some((promise) => promise.commitment === commitment && promise.due === byDate)) return [];
    const key = `${madeIn.toLowerCase()}.${commitment}`;
    const unasked = { wording: NOT_YET_WORDING, ownerRole: null, measure: null };
    return [{ key, commitment, ...unasked, due: byDate, madeIn, madeBy: "not_yet" }];
  });
}
