import * as sheetjs from "@e965/xlsx";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readXlsx } from "#app/_files/xlsx/read-xlsx.ts";
import { writeXlsx } from "#app/_files/xlsx/write-xlsx.ts";
import { workbookOf } from "#domain/report/workbook/layout.ts";
import { readWorkbook } from "#domain/report/workbook/read.ts";
import type { WorkbookSection } from "#domain/report/workbook/section.ts";
import { scale } from "#tests/fixtures/scale.ts";
import { ADDRESS, reportOf, section, storedText } from "#tests/unit/report/workbook/books.ts";

const LONG = "=né 👩‍👩‍👧 \"&<>' \n".repeat(1000).slice(0, 4000);

// This other program does not escape what reads as an escape, as the standard says it should.
const plainText = storedText.filter((text) => !/_x[0-9a-f]{4}_/i.test(text));

async function readBack(file: Uint8Array, sections: readonly WorkbookSection[]) {
  const workbook = await readXlsx(Buffer.from(file));
  if ("problem" in workbook) throw new Error(workbook.problem);
  return readWorkbook(workbook, reportOf(sections));
}

const bytesOf = (sections: readonly WorkbookSection[]) =>
  writeXlsx(workbookOf(ADDRESS, "Alder & Birch <Labs>", sections, ["Fill in column B."]));

/** The file as another program writes it: opened, some cells typed in, saved. */
function retyped(file: Uint8Array, typed: Readonly<Record<string, Readonly<Record<string, sheetjs.CellObject>>>> = {}) {
  const book = sheetjs.read(file, { cellStyles: true });
  for (const [sheet, cells] of Object.entries(typed)) Object.assign(book.Sheets[sheet] ?? {}, cells);
  return sheetjs.write(book, { type: "buffer", bookSST: true }) as Buffer;
}

describe("the bytes of a workbook", () => {
  it("read back as no change, whatever the texts hold", async () => {
    await fc.assert(
      fc.asyncProperty(storedText, storedText, async (account, note) => {
        const sections = [section("first", { account, note, products: "chat" }), section("second", { account: LONG })];
        expect(await readBack(bytesOf(sections), sections)).toEqual({ changes: [], problems: [] });
      }),
      { numRuns: scale(60, 2_000) },
    );
  });

  it("read back as no change after another program opened and saved them", async () => {
    await fc.assert(
      fc.asyncProperty(plainText, plainText, async (account, note) => {
        const sections = [section("first", { account, note, status: "done" }), section("second", { note: LONG })];
        expect(await readBack(retyped(bytesOf(sections)), sections)).toEqual({ changes: [], problems: [] });
      }),
      { numRuns: scale(40, 500) },
    );
  });

  it("say what was typed into them in another program, days and numbers too", async () => {
    const sections = [section("first", { account: "Before." }), section("second")];
    const file = retyped(bytesOf(sections), {
      "On first": { B6: { t: "n", v: 46_477, z: "yyyy-mm-dd" }, B7: { t: "s", v: "  After 👍\n=1+1 " } },
      "On second": {
        B7: { t: "n", v: 46_478, z: "m/d/yy" },
        B5: { t: "s", v: "Partly done" },
        B6: { t: "n", v: 0.1 },
        B9: { t: "s", v: "Yes" },
      },
    });
    expect(await readBack(file, sections)).toEqual({
      problems: [],
      changes: [
        { section: "first", field: "byDate", value: "2027-03-31", basedOn: 0 },
        { section: "first", field: "account", value: "  After 👍\n=1+1 ", basedOn: 3 },
        { section: "second", field: "status", value: "partly", basedOn: 0 },
        { section: "second", field: "byDate", value: "0.1", basedOn: 0 },
        { section: "second", field: "account", value: "2027-04-01", basedOn: 0 },
        { section: "second", field: "products", value: "paint", basedOn: 0 },
      ],
    });
  });

  it("name the cell of a formula that was typed, whatever it came to", async () => {
    const sections = [section("first")];
    const file = retyped(bytesOf(sections), { "On first": { B7: { t: "s", v: "Harmless", f: 'HYPERLINK("x")' } } });
    expect((await readBack(file, sections)).problems).toEqual([{ code: "formula", sheet: "On first", cell: "B7" }]);
  });

  it("are what another reader takes them for: texts on sheets, two of them hidden", () => {
    const sections = [section("first", { account: "=SUM(A1)" })];
    const book = sheetjs.read(bytesOf(sections), { cellFormula: true });
    const sheet = book.Sheets["On first"] ?? {};
    expect(sheet["B7"]).toMatchObject({ t: "s", v: "=SUM(A1)" });
    expect(sheet["B7"].f).toBeUndefined();
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 2, 2]);
  });

  it("lock everything but the answers, and offer what can be chosen", () => {
    const parts = unzipSync(bytesOf([section("first")]));
    const sheet = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
    const locks = [...styles.matchAll(/<protection locked="([01])"/g)].map(([, lock]) => lock);
    const looks = [...sheet.matchAll(/<c r="([A-Z]+)\d+" s="(\d)"/g)].map(([, column, at]) => [
      column,
      locks[Number(at)],
    ]);
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet.match(/<t>/g)).toBeNull();
    expect(looks.filter(([, lock]) => lock === "0").map(([column]) => column)).toEqual(Array(7).fill("B"));
    expect([...sheet.matchAll(/<formula1>(.*?)<\/formula1>/g)].map(([, list]) => list)).toEqual([
      "'Register lists'!$A$1:$A$3",
      ...Array(3).fill("'Register lists'!$B$1:$B$2"),
    ]);
  });
});
