import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitor } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

let server: TestServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Told {
  readonly title: string;
  readonly address: string;
  readonly record: { readonly entries: number };
  readonly tables: readonly {
    readonly key: string;
    readonly columns: readonly { readonly key: string; readonly about: string }[];
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  }[];
}

const json = async (path: string): Promise<Told> => JSON.parse((await visitor(server.url).get(path)).text);

/** A file of comma-separated values as RFC 4180 has it, by a reader that is not ours to write it with. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let [cell, row, isQuoted] = ["", [] as string[], false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isQuoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && letter === ",") {
      row.push(cell);
      cell = "";
    } else if (!isQuoted && letter === "\n") {
      rows.push([...row, cell.replace(/\r$/, "")]);
      [cell, row] = ["", []];
    } else cell += letter;
  }
  return rows;
}

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (typeof value === "object" && "missing" in value) return String(value.missing);
  if (typeof value === "object" && "text" in value) return String(value.text);
  return String(value);
};

// The calendar of the rehearsal ends on the day it was told.
const EARLIER = new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);
const REAL = "/safety-by-design";
const MADE_UP = "/rehearsal";
const WITH_TABLES = [REAL, MADE_UP].flatMap((home) => [
  home,
  ...["companies", "principles/develop", "commitments/develop.training-data", "record"].map((at) => `${home}/${at}`),
]);

describe("the files of a page", () => {
  it.each([
    ...WITH_TABLES,
    `${REAL}/timeline`,
    `${REAL}/models`,
    `${REAL}/inquiries`,
    `${REAL}/law`,
    `${MADE_UP}/promises`,
    `${MADE_UP}/deadlines`,
    `${MADE_UP}/companies/quill-systems`,
    `${REAL}/companies/openai`,
    `${REAL}/published-by/2025-01-31/timeline`,
    `${MADE_UP}/as-known-on/${EARLIER}/promises`,
    `${MADE_UP}/changes`,
  ])("%s agree with each other cell by cell", async (path) => {
    const csv = await visitor(server.url).get(`${path}.csv`);
    expect(csv.headers.get("content-type")).toContain("text/csv");
    const [heads = [], ...rows] = cellsOf(csv.text.replace(/^\uFEFF/, ""));
    const told = await json(`${path}.json`);
    const [table] = told.tables;
    expect(heads).toEqual(table?.columns.map(({ key }) => key));
    expect(table?.columns.every(({ about }) => about.length > 0)).toBe(true);
    const values = table?.rows.map((row) => heads.map((key) => plain(row[key])));
    // A sheet must not take a text for a formula.
    const asText = (cell: string) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
    expect(rows.map((row) => row.map(asText))).toEqual(values);
    expect(rows.length).toBeGreaterThan(0);
    expect(csv.headers.get("x-record-entries")).toBe(String(told.record.entries));
  });

  it.each([
    [`${MADE_UP}/promises`, "ledger"],
    [`${REAL}/law`, "crosswalk"],
  ])("%s agree with the table of the page, cell by cell", async (path, key) => {
    await page.goto(server.url + path);
    const drawn = await page
      .locator("table")
      .first()
      .locator("tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children].map((cell) => {
            const valued = cell.querySelector("data, time");
            const value = valued?.getAttribute("value") ?? valued?.getAttribute("datetime") ?? null;
            return value ?? cell.textContent ?? "";
          }),
        ),
      );
    const table = (await json(`${path}.json`)).tables.find((one) => one.key === key);
    expect(drawn).toEqual(table?.rows.map((row) => table.columns.map((column) => plain(row[column.key]))));
    expect(drawn.length).toBeGreaterThan(5);
  });

  it("have no table where there is none", async () => {
    expect((await visitor(server.url).get(`${REAL}/promises.csv`)).status).toBe(404);
    expect((await json(`${REAL}/promises.json`)).tables).toEqual([]);
  });

  it.each([`${REAL}/timeline.csv?organisation=openai`, `${MADE_UP}/promises.csv?standing=kept`])(
    "%s hold what the page's own address asks for",
    async (path) => {
      const all = await visitor(server.url).get(path.replace(/\?.*/, ""));
      const asked = await visitor(server.url).get(path);
      expect([all.status, asked.status]).toEqual([200, 200]);
      expect(cellsOf(asked.text).length).toBeLessThan(cellsOf(all.text).length);
      expect(cellsOf(asked.text).length).toBeGreaterThan(1);
    },
  );

  it.each([`${REAL}/timeline?organisation=nobody`, `${MADE_UP}/promises?standing=broken`, `${REAL}/commitments/none`])(
    "%s is not there, as a page or a file",
    async (path) => {
      const [address = "", query = ""] = path.split("?");
      for (const one of [path, `${address}.json?${query}`])
        expect([one, (await visitor(server.url).get(one)).status]).toEqual([one, 404]);
    },
  );
});
