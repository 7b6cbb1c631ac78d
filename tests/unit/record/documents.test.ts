import { describe, expect, it } from "vitest";
import { ENTRY_KINDS, type EntryKind, parseDocument } from "#domain/record/documents/documents.ts";
import { subjectOf } from "#domain/record/documents/subject.ts";

const term = { key: "opinion", term: "opinion", use: "what an auditor concludes", sources: [], check: null };
const due = { dueDate: "2026-10-31", dueTime: "17:00", zone: "Europe/Lisbon", dueAt: "2026-10-31T17:00:00.000Z" };

const NO_PARTS = {
  productsInScope: null,
  figures: [],
  promiseAnswers: [],
  promises: [],
  attestations: [],
  evidence: [],
  restatement: null,
};

describe("a document of the record", () => {
  it.each<[string, EntryKind, unknown]>([
    ["a field that its kind does not have", "term_defined", { ...term, mood: "cheerful" }],
    ["a field left out", "term_defined", { ...term, check: undefined }],
    ["an empty text", "term_defined", { ...term, use: "" }],
    ["a text that is not in Unicode NFC", "term_defined", { ...term, use: "cafe\u0301" }],
    [
      "a text deep down that is not in Unicode NFC",
      "term_defined",
      { ...term, sources: [], check: { result: "confirmed", bySources: [], note: "e\u0301" } },
    ],
    ["a number that is no decimal string", "sector_figure_recorded", { ...sectorFigure("1"), value: 3.8 }],
    ["a number with an exponent", "sector_figure_recorded", sectorFigure("3e8")],
    ["a number with a leading zero", "sector_figure_recorded", sectorFigure("007")],
    ["a negative zero", "sector_figure_recorded", sectorFigure("-0.0")],
    ["a day that does not exist", "period_opened", { ...opened(), from: "2026-02-30" }],
    ["a fixed offset for a zone", "period_opened", { ...opened(), zone: "+02:00" }],
    [
      "an outage that ends before it began",
      "outage_recorded",
      { key: "night", from: "2026-10-30T21:00:00.000Z", until: "2026-10-30T21:00:00.000Z", note: "None." },
    ],
    ["an address that is not of the web", "source_cited", { ...source(), url: "javascript:alert(1)" }],
  ])("is refused with %s", (_, kind, document) => {
    expect(() => parseDocument(kind, document)).toThrow();
  });

  it.each<[EntryKind, unknown]>([
    ["term_defined", term],
    ["sector_figure_recorded", sectorFigure("-3.80")],
    ["period_opened", opened()],
    ["extension_granted", { organisation: "acme", period: "2026-Q3", ...due, ground: "A merger." }],
    ["waiver_granted", { organisation: "acme", period: "2026-Q3", ground: "Not trading." }],
    ["source_cited", source()],
    ["product_listed", { organisation: "acme", key: "draw", name: "Draw", releaseType: "api", summary: "Draws." }],
    ["report_filed", filed()],
  ])("of kind %s is taken as it is", (kind, document) => {
    expect(parseDocument(kind, document)).toEqual(document);
  });

  it("that is a filed report keeps one commitment's answers in the words of a filed response", () => {
    const [response] = filed().responses;
    expect(() =>
      parseDocument("report_filed", { ...filed(), responses: [{ ...response, status: "great" }] }),
    ).toThrow();
    expect(() => parseDocument("report_filed", { ...filed(), responses: [] })).toThrow();
  });

  it("that is a report filed before its other parts were asked for reads as having none", () => {
    const {
      productsInScope: _scope,
      figures: _f,
      promiseAnswers: _a,
      promises: _p,
      attestations: _t,
      evidence: _e,
      restatement: _r,
      ...old
    } = filed();
    expect(parseDocument("report_filed", old)).toEqual(filed());
  });

  it("has a subject by which a later revision of a report finds the earlier one", () => {
    const first = { kind: "report_filed", document: parseDocument("report_filed", filed()) } as const;
    const second = {
      kind: "report_filed",
      document: parseDocument("report_filed", { ...filed(), revision: 2 }),
    } as const;
    expect(subjectOf(first)).toBe("report/acme/2026-Q3");
    expect(subjectOf(second)).toBe(subjectOf(first));
  });

  it("is of one of twenty-two kinds", () => {
    expect(new Set(ENTRY_KINDS).size).toBe(22);
  });
});

function sectorFigure(value: string) {
  return {
    key: "reports",
    name: "Reports",
    value,
    unit: "reports",
    qualifier: null,
    note: null,
    sources: [],
    check: null,
  };
}

function opened() {
  return { organisation: "acme", period: "2026-Q3", cadence: "quarter", from: "2026-07-01", to: "2026-09-30", ...due };
}

function source() {
  return {
    id: "acme-2026",
    publisher: "Acme",
    title: "What we did",
    url: "https://acme.example/report",
    date: "2026-09",
    tier: "primary",
    readAs: "full text",
    note: null,
  };
}

function filed() {
  const answer = { status: "done", account: "We did.", reason: null, byDate: null, explanation: null };
  const named = { mitigations: [], products: [], addresses: [] };
  return {
    organisation: "acme",
    period: "2026-Q3",
    edition: "2024",
    revision: 1,
    responses: [{ ...answer, ...named, commitment: "develop.training-data" }],
    ...NO_PARTS,
    certified: { name: "Ada Ames", role: "Compliance officer", statement: "This is true." },
    contentDigest: "0".repeat(64),
  };
}
