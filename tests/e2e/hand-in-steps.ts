import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "playwright-core";
import { continueAs, openReport } from "#tests/e2e/desk-steps.ts";
import { pdfSamples } from "#tests/fixtures/evidence/pdf-corpus.ts";

/** The commitment that documents are said to support. */
export const SUPPORTED = "Training data";

/** A file as somebody has it on their disk. */
export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Continues as a practice account and opens the report that is not filed. */
export async function enter(
  browser: Browser,
  url: string,
  name: string,
  options: { javaScriptEnabled?: boolean } = {},
) {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await continueAs(page, url, name);
  return { page, home: await openReport(page) };
}

/** Opens the page where documents are handed in, says what must be said first, and chooses these. */
export async function choose(page: Page, home: string, files: readonly File[]): Promise<void> {
  await page.goto(`${home}/evidence/hand-in`);
  await promise(page);
  await pick(page, files);
}

/** Ticks what must be said before anything is chosen, once the page runs its scripts. */
export async function promise(page: Page): Promise<void> {
  await page.locator(".drop-zone[data-open]").waitFor();
  await page.getByRole("checkbox", { name: /^What I hand in holds no picture/ }).check();
}

/** Chooses these files. */
export async function pick(page: Page, files: readonly File[]): Promise<void> {
  await page
    .locator("#documents")
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })));
}

/** What the page shows of one file. */
export function card(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

/** Says what a document is, in the least words. */
export async function describeIt(where: Page | Locator, title: string, kind = "Policy"): Promise<void> {
  await where.getByLabel("Title", { exact: true }).fill(title);
  await where.getByLabel("Kind", { exact: true }).selectOption({ label: kind });
  await where.getByRole("checkbox", { name: SUPPORTED, exact: true }).check();
}

/** The bytes that a browser saves when somebody presses the button that opens a document. */
export async function openIt(page: Page, button: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).first().click(),
  ]);
  return readFile(await file.path());
}

/** A PDF with a picture on its second page. */
export function pictured() {
  const found = pdfSamples().find(({ expected, page }) => expected === "pdf_picture" && page === 2);
  if (found === undefined) throw new Error("the corpus has no PDF with a picture on its second page");
  return { name: "findings.pdf", bytes: found.bytes };
}
