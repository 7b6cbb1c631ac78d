import { describe, expect, it } from "vitest";
import {
  compiledCompanySummary,
  filingCompanySummary,
  otherOrganisationSummary,
} from "#domain/comparison/company-summary.ts";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import type { SummaryPart } from "#domain/comparison/summary-part.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";

const JOINED = { joined: CalendarDate.parse("2024-04-23"), cadence: "half-year" as const };
const wordsOf = (parts: readonly SummaryPart[]) => parts.map((part) => part.text).join("");

describe("A company in a sentence", () => {
  it("says when the last report was filed and when the next is due", () => {
    const latest = {
      key: PeriodKey.parse("2026-H1"),
      status: { status: "filed" as const, on: CalendarDate.parse("2026-07-30") },
    };
    const at = Instant.parse("2027-01-31T18:00:00.000Z");
    const next = { key: PeriodKey.parse("2026-H2"), status: { status: "due_by" as const, at, zone: "UTC" } };
    expect(wordsOf(filingCompanySummary(JOINED, latest, next))).toBe(
      "Signatory since 23 April 2024. Reports every half-year; the report for the half-year to June 2026 was filed on " +
        "30 July 2026 and the next is due by 31 January 2027.",
    );
  });

  it("never says of a relayed company that it filed, is late or silent", () => {
    const lookedOn = CalendarDate.parse("2026-11-23");
    const cell: MatrixCell = {
      company: "quill",
      commitment: "develop.training-data",
      state: { family: "compiled", state: "none_found", lookedOn },
      assurance: null,
      isDisputed: false,
      isRestated: false,
    };
    const words = wordsOf(compiledCompanySummary(JOINED, [cell], "acquired"));
    expect(words).toContain("it owes this register no report");
    expect(words).toContain("It has been acquired; how it stands since is not known.");
    expect(words).not.toMatch(/filed|late|overdue|silent|due/);
  });

  it("says first of an organisation that signed nothing that it is not a signatory", () => {
    const words = wordsOf(otherOrganisationSummary({ accounts: 0, inquiries: 2, listings: 1, timeline: 0 }));
    expect(words).toMatch(/^Not a signatory\./);
    expect(words).toContain("two questions put to it and one listing");
  });
});
