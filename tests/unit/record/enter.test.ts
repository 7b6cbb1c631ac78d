import { describe, expect, it } from "vitest";
import { ENTRY_KINDS } from "#domain/record/documents/documents.ts";
import { enterOnRecord, readFact, STEWARD_KINDS, type StandingRecord, type WellFormed } from "#domain/record/enter.ts";
import type { Name } from "#domain/record/references.ts";
import { isRefused } from "#domain/refusal.ts";
import { SAMPLES } from "#tests/unit/record/sample-documents.ts";

type Kind = (typeof STEWARD_KINDS)[number];

function fact(kind: Kind): WellFormed {
  const read = readFact({ kind, document: SAMPLES[kind] });
  if (isRefused(read)) throw new Error(read.refused.code);
  return read;
}

const standing = (names: readonly Name[], isKnown = false): StandingRecord => ({
  size: 7,
  names: new Set(names),
  isKnown,
});

describe("a fact that is handed in", () => {
  it.each(STEWARD_KINDS)("is read, of kind %s, with its subject and what it rests on", (kind) => {
    expect(fact(kind)).toMatchObject({
      entry: { kind, document: SAMPLES[kind] },
      subject: expect.stringContaining("/"),
    });
  });

  it("may be of every kind but what a company files, withdraws or changes itself", () => {
    expect(ENTRY_KINDS.filter((kind) => !STEWARD_KINDS.some((known) => known === kind))).toEqual([
      "adoption_changed",
      "report_filed",
      "report_withdrawn",
    ]);
  });

  it.each([
    ["a field too many", { ...SAMPLES.term_defined, mood: "cheerful" }, ""],
    ["an empty text", { ...SAMPLES.term_defined, use: "" }, "use"],
    ["no document", null, ""],
  ])("is refused, not thrown out, with %s", (_case, document, path) => {
    expect(readFact({ kind: "term_defined", document })).toMatchObject({
      refused: { code: "invalid_input", issues: [{ path }] },
    });
  });

  it("is refused, not thrown out, with a text that is not in Unicode NFC", () => {
    expect(readFact({ kind: "term_defined", document: { ...SAMPLES.term_defined, use: "cafe\u0301" } })).toMatchObject({
      refused: { code: "invalid_input" },
    });
  });
});

describe("entering a fact on the record", () => {
  it("is done when everything that it rests on stands there", () => {
    const known = fact("extension_granted");
    expect(enterOnRecord(standing(["period/acme/2026-Q3"]), known)).toBe(known);
  });

  it("is refused when one thing that it rests on is unknown, and names it", () => {
    expect(enterOnRecord(standing(["source/report"]), fact("term_defined"))).toEqual({
      refused: { code: "unknown_reference", name: "source/archive" },
    });
  });

  it.each<[Kind, object]>([
    ["programme_opened", { refused: { code: "already_on_record", subject: "programme/small" } }],
    ["period_opened", { refused: { code: "already_on_record", subject: "period/acme/2026-Q3" } }],
  ])("is refused a second time for the kind %s", (kind, expected) => {
    expect(enterOnRecord(standing(["organisation/acme"], true), fact(kind))).toEqual(expected);
  });

  it("is allowed a second time for anything else: the later fact replaces the earlier one", () => {
    const again = fact("waiver_granted");
    expect(enterOnRecord(standing(["period/acme/2026-Q3"], true), again)).toBe(again);
  });

  it("begins with the programme and with nothing else", () => {
    const empty: StandingRecord = { size: 0, names: new Set(), isKnown: false };
    expect(enterOnRecord(empty, fact("source_cited"))).toEqual({
      refused: { code: "unknown_reference", name: "programme" },
    });
    expect(isRefused(enterOnRecord(empty, fact("programme_opened")))).toBe(false);
  });
});
