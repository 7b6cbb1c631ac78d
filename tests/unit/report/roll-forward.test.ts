import { describe, expect, it } from "vitest";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { isRefused } from "#domain/refusal.ts";
import type { FiledResponse } from "#domain/report/answers.ts";
import { filedFigure } from "#domain/report/figure-filed.ts";
import { type LastReport, type ReportToBegin, rollForward } from "#domain/report/roll-forward.ts";
import { NOTHING_NAMED } from "#tests/unit/report/drafts.ts";
import { COUNTED, figure, REPORTS } from "#tests/unit/report/figure-texts.ts";
import { SCOPE as WHOLE_SCOPE } from "#tests/unit/report/whole-report.ts";

const SCOPE = {
  adopted: ["develop.data", "deploy.conduct"],
  mitigations: [{ key: "screen", name: "Screen data", mappedCommitments: ["develop.data"] }],
  products: [{ key: "draw", name: "Draw" }],
  indicators: [],
  promises: [],
  dueBy: CalendarDate.parse("2026-06-30"),
};
const UNTOUCHED: ReportToBegin = {
  isBegun: false,
  open: { isFilingOpen: true, isHandedOver: false, isFiled: false },
  scope: SCOPE,
};
const DONE: FiledResponse = {
  ...{ status: "done", account: "We did.", reason: null, byDate: null, explanation: null },
  ...NOTHING_NAMED,
};

function last(responses: Readonly<Record<string, FiledResponse>>, notes: Record<string, string> = {}): LastReport {
  const [filed, kept] = [new Map(Object.entries(responses)), new Map(Object.entries(notes))];
  return {
    period: PeriodKey.parse("2025-H2"),
    responses: filed,
    productsInScope: null,
    figures: new Map(),
    notes: kept,
  };
}

function carried(report: LastReport) {
  const begun = rollForward(UNTOUCHED, report);
  if (isRefused(begun)) throw new Error(begun.refused.code);
  return Object.fromEntries(begun.map(({ section, field, value }) => [`${section} ${field}`, value]));
}

describe("starting from the last report", () => {
  it.each<[string, ReportToBegin, LastReport | null, string]>([
    ["somebody has written in it", { ...UNTOUCHED, isBegun: true }, last({ "develop.data": DONE }), "already_begun"],
    ["there is no last one", UNTOUCHED, null, "nothing_to_carry"],
    ["the last one answers nothing that is asked again", UNTOUCHED, last({ "old.one": DONE }), "nothing_to_carry"],
    [
      "it is with the officer",
      { ...UNTOUCHED, open: { ...UNTOUCHED.open, isHandedOver: true } },
      last({ "develop.data": DONE }),
      "handed_over",
    ],
    [
      "it is filed",
      { ...UNTOUCHED, open: { ...UNTOUCHED.open, isFiled: true } },
      last({ "develop.data": DONE }),
      "already_filed",
    ],
    [
      "filing is not open",
      { ...UNTOUCHED, open: { ...UNTOUCHED.open, isFilingOpen: false } },
      last({ "develop.data": DONE }),
      "filing_not_open",
    ],
  ])("is refused when %s", (_case, report, from, code) => {
    expect(rollForward(report, from)).toEqual({ refused: { code } });
  });

  it("copies the filed answers and the notes, and nothing that was empty", () => {
    const day = CalendarDate.parse("2026-12-31");
    const notYet: FiledResponse = { ...DONE, status: "not_done", reason: "not_yet", byDate: day, explanation: "Soon." };
    const report = last({ "develop.data": DONE, "deploy.conduct": notYet }, { "develop.data": "For the auditor." });
    expect(carried(report)).toEqual({
      "develop.data status": "done",
      "develop.data account": "We did.",
      "develop.data confidentialNote": "For the auditor.",
      "deploy.conduct status": "not_done",
      "deploy.conduct reason": "not_yet",
      "deploy.conduct byDate": "2026-12-31",
      "deploy.conduct explanation": "Soon.",
      "deploy.conduct account": "We did.",
    });
  });

  it("never copies that a section is finished", () => {
    expect(Object.keys(carried(last({ "develop.data": DONE })))).not.toContain("develop.data finished");
  });

  it("copies what was ticked as far as it is still offered, and the pages as they were seen", () => {
    const named: FiledResponse = {
      ...DONE,
      mitigations: ["gone", "screen"],
      products: ["draw", "sold"],
      addresses: [{ url: "https://example.org/a", seenOn: CalendarDate.parse("2026-01-15") }],
    };
    expect(carried(last({ "develop.data": named }))).toMatchObject({
      "develop.data mitigations": "screen",
      "develop.data products": "draw",
      "develop.data addresses": "https://example.org/a 2026-01-15",
    });
    expect(carried(last({ "deploy.conduct": named }))).not.toHaveProperty("deploy.conduct mitigations");
  });

  it("copies how a figure was counted and what it covers, and not the number, that there is one, or its days", () => {
    const counted = filedFigure(figure({ ...COUNTED, product: "sold" }, { ...REPORTS, key: "reports_sent" }));
    const withheld = { indicator: "items_sent", version: 1, given: "withheld", reason: "An inquiry runs." } as const;
    const figures = new Map([counted, withheld].map((one) => [one.indicator, one] as const));
    const report = {
      ...last({}),
      figures,
      productsInScope: { inScope: ["draw", "sold"], leftOut: null, changes: "New." },
    };
    const begun = rollForward({ ...UNTOUCHED, scope: WHOLE_SCOPE }, report);
    if (isRefused(begun)) throw new Error(begun.refused.code);
    expect(Object.fromEntries(begun.map(({ section, field, value }) => [`${section} ${field}`, value]))).toEqual({
      "products inScope": "draw",
      "figures:reporting reports_sent:qualifier": "exact",
      "figures:reporting reports_sent:scope": "All products of the company",
      "figures:reporting reports_sent:method": "Counted from the submission log.",
      "figures:reporting items_sent:given": "withheld",
      "figures:reporting items_sent:reason": "An inquiry runs.",
    });
  });

  it("leaves out commitments that are no longer answered, with their notes", () => {
    const report = last({ "develop.data": DONE, "old.one": DONE }, { "old.one": "Old note." });
    expect(JSON.stringify(carried(report))).not.toContain("old");
  });
});
