import type { RecordedChange } from "#db/queries/adoption-changes.ts";
import { companyParts } from "#db/queries/company-parts.ts";
import { type CompanyPeriodFacts, companyPeriods } from "#db/queries/company-periods.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import { listedProducts } from "#db/queries/report-scope.ts";
import type { SignatoryStanding } from "#db/queries/signatory-standing.ts";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import { filedCells } from "#domain/comparison/period-cells.ts";
import { adoptedIn, withdrawalsBefore } from "#domain/framework/adoption.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { type DeadlineStatus, deadlineStatus } from "#domain/framework/deadline.ts";
import { periodOf } from "#domain/framework/period.ts";
import { comparePeriods, latestPeriod } from "#domain/framework/period-choice.ts";
import { nextDue, type PeriodStanding } from "#domain/framework/reporting-standing.ts";
import { dayIn } from "#domain/framework/time-zone.ts";
import type { Offered } from "#domain/report/offered.ts";
import { type CompanyParts, partsOfPeriod, type ReportParts } from "#domain/report/report-parts.ts";

/** One period with where its report stands and a cell for every commitment. */
export interface ShownPeriod extends CompanyPeriodFacts {
  readonly status: DeadlineStatus;
  readonly cells: readonly MatrixCell[];
  /** The commitments that it is asked about. */
  readonly adopted: readonly string[];
  /** The withdrawals that hold for it. */
  readonly withdrawals: readonly RecordedChange[];
  /** The names of the practices and products that its answers can name by key. */
  readonly names: Offered;
  /** What its report holds besides the answers. */
  readonly parts: ReportParts;
}

/** A signatory that files in this register. */
export interface FilingCompany {
  readonly kind: "filed";
  readonly signatory: SignatoryStanding;
  /** All periods, latest first. */
  readonly periods: readonly ShownPeriod[];
  /** The last that is over. */
  readonly latest: ShownPeriod | null;
  /** The latest with a report, the same as `latest` or an earlier one. */
  readonly lastFiled: ShownPeriod | null;
  readonly next: PeriodStanding | null;
  /** What all its reports hold besides the answers. */
  readonly parts: CompanyParts;
  /** The day it is where the company is. */
  readonly today: CalendarDate;
}

/** A signatory's periods as its pages show them. */
export async function filingCompany(reading: ProgrammeReading, signatory: SignatoryStanding): Promise<FilingCompany> {
  const { now } = reading;
  const { edition, adoption, joining } = signatory;
  const company = joining.organisation;
  const opened = await companyPeriods(reading, company);
  const names: Offered = {
    mitigations: edition.mitigations.map(({ key, title: name }) => ({ key, name })),
    products: await listedProducts(reading.db, reading.state, company),
  };
  const parts = await companyParts(reading.db, reading.state, company);
  const periods = opened
    .toSorted((a, b) => comparePeriods(b.key, a.key))
    .map((period) => {
      const { from } = periodOf(period.key);
      const asked = { adopted: adoptedIn(from, adoption), withdrawals: withdrawalsBefore(from, adoption) };
      const own = { company, name: "", ...asked, period, responses: period.responses, note: null };
      return {
        ...period,
        ...asked,
        names,
        parts: partsOfPeriod(parts, period.key),
        status: deadlineStatus(period.deadline, now),
        cells: filedCells(edition, own, now),
      };
    });
  const keys = periods.map(({ key }) => key);
  const today = dayIn(joining.zone, now);
  const latest = latestPeriod(keys, today);
  return {
    kind: "filed",
    signatory,
    periods,
    latest: periods.find(({ key }) => key === latest) ?? null,
    lastFiled: periods.find(({ revisions }) => revisions.length > 0) ?? null,
    next: nextDue(periods, now),
    parts,
    today,
  };
}
