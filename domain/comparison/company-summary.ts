import { countWords, listWords } from "#domain/comparison/count-words.ts";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import { plain, type SummaryPart } from "#domain/comparison/summary-part.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { dayOfInstantWords, dayWords } from "#domain/framework/date-words.ts";
import type { DeadlineStatus } from "#domain/framework/deadline.ts";
import { cadenceWords } from "#domain/framework/organisation-words.ts";
import { type Cadence, periodOf } from "#domain/framework/period.ts";
import type { PeriodStanding } from "#domain/framework/reporting-standing.ts";
import type { OrganisationStatus } from "#domain/record/documents/organisation.ts";

interface Joined {
  readonly joined: CalendarDate;
  readonly cadence: Cadence;
}

/** A signatory that files here, in two or three sentences: since when, how often, where its reports stand. */
export function filingCompanySummary(
  { joined, cadence }: Joined,
  latest: PeriodStanding | null,
  next: PeriodStanding | null,
): readonly SummaryPart[] {
  const opening = plain(`Signatory since ${dayWords(joined)}. Reports ${cadenceWords(cadence)}`);
  if (latest === null) {
    return [
      opening,
      plain(next === null ? "; no period is over yet." : `; the first report ${standsWords(next.status)}.`),
    ];
  }
  return [
    opening,
    plain(`; the report for the ${lowered(periodOf(latest.key).label)} `),
    { text: standsWords(latest.status), isEmphasised: true },
    plain(next === null || next.key === latest.key ? "." : ` and the next ${standsWords(next.status)}.`),
  ];
}

/** A signatory of whom accounts are relayed: since when, how often it is to report, and how much was found. */
export function compiledCompanySummary(
  { joined, cadence }: Joined,
  cells: readonly MatrixCell[],
  status: OrganisationStatus | null,
): readonly SummaryPart[] {
  const adopted = cells.filter(({ state }) => state.state !== "not_adopted");
  const told = adopted.filter(({ state }) => state.state === "relayed").length;
  const found =
    told === 0
      ? `No account of the ${countWords(adopted.length)} commitments is relayed yet`
      : `Accounts of ${countWords(told)} of ${countWords(adopted.length)} commitments are relayed`;
  return [
    plain(`Signatory since ${dayWords(joined)}. Its reporting cadence is given as ${cadenceWords(cadence)}; `),
    plain("it owes this register no report. "),
    ...(status === "acquired" ? [plain("It has been acquired; how it stands since is not known. ")] : []),
    { text: found, isEmphasised: true },
    plain(told === 0 ? "; that is a limit of what we could find and read." : " here from public sources."),
  ];
}

/** An organisation that signed nothing, and why the record speaks of it. */
export function otherOrganisationSummary(
  told: Readonly<Record<"accounts" | "inquiries" | "listings" | "timeline", number>>,
): readonly SummaryPart[] {
  const parts = [
    counted(told.accounts, "relayed account", "relayed accounts"),
    counted(told.inquiries, "question put to it", "questions put to it"),
    counted(told.listings, "listing", "listings"),
    counted(told.timeline, "timeline entry", "timeline entries"),
  ].filter((part) => part !== null);
  const why =
    parts.length === 0 ? "It is listed here and nothing more is told." : `The record holds ${listWords(parts)}.`;
  return [
    { text: "Not a signatory.", isEmphasised: true },
    plain(` It is not among the companies that adopted these commitments. ${why}`),
  ];
}

/** Where a report stands, as the rest of a sentence: "was filed on 30 July 2026". */
export function standsWords(status: DeadlineStatus): string {
  switch (status.status) {
    case "filed":
      return `was filed on ${dayWords(status.on)}`;
    case "filed_late":
      return `was filed late on ${dayWords(status.on)}`;
    case "due_by":
      return `is due by ${dayOfInstantWords(status.at, status.zone)}`;
    case "overdue_since":
      return `has been overdue since ${dayOfInstantWords(status.at, status.zone)}`;
    case "extended_to":
      return `is due by ${dayOfInstantWords(status.at, status.zone)}, after an extension`;
    case "not_required":
      return "is not required";
  }
}

function counted(count: number, one: string, several: string): string | null {
  if (count === 0) return null;
  return `${countWords(count)} ${count === 1 ? one : several}`;
}

function lowered(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}
