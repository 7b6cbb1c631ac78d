import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATA_SHEET, HOW_TO_SHEET, LISTS_SHEET, workbookOf } from "#domain/report/workbook/layout.ts";
import { readWorkbook } from "#domain/report/workbook/read.ts";
import type { WorkbookSection } from "#domain/report/workbook/section.ts";
import { scale } from "#tests/fixtures/scale.ts";
import { ADDRESS, reportOf, section, storedText, untouched, withCell } from "#tests/unit/report/workbook/books.ts";

const texts = fc.record({
  status: fc.constantFrom("", "done", "partly", "withdrawn_status"),
  byDate: fc.constantFrom("", "2027-03-31", "March", "2027"),
  account: storedText,
  products: fc.constantFrom("", "chat", "chat\npaint", "paint\npaint-2", "gone"),
  note: storedText,
});
const twoSections = fc
  .tuple(texts, texts)
  .map(([first, second]) => [section("first", first), section("second", second)]);

const TITLE = "Alder Labs, half-year to June 2026";
const bookOf = (sections: readonly WorkbookSection[]) => workbookOf(ADDRESS, TITLE, sections, ["Fill in column B."]);

describe("a workbook", () => {
  it("that nobody touched says nothing new, whatever the report holds", () => {
    fc.assert(
      fc.property(twoSections, (sections) => {
        expect(readWorkbook(untouched(bookOf(sections)), reportOf(sections))).toEqual({ changes: [], problems: [] });
      }),
      { numRuns: scale(200, 5_000) },
    );
  });

  it("in which texts were changed says exactly those", () => {
    fc.assert(
      fc.property(twoSections, storedText, storedText, (sections, account, note) => {
        const changed = [
          { sheet: "On first", at: "B7", section: "first", field: "account", value: account },
          { sheet: "On second", at: "B11", section: "second", field: "note", value: note },
        ];
        const filled = changed.reduce(
          (book, { sheet, at, value }) =>
            withCell(book, sheet, at, value === "" ? null : { kind: "text", text: value }),
          untouched(bookOf(sections)),
        );
        const isNew = ({ section: key, field, value }: (typeof changed)[number]) =>
          sections.find((one) => one.section === key)?.fields.find((one) => one.field === field)?.value !== value;
        expect(readWorkbook(filled, reportOf(sections))).toEqual({
          problems: [],
          changes: changed
            .filter(isNew)
            .map(({ section: key, field, value }) => ({ section: key, field, value, basedOn: 3 })),
        });
      }),
      { numRuns: scale(200, 5_000) },
    );
  });

  it("of ten sections in which twenty cells were changed says twenty changes, and which", () => {
    const sections = Array.from({ length: 10 }, (_, at) =>
      section(`s${at}`, { status: "done", account: "Before.", products: "chat", note: "A note." }),
    );
    const filled = sections.reduce(
      (book, { title }, at) =>
        withCell(withCell(book, title, "B5", { kind: "text", text: "Not done" }), title, at % 2 === 0 ? "B9" : "B7", {
          kind: "text",
          text: at % 2 === 0 ? "Yes" : `After ${at}.`,
        }),
      untouched(bookOf(sections)),
    );
    expect(readWorkbook(filled, reportOf(sections))).toEqual({
      problems: [],
      changes: sections.flatMap(({ section: key }, at) => [
        { section: key, field: "status", value: "not_done", basedOn: 3 },
        at % 2 === 0
          ? { section: key, field: "products", value: "chat\npaint", basedOn: 3 }
          : { section: key, field: "account", value: `After ${at}.`, basedOn: 3 },
      ]),
    });
  });

  it("has a sheet a section between how to use it and what only the register reads", () => {
    const model = bookOf([section("first"), section("second")]);
    expect(model.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      [HOW_TO_SHEET, false],
      ["On first", false],
      ["On second", false],
      [LISTS_SHEET, true],
      [DATA_SHEET, true],
    ]);
  });

  it("offers what can be chosen by its words, and tells two products of one name apart", () => {
    const [, sheet, , lists] = untouched(bookOf([section("first"), section("second")])).sheets.map(
      ({ cells }) => cells,
    );
    const cells = bookOf([section("first")]).sheets.flatMap((one) => (one.name === "On first" ? one.cells : []));
    expect(cells.find(({ at }) => at === "B5")?.choices).toBe(`'${LISTS_SHEET}'!$A$1:$A$3`);
    expect([sheet?.get("A9"), sheet?.get("A10")]).toEqual([
      { kind: "text", text: "What of products?: Paint (paint)" },
      { kind: "text", text: "What of products?: paint (paint-2)" },
    ]);
    expect(lists?.get("A2")).toEqual({ kind: "text", text: "Partly done" });
  });
});
