import { openedOn } from "#db/seed/rehearsal/anchor.ts";
import { momentAt, startOf } from "#db/seed/rehearsal/calendar.ts";
import { COMPANIES } from "#db/seed/rehearsal/companies/companies.ts";
import { companySteps } from "#db/seed/rehearsal/company-steps.ts";
import { fact } from "#db/seed/rehearsal/fact.ts";
import { edition, handbook, listed, PROGRAMME } from "#db/seed/rehearsal/founding.ts";
import { INDICATORS } from "#db/seed/rehearsal/indicators.ts";
import { AUDIT_FIRM } from "#db/seed/rehearsal/people.ts";
import type { Step } from "#db/seed/rehearsal/steps.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { compareInstants } from "#domain/framework/instant.ts";

/**
 * The whole story of the practice programme up to `today`, in the order in which it happens over all companies.
 *
 * Shape: the same day gives the same story; nothing in it happens after the day has begun, by UTC.
 */
export function storySteps(today: CalendarDate): readonly Step[] {
  const opened = openedOn(today);
  const at = (time: string) => momentAt(opened, time, "UTC");
  const steps = [
    fact(at("09:00"), "programme_opened", PROGRAMME),
    fact(at("09:05"), "source_cited", handbook(opened)),
    fact(at("09:10"), "edition_published", edition(opened)),
    fact(at("09:15"), "organisation_listed", listed(AUDIT_FIRM)),
    ...INDICATORS.map((indicator) => fact(at("09:12"), "indicator_defined", indicator)),
    ...COMPANIES.flatMap((company) => companySteps(company, today)),
  ];
  const end = startOf(today);
  return steps
    .filter((step) => compareInstants(step.at, end) <= 0)
    .toSorted((one, other) => compareInstants(one.at, other.at));
}
