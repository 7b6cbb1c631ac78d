import { CalendarDate, compareDates } from "#domain/framework/calendar-date.ts";
import { type FigureField, type FigureTexts, writtenIn } from "#domain/report/figure-fields.ts";
import { isProblems, type Problems, problem, problemsOf } from "#domain/report/figure-problem.ts";

/** The days a figure covers, its first and last included. */
export interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The days a figure covers, and the day on which it was counted. */
export interface Covered {
  readonly span: Span;
  readonly asOf: CalendarDate;
}

/**
 * What a figure covers and when it was counted.
 *
 * Shape: it is counted on the last day covered or later. Nothing is taken from the period: a figure that covers other
 * days than its report says so, and is warned of.
 * Refuses: `unanswered`, `not_a_day`, `span_backwards`, `as_of_before_span_ends`.
 */
export function readCovered(texts: FigureTexts): Covered | Problems {
  const from = readDay(texts, "spanFrom");
  const to = readDay(texts, "spanTo");
  const asOf = readDay(texts, "asOf");
  const isBackwards = !isProblems(from) && !isProblems(to) && compareDates(to, from) < 0;
  const isEarly = !isProblems(to) && !isProblems(asOf) && compareDates(asOf, to) < 0;
  const order = [
    isBackwards ? problem({ field: "spanTo", reason: "span_backwards" }) : null,
    isEarly ? problem({ field: "asOf", reason: "as_of_before_span_ends" }) : null,
  ];
  const { problems } = problemsOf([from, to, asOf, ...order]);
  if (isProblems(from) || isProblems(to) || isProblems(asOf) || problems.length > 0) return { problems };
  return { span: { from, to }, asOf };
}

/** Whether two spans have a day in common. */
export function haveCommonDay(a: Span, b: Span): boolean {
  return compareDates(a.from, b.to) <= 0 && compareDates(b.from, a.to) <= 0;
}

/** Whether every day of a span is one of another's. */
export function isWithin(inner: Span, outer: Span): boolean {
  return compareDates(outer.from, inner.from) <= 0 && compareDates(inner.to, outer.to) <= 0;
}

function readDay(texts: FigureTexts, field: FigureField): CalendarDate | Problems {
  const text = writtenIn(texts, field);
  if (text === "") return problem({ field, reason: "unanswered" });
  const read = CalendarDate.safeParse(text);
  return read.success ? read.data : problem({ field, reason: "not_a_day" });
}
