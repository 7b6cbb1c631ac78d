import { daysAfter, endOfMonthAfter, momentAt, type ToldPeriod } from "#db/seed/rehearsal/calendar.ts";
import type { AnswerStep, Step } from "#db/seed/rehearsal/steps.ts";
import type { CompanyStory } from "#db/seed/rehearsal/story.ts";
import { type Instant, shifted } from "#domain/framework/instant.ts";

const MINUTE_IN_MS = 60_000;
const BETWEEN_ANSWERS_IN_MS = 23 * MINUTE_IN_MS;

/** Writing, handing over and filing one report; or only the writing, before the period is over. */
export function reportSteps(company: CompanyStory, { period, story }: ToldPeriod, nth: number): readonly Step[] {
  const on = { company, period };
  if (story?.kind === "drafted") return answerSteps(on, nth, momentAt(daysAfter(period, -2), "15:40", company.zone));
  if (story?.kind !== "filed") return [];
  const { zone } = company;
  return [
    ...answerSteps(on, nth, momentAt(daysAfter(period, story.day - 3), "16:20", zone)),
    { does: "complete", at: momentAt(daysAfter(period, story.day - 2), "10:15", zone), ...on, nth },
    { does: "hand_over", at: momentAt(daysAfter(period, story.day - 1), "11:05", zone), ...on },
    { does: "file", at: momentAt(daysAfter(period, story.day), "14:30", zone), ...on },
  ];
}

/** The answers of the nth report, each a while after the one before, the last at `until`. */
function answerSteps(on: Pick<AnswerStep, "company" | "period">, nth: number, until: Instant): readonly Step[] {
  const { company, period } = on;
  const given = Object.entries(company.answers).flatMap(([commitment, answers]) => {
    const answer = answers[nth];
    return answer === undefined ? [] : [{ commitment, answer }];
  });
  return given.map(({ commitment, answer }, at) => ({
    does: "answer",
    at: shifted(until, (at + 1 - given.length) * BETWEEN_ANSWERS_IN_MS),
    ...on,
    commitment,
    answer,
    promisedBy: answer.promisedInMonths === null ? null : endOfMonthAfter(period.to, answer.promisedInMonths),
    pages: Object.entries(answer.named.pages ?? {}).map(([url, days]) => ({ url, seenOn: daysAfter(period, days) })),
    editor: at % company.people.editors.length,
  }));
}
