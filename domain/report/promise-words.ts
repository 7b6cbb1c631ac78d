import { countWords, listWords } from "#domain/comparison/count-words.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import { lowered } from "#domain/framework/lowered.ts";
import { type PeriodKey, periodOf } from "#domain/framework/period.ts";
import type { FiledPromiseAnswer } from "#domain/report/promise-answer.ts";
import type { PromiseLedger, PromiseStanding } from "#domain/report/promise-ledger.ts";
import type { PromiseStory, SaidTerms } from "#domain/report/promise-story.ts";

/** What a company says became of a promise: "Kept on 3 May 2026", "Changed", "Dropped". */
export function outcomeWords(answer: FiledPromiseAnswer): string {
  switch (answer.outcome) {
    case "kept":
      return `Kept on ${dayWords(answer.on)}`;
    case "kept_late":
      return `Kept late, on ${dayWords(answer.on)}`;
    case "changed":
      return answer.now.due === answer.was.due ? "Changed" : `Changed, now by ${dayWords(answer.now.due)}`;
    case "dropped":
      return "Dropped";
  }
}

const STANDINGS: Readonly<Record<PromiseStanding, string>> = {
  kept: "Kept",
  kept_late: "Kept late",
  changed: "Changed, and open",
  dropped: "Dropped",
  unanswered: "Due, and not answered",
  not_due: "Not due yet",
};

/** Where a promise stands, in a word or two. */
export function standingWords(standing: PromiseStanding): string {
  return STANDINGS[standing];
}

/** Which report made a promise, and which one said it as it stands: "the report on the half-year to June 2025". */
export function promisedInWords(madeIn: PeriodKey, { saidIn }: Pick<SaidTerms, "saidIn">): string {
  const made = `the report on the ${lowered(periodOf(madeIn).label)}`;
  if (saidIn === madeIn) return made;
  return `${made}; as it stands here since the report on the ${lowered(periodOf(saidIn).label)}`;
}

/** Where an open promise stands on a day: "no answer yet", "moved twice, first due on 3 May 2026", "not due yet". */
export function openPromiseWords({ terms, history }: PromiseStory, asOf: CalendarDate): string {
  const changes = history.length - 1;
  const [first] = history;
  const stands = terms.due <= asOf ? "Due, and not answered yet" : "Not due yet";
  if (changes === 0) return stands;
  return `${stands}; changed ${timesWords(changes)}, first due on ${dayWords(first.due)}`;
}

/** What became of a company's promises, in counts, as of a day; every rate is left to the reader, with its numbers. */
export function ledgerSentence(ledger: PromiseLedger, asOf: CalendarDate): string {
  const { promised, due, notDue } = ledger;
  if (promised === 0) return "No promise is on the record.";
  const became = [
    [ledger.kept, "kept"],
    [ledger.keptLate, "kept late"],
    [ledger.changed, "changed and open again"],
    [ledger.dropped, "dropped"],
    [ledger.unanswered, "not answered yet"],
  ] as const;
  const parts = became.filter(([count]) => count > 0).map(([count, word]) => `${countWords(count)} ${word}`);
  const fell = due === 0 ? "None has fallen due." : `${capitalised(countWords(due))} fell due: ${listWords(parts)}.`;
  return [
    `Up to ${dayWords(asOf)} the company made ${countWords(promised)} ${promised === 1 ? "promise" : "promises"}.`,
    fell,
    ...(notDue === 0 ? [] : [`${counted(notDue, "is", "are")} not due yet.`]),
    ...(ledger.everChanged === 0 ? [] : [`${counted(ledger.everChanged, "was", "were")} changed at least once.`]),
  ].join(" ");
}

/** The ledger's counts by name, in the order they are read. */
export function ledgerCounts(ledger: PromiseLedger): readonly { readonly name: string; readonly count: number }[] {
  return [
    { name: "Promised", count: ledger.promised },
    { name: "Due", count: ledger.due },
    { name: "Kept", count: ledger.kept },
    { name: "Kept late", count: ledger.keptLate },
    { name: "Changed", count: ledger.changed },
    { name: "Dropped", count: ledger.dropped },
    { name: "Unanswered", count: ledger.unanswered },
    { name: "Not due yet", count: ledger.notDue },
  ];
}

function counted(count: number, one: string, several: string): string {
  return `${capitalised(countWords(count))} ${count === 1 ? one : several}`;
}

function timesWords(times: number): string {
  if (times === 1) return "once";
  return times === 2 ? "twice" : `${countWords(times)} times`;
}
