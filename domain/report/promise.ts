import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import { Key } from "#domain/framework/sourced.ts";
import type { FiledResponse } from "#domain/report/answers.ts";
import { LINE_LIMIT } from "#domain/report/fields.ts";
import { PROMISE_TEXT_LIMIT } from "#domain/report/promise-fields.ts";

/**
 * A dated next step, as a report states it.
 *
 * Shape: one made by answering a commitment "not yet, by DATE" names no owner and no measure: they were not asked.
 */
export const FiledPromise = z.strictObject({
  key: Key,
  commitment: Key,
  wording: z.string().min(1).max(PROMISE_TEXT_LIMIT),
  ownerRole: z.string().min(1).max(LINE_LIMIT).nullable(),
  measure: z.string().min(1).max(PROMISE_TEXT_LIMIT).nullable(),
  due: CalendarDate,
  madeBy: z.enum(["next_step", "not_yet"]),
});
export type FiledPromise = z.infer<typeof FiledPromise>;

/** A promise as the ledger holds it, with the period whose report made it. */
export type StatedPromise = FiledPromise & { readonly madeIn: PeriodKey };

/** What "not yet, by DATE" promises, in the form's words. */
export const NOT_YET_WORDING = "To do what this commitment asks.";

/** The key of the nth promise that a report states as a next step; unique among a company's promises. */
export function promiseKey(madeIn: PeriodKey, nth: number): string {
  return `${madeIn.toLowerCase()}.step-${nth}`;
}

/** The key of what a report promises by answering a commitment "not yet, by DATE". */
export function notYetKey(madeIn: PeriodKey, commitment: string): string {
  return `${madeIn.toLowerCase()}.${commitment}`;
}

/**
 * The promises that a report's answers make by saying "not yet, by DATE".
 *
 * Shape: none where the company already stands by that date for the commitment, as it is still the same promise.
 */
export function notYetPromises(
  responses: readonly (Pick<FiledResponse, "reason" | "byDate"> & { readonly commitment: string })[],
  madeIn: PeriodKey,
  open: readonly { readonly commitment: string; readonly due: CalendarDate }[],
): readonly FiledPromise[] {
  return responses.flatMap(({ commitment, reason, byDate }): FiledPromise[] => {
    if (reason !== "not_yet" || byDate === null) return [];
    if (open.some((promise) => promise.commitment === commitment && promise.due === byDate)) return [];
    const key = notYetKey(madeIn, commitment);
    const unasked = { wording: NOT_YET_WORDING, ownerRole: null, measure: null };
    return [{ key, commitment, ...unasked, due: byDate, madeBy: "not_yet" }];
  });
}
