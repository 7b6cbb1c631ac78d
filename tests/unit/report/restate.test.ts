import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { type DeadlineFacts, deadlineStatus } from "#domain/framework/deadline.ts";
import { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { parseDocument } from "#domain/record/documents/documents.ts";
import { factsOf } from "#domain/record/fold.ts";
import { isRefused } from "#domain/refusal.ts";
import { unconfirmedTexts } from "#domain/report/confirm.ts";
import { type FiledReport, fileReport } from "#domain/report/file.ts";
import { prepareRestatement, type ToRestate, type TypedRestatement } from "#domain/report/prepare-restatement.ts";
import { nameOfText, publicTextsOf } from "#domain/report/public-texts.ts";
import { restate } from "#domain/report/restate.ts";
import { cellTexts, newCell } from "#domain/report/restated-cell.ts";
import { changedBy, isMaterial, type Restatement } from "#domain/report/restatement.ts";
import { sha256 } from "#tests/unit/record/sha256.ts";
import { DONE, PERIOD_ENDS, PERIOD_TO } from "#tests/unit/report/drafts.ts";
import { COMPLETE, report, SCOPE, type Written } from "#tests/unit/report/whole-report.ts";

const CERTIFIED = { name: "Ada Ames", role: "Officer", statement: "It is true." };
const DATA = { kind: "answer", key: "develop.data" } as const;
const REPORTS = { kind: "figure", key: "reports_sent" } as const;
const NOW = Instant.parse("2026-07-10T09:00:00.000Z");

const CONTEXT = {
  period: PeriodKey.parse("2026-H1"),
  periodTo: PERIOD_TO,
  indicators: SCOPE.indicators,
  scope: SCOPE,
};

const TYPED: TypedRestatement = {
  cell: REPORTS,
  texts: { "reports_sent:value": "75,000" },
  cause: "counting_error",
  why: " Some were counted twice. ",
  since: "2026-07-03",
  periods: ["2025-H2"],
  material: { changesConclusion: "no", relied: "no", repeated: "no" },
};

function filed(written: Written = COMPLETE): FiledReport {
  const draft = report(written);
  const confirmed = new Set(publicTextsOf(draft).map(nameOfText));
  expect(unconfirmedTexts(draft, confirmed)).toEqual([]);
  const hand = { draft, confirmed, isFilingOpen: true, periodEndsAt: PERIOD_ENDS, isHandedOver: true, isFiled: false };
  const outcome = fileReport({ ...hand, lastRevision: 0 }, CERTIFIED, { now: NOW, sha256 });
  if (isRefused(outcome)) throw new Error(JSON.stringify(outcome.refused));
  return outcome;
}

function held(standing: FiledReport, open: Restatement | null = null): ToRestate {
  const reported = ["2025-H1", "2025-H2", "2026-H1"].map((key) => PeriodKey.parse(key));
  return { standing, context: CONTEXT, today: CalendarDate.parse("2026-07-10"), reported, open };
}

function prepared(change: Partial<TypedRestatement> = {}, standing = filed(), open: Restatement | null = null) {
  const outcome = prepareRestatement({ ...TYPED, ...change }, held(standing, open));
  if (isRefused(outcome)) throw new Error(JSON.stringify(outcome.refused));
  return outcome;
}

function restated(restatement: Restatement, standing = filed()): FiledReport {
  const outcome = restate(standing, restatement, CERTIFIED, CONTEXT, sha256);
  if (isRefused(outcome)) throw new Error(JSON.stringify(outcome.refused));
  return outcome;
}

describe("a prepared correction", () => {
  it("says what changed, as the fields of a draft hold it, and everything that belongs to it", () => {
    expect(prepared()).toEqual({
      changes: [{ section: "figures:reporting", field: "reports_sent:value", was: "75027", now: "75000" }],
      cause: "counting_error",
      why: "Some were counted twice.",
      since: "2026-07-03",
      periods: ["2025-H2", "2026-H1"],
      material: { changesConclusion: false, relied: false, repeated: false },
    });
  });

  it.each(["changesConclusion", "relied", "repeated"])("is material as soon as %s is answered with yes", (question) => {
    expect(isMaterial(prepared({ material: { ...TYPED.material, [question]: "yes" } }))).toBe(true);
  });

  it("keeps the other cells that wait, and replaces its own", () => {
    const first = prepared();
    const both = prepared({ cell: DATA, texts: { account: "Better said." } }, filed(), first);
    const again = prepared({ texts: { "reports_sent:value": "74,999" } }, filed(), both);
    expect(again.changes.map(({ field, now }) => [field, now])).toEqual([
      ["account", "Better said."],
      ["reports_sent:value", "74999"],
    ]);
  });

  it.each<[string, Partial<TypedRestatement>, unknown]>([
    ["a cell that nobody filed", { cell: { kind: "answer", key: "other" } }, { code: "not_found" }],
    ["nothing changed", { texts: {} }, { problems: [{ reason: "same_as_before" }] }],
    [
      "what cannot be filed",
      { texts: { "reports_sent:value": "many" } },
      { problems: [{ field: "reports_sent:value" }] },
    ],
    ["no cause", { cause: "mood" }, { issues: [{ path: "cause" }] }],
    ["no words", { why: " \n" }, { issues: [{ path: "why" }] }],
    ["a day that does not exist", { since: "2026-02-30" }, { issues: [{ path: "since" }] }],
    ["a day to come", { since: "2026-07-11" }, { issues: [{ path: "since" }] }],
    ["an open question", { material: { ...TYPED.material, relied: "" } }, { issues: [{ path: "relied" }] }],
  ])("is refused with %s", (_case, change, refused) => {
    expect(prepareRestatement({ ...TYPED, ...change }, held(filed()))).toMatchObject({ refused });
  });

  it("does not move a day that was promised", () => {
    const notYet = { ...DONE, status: "not_done", reason: "not_yet", byDate: "2027-01-01", explanation: "Soon." };
    const standing = filed({ ...COMPLETE, "develop.data": notYet });
    expect(newCell(standing, DATA, { byDate: "2028-01-01" }, CONTEXT)).toMatchObject({
      problems: [{ field: "byDate", reason: "promised_day" }],
    });
  });
});

describe("a restated report", () => {
  it("is the next revision, and carries what it changed and who signed it", () => {
    const restatement = prepared();
    const next = restated(restatement);
    expect(next).toMatchObject({ revision: 2, restatement, certified: CERTIFIED });
    expect(next.figures[0]).toMatchObject({ indicator: "reports_sent", value: "75000" });
    expect(next.contentDigest).not.toBe(filed().contentDigest);
  });

  it("changes the chosen cell and nothing else, whatever is typed", () => {
    const standing = filed();
    const change = fc.oneof(
      fc.record({ cell: fc.constant(DATA), texts: fc.record({ account: fc.string({ minLength: 1, maxLength: 40 }) }) }),
      fc.record({
        cell: fc.constantFrom(REPORTS, { kind: "figure", key: "items_sent" } as const),
        texts: fc.nat(10_000_000).map((number) => ({ account: String(number) })),
      }),
    );
    fc.assert(
      fc.property(change, ({ cell, texts }) => {
        const sent = cell.kind === "figure" ? { [`${cell.key}:value`]: texts.account } : texts;
        const outcome = prepareRestatement({ ...TYPED, cell, texts: sent }, held(standing));
        if (isRefused(outcome)) return;
        const next = restated(outcome, standing);
        const others = (of: FiledReport) => ({
          responses: of.responses.filter(({ commitment }) => cell.kind === "figure" || commitment !== cell.key),
          figures: of.figures.filter(({ indicator }) => cell.kind === "answer" || indicator !== cell.key),
          rest: [of.productsInScope, of.promiseAnswers, of.promises, of.attestations],
        });
        expect(JSON.stringify(others(next))).toBe(JSON.stringify(others(standing)));
        const before = cellTexts(standing, cell);
        const after = cellTexts(next, cell);
        const differing = Object.keys(after ?? {}).filter((field) => after?.[field] !== before?.[field]);
        expect(differing).toEqual(outcome.changes.map(({ field }) => field));
      }),
    );
  });

  it("is refused when what stands is not what the correction was made from", () => {
    const restatement = prepared();
    const meanwhile = restated(prepared({ texts: { "reports_sent:value": "70,000" } }));
    expect(restate(meanwhile, restatement, CERTIFIED, CONTEXT, sha256)).toEqual({
      refused: { code: "restatement_stale" },
    });
  });

  it("makes a promise when an answer says “not yet” only now, and keeps it when the answer changes again", () => {
    const notYet = { status: "not_done", reason: "not_yet", byDate: "2027-01-01", explanation: "Soon." };
    const second = restated(prepared({ cell: DATA, texts: notYet }));
    expect(second.promises).toMatchObject([{ key: "2026-h1.develop.data", due: "2027-01-01", madeBy: "not_yet" }]);
    const done = { status: "done", reason: "", byDate: "" };
    const third = restated(prepared({ cell: DATA, texts: done }, second), second);
    expect(third.promises).toEqual(second.promises);
    expect(third.responses[0]).toMatchObject({ status: "done", reason: null, byDate: null });
  });

  it("tells the public side the changed cell alone, with what stood there", () => {
    const next = restated(prepared());
    const document = parseDocument("report_filed", {
      organisation: "alder",
      period: "2026-H1",
      edition: "first",
      ...next,
    });
    const facts = factsOf({ kind: "report_filed", document }, { time: NOW });
    expect(facts.map(({ table, key }) => `${table} ${key}`)).toEqual([
      "report alder/2026-H1/2",
      "filedFigure alder/2026-H1/reports_sent",
    ]);
    expect(facts[1]?.document).toMatchObject({
      value: "75000",
      restated: { revision: 2, at: NOW, changes: [{ was: "75027", now: "75000" }] },
    });
  });
});

describe("a report that is restated after its deadline", () => {
  const FACTS: DeadlineFacts = {
    zone: "Europe/Lisbon",
    due: Instant.parse("2026-07-31T17:00:00.000Z"),
    extensions: [],
    outages: [],
    waivedAt: null,
    revisions: [{ filedAt: NOW, changed: [] }],
  };

  it.each<[string, string, string, string]>([
    ["a number", "figures:reporting", "reports_sent:value", "filed_late"],
    ["what a number covers", "figures:reporting", "reports_sent:scope", "filed_late"],
    ["how a number is given", "figures:reporting", "reports_sent:given", "filed_late"],
    ["how it was counted", "figures:reporting", "reports_sent:method", "filed"],
    ["why there is no number", "figures:reporting", "reports_sent:reason", "filed"],
    ["a status", "develop.data", "status", "filed_late"],
    ["an account", "develop.data", "account", "filed"],
    ["a reason", "develop.data", "reason", "filed"],
  ])("by %s stands as it should", (_what, section, field, status) => {
    const changed = changedBy({ changes: [{ section, field, was: "a", now: "b" }] });
    const late = { filedAt: Instant.parse("2026-09-01T09:00:00.000Z"), changed };
    const facts = { ...FACTS, revisions: [...FACTS.revisions, late] };
    expect(deadlineStatus(facts, Instant.parse("2026-09-02T09:00:00.000Z")).status).toBe(status);
  });
});
