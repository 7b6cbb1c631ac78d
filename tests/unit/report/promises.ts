import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import type { StatedPromise } from "#domain/report/promise.ts";
import { FiledPromiseAnswer, type GivenAnswer } from "#domain/report/promise-answer.ts";

export const H1 = PeriodKey.parse("2026-H1");
export const H2 = PeriodKey.parse("2026-H2");
export const NEXT_H1 = PeriodKey.parse("2027-H1");

export function day(text: string): CalendarDate {
  return CalendarDate.parse(text);
}

/** A promise made in the first half of 2026 and due on the last day of September, with what the case changes. */
export function stated(change: Partial<StatedPromise> = {}): StatedPromise {
  return {
    key: "2026-h1.1",
    commitment: "develop.data",
    wording: "Check all training data.",
    ownerRole: "Head of data",
    measure: "Share of data checked",
    due: day("2026-09-30"),
    madeIn: H1,
    madeBy: "next_step",
    ...change,
  };
}

/** What a report said of that promise. */
export function given(answer: object, givenIn: PeriodKey = H2): GivenAnswer {
  return { ...FiledPromiseAnswer.parse({ promise: "2026-h1.1", ...answer }), givenIn };
}

export const KEPT = { outcome: "kept", on: "2026-09-01", how: "We did." };
export const KEPT_LATE = { outcome: "kept_late", on: "2026-10-01", how: "We did." };
export const DROPPED = { outcome: "dropped", why: "The product was ended." };

/** A change of that promise to these terms. */
export function changedTo(wording: string, due: string) {
  const was = { wording: "Check all training data.", due: "2026-09-30" };
  return { outcome: "changed", was, now: { wording, due }, why: "It took longer." };
}
