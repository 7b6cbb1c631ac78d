import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import { Key } from "#domain/framework/sourced.ts";
import { PROMISE_TEXT_LIMIT } from "#domain/report/promise-fields.ts";

const Text = z.string().min(1).max(PROMISE_TEXT_LIMIT);

/** A promise's words and its date, as they stood at one time. */
export const PromiseTerms = z.strictObject({ wording: Text, due: CalendarDate });
export type PromiseTerms = z.infer<typeof PromiseTerms>;

/**
 * What a company says became of a promise.
 *
 * Shape: a changed promise carries both its terms, the old beside the new, and stays open; the others end it.
 */
export const FiledPromiseAnswer = z.discriminatedUnion("outcome", [
  z.strictObject({ promise: Key, outcome: z.literal("kept"), on: CalendarDate, how: Text }),
  z.strictObject({ promise: Key, outcome: z.literal("kept_late"), on: CalendarDate, how: Text }),
  z.strictObject({ promise: Key, outcome: z.literal("changed"), was: PromiseTerms, now: PromiseTerms, why: Text }),
  z.strictObject({ promise: Key, outcome: z.literal("dropped"), why: Text }),
]);
export type FiledPromiseAnswer = z.infer<typeof FiledPromiseAnswer>;

/** An answer with the period whose report gave it. */
export type GivenAnswer = FiledPromiseAnswer & { readonly givenIn: PeriodKey };
