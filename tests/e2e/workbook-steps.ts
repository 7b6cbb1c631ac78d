import { readFile } from "node:fs/promises";
import * as sheetjs from "@e965/xlsx";
import type { Page } from "playwright-core";
import { press } from "#tests/e2e/desk-steps.ts";

/** What is typed, by sheet and by the words beside the cell. */
export type Typed = Readonly<Record<string, Readonly<Record<string, sheetjs.CellObject>>>>;

/** Downloads the report's workbook from its page. */
export async function download(page: Page, home: string): Promise<Buffer> {
  await page.goto(`${home}/workbook`);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the workbook" }).click(),
  ]);
  return readFile(await file.path());
}

/** The workbook as a spreadsheet program saves it after somebody typed in it. */
export function filled(file: Buffer, typed: Typed, rename: (name: string) => string = (name) => name): Buffer {
  const book = sheetjs.read(file);
  for (const [name, cells] of Object.entries(typed)) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) throw new Error(`no sheet ${name} among ${book.SheetNames}`);
    for (const [label, cell] of Object.entries(cells)) Object.assign(sheet, { [besideLabel(sheet, label)]: cell });
  }
  const renamed = {
    ...book,
    SheetNames: book.SheetNames.map(rename),
    Sheets: Object.fromEntries(Object.entries(book.Sheets).map(([name, sheet]) => [rename(name), sheet])),
  };
  return sheetjs.write(renamed, { type: "buffer", bookSST: true }) as Buffer;
}

function besideLabel(sheet: sheetjs.WorkSheet, label: string): string {
  const found = Object.entries(sheet).find(([at, cell]) => /^A\d+$/.test(at) && cell.v === label);
  if (found === undefined) throw new Error(`no question ${label}`);
  return found[0].replace("A", "B");
}

/** Uploads it on the report's page and comes to what it would change. */
export async function upload(page: Page, home: string, file: Buffer): Promise<void> {
  await page.goto(`${home}/workbook`);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page
    .getByLabel("The workbook that you filled in")
    .setInputFiles({ name: "filled.xlsx", mimeType, buffer: file });
  await press(page, page.getByRole("button", { name: "Upload and see the changes" }), /\/workbook\/changes$/);
}
