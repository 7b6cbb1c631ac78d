import { describe, expect, it } from "vitest";
import { type FieldNames, fieldTerm, fieldWords } from "#app/(desk)/part-words.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { storyOf } from "#domain/report/promise-story.ts";
import { type ReportSection, sectionsOf } from "#domain/report/sections.ts";
import { stated } from "#tests/unit/report/promises.ts";

const NAMES: FieldNames = {
  commitments: [{ key: "develop.data", name: "Training data" }],
  mitigations: [{ key: "m01", name: "Source data with care" }],
  products: [{ key: "p", name: "Imagine" }],
};

const SECTIONS = sectionsOf({
  adopted: ["develop.data"],
  mitigations: [{ key: "m01", name: "Source data with care", mappedCommitments: ["develop.data"] }],
  products: NAMES.products,
  indicators: [
    {
      key: "reports_sent",
      version: 1,
      name: "Reports sent",
      unit: "reports",
      direction: "neither",
      definition: "Reports.",
      caveats: [],
      sources: [],
      check: null,
    },
  ],
  promises: [storyOf(stated(), [])],
  dueBy: CalendarDate.parse("2026-06-30"),
});

const KINDS = ["commitment", "products", "figures", "promise", "new_promise", "attestation"] as const;

function ofKind(kind: ReportSection["kind"]): ReportSection {
  const section = SECTIONS.find((one) => one.kind === kind);
  if (section === undefined) throw new Error(`no section is ${kind}`);
  return section;
}

describe.each(KINDS)("every field of a section that is a %s", (kind) => {
  const section = ofKind(kind);

  it("has a name that is not its key", () => {
    const unnamed = Object.keys(section.fields).filter((field) =>
      /[a-z][A-Z]|:|^[a-z]/.test(fieldTerm(section, field).replace("Reports sent: ", "R")),
    );
    expect(unnamed).toEqual([]);
  });

  it("says each of its choices in words", () => {
    const raw = Object.entries(section.fields).flatMap(([field, { choices = [] }]) =>
      choices.filter((choice) => fieldWords(section, field, choice, NAMES) === choice),
    );
    expect(raw).toEqual([]);
  });
});

describe("what stands in a field, in words", () => {
  it.each<[string, ReportSection["kind"], string, string, string]>([
    ["a day", "figures", "reports_sent:spanFrom", "2026-01-01", "1 January 2026"],
    ["half a day, as it was typed", "figures", "reports_sent:spanFrom", "2026-01", "2026-01"],
    ["a number with its unit", "figures", "reports_sent:value", "1,250", "1,250 reports"],
    ["no product at all", "figures", "reports_sent:product", "", "All our products together"],
    ["the ticked products", "products", "inScope", "p", "Imagine"],
    ["nothing", "products", "leftOut", "", ""],
    ["a text, as it was typed", "promise", "why", "kept", "kept"],
  ])("is %s", (_case, kind, field, value, words) => {
    expect(fieldWords(ofKind(kind), field, value, NAMES)).toBe(words);
  });

  it("names a figure's field with the figure", () => {
    expect(fieldTerm(ofKind("figures"), "reports_sent:asOf")).toBe("Reports sent: counted on");
  });
});
