import { COMMITMENTS } from "#db/seed/public-record/edition/commitments.ts";
import { daysLater } from "#db/seed/rehearsal/anchor.ts";
import {
  daysAfter,
  dueOn,
  earlierOf,
  laterOf,
  momentAt,
  periodsOf,
  startOf,
  type ToldPeriod,
} from "#db/seed/rehearsal/calendar.ts";
import { fact } from "#db/seed/rehearsal/fact.ts";
import { EDITION_KEY, JOINING, listed } from "#db/seed/rehearsal/founding.ts";
import { reportSteps } from "#db/seed/rehearsal/report-steps.ts";
import type { Step } from "#db/seed/rehearsal/steps.ts";
import type { CompanyStory } from "#db/seed/rehearsal/story.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";

const JOINED_BEFORE_IN_DAYS = 20;

// An open period stays fillable for about three weeks after the story is told.
const OPEN_FOR_IN_DAYS = 21;

/** Everything that one company does, and that happens to it, in no particular order. */
export function companySteps(company: CompanyStory, today: CalendarDate): readonly Step[] {
  const periods = periodsOf(company, today);
  const withAnswers = periods.filter(({ story }) => story?.kind === "filed" || story?.kind === "drafted");
  return [
    ...joiningSteps(company, periods),
    ...periods.flatMap((told) => calendarSteps(company, told, today)),
    ...withdrawalSteps(company, periods),
    ...withAnswers.flatMap((told, nth) => reportSteps(company, told, nth)),
  ];
}

function joiningSteps(company: CompanyStory, [first]: readonly ToldPeriod[]): readonly Step[] {
  if (first === undefined) return [];
  const { key, zone, cadence, notAdopted, products } = company;
  const joined = daysLater(first.period.from, -JOINED_BEFORE_IN_DAYS);
  const adopted = COMMITMENTS.map((commitment) => commitment.key).filter((known) => !notAdopted.includes(known));
  return [
    fact(momentAt(joined, "10:00", zone), "organisation_listed", listed(company)),
    { does: "appear", at: momentAt(joined, "10:01", zone), company },
    ...products.map((product) =>
      fact(momentAt(joined, "10:05", zone), "product_listed", { organisation: key, ...product }),
    ),
    fact(momentAt(joined, "10:30", zone), "signatory_joined", {
      organisation: key,
      edition: EDITION_KEY,
      joined,
      cadence,
      zone,
      adopted,
      notAdopted: [...notAdopted],
      ...JOINING,
    }),
  ];
}

function withdrawalSteps(company: CompanyStory, periods: readonly ToldPeriod[]): readonly Step[] {
  const { withdrawal, zone } = company;
  if (withdrawal === undefined) return [];
  const during = periods[withdrawal.nth];
  if (during === undefined) return [];
  const { commitment, reason, day } = withdrawal;
  const at = momentAt(daysLater(during.period.from, day), "15:10", zone);
  return [{ does: "withdraw_from", at, company, commitment, reason }];
}

function calendarSteps(
  company: CompanyStory,
  { period, story, dueDate }: ToldPeriod,
  today: CalendarDate,
): readonly Step[] {
  const { key: organisation, zone } = company;
  const { key, cadence, from, to } = period;
  const of = { organisation, period: key };
  const opened = fact(startOf(from), "period_opened", { ...of, cadence, from, to, ...dueOn(dueDate, zone) });
  if (story?.kind === "waived") {
    const { day, ground } = story;
    return [opened, fact(momentAt(daysAfter(period, day), "10:10", zone), "waiver_granted", { ...of, ground })];
  }
  if (story?.kind === "filed" && story.extension !== undefined) {
    const { day, moreDays, ground } = story.extension;
    const until = dueOn(daysLater(dueDate, moreDays), zone);
    const at = momentAt(daysAfter(period, day), "11:30", zone);
    return [opened, fact(at, "extension_granted", { ...of, ...until, ground })];
  }
  const enough = daysLater(today, OPEN_FOR_IN_DAYS);
  if (story?.kind === "open" && laterOf(dueDate, enough) !== dueDate) {
    const at = momentAt(earlierOf(daysLater(dueDate, -2), daysLater(today, -1)), "11:30", zone);
    return [opened, fact(at, "extension_granted", { ...of, ...dueOn(enough, zone), ground: story.ground })];
  }
  return [opened];
}
