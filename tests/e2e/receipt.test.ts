import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { continueAs, wordsIn } from "#tests/e2e/desk-steps.ts";
import { reportsOf } from "#tests/e2e/report-forms.ts";
import { signedInAs, visitor } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { readPdf } from "#tests/fixtures/pdf-reader.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const EDITOR = "Joan Whitfield";

let server: TestServer;
let browser: Browser;
let filed: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  ({ filed } = await reportsOf(await signedInAs(server.url, EDITOR)));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("is downloaded from its page %s, and tells what the page tells", async (_, javaScriptEnabled) => {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  page.setDefaultTimeout(15_000);
  await continueAs(page, server.url, EDITOR);
  await page.goto(`${server.url}${filed}/receipt`);
  const shown = await wordsIn(page.getByRole("main"));
  const reference = /Entry \d+, check [0-9a-f]{4} [0-9a-f]{4}/.exec(shown)?.[0] ?? "none";
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the receipt (PDF)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^receipt-rehearsal-[a-z-]+-[0-9HQ-]+-revision-1\.pdf$/);
  const { pages, isTagged } = await readPdf(await readFile(await download.path()));
  expect(isTagged).toBe(true);
  expect(pages[0]).toContain(reference);
  expect(pages.join(" ")).toContain("Certified by");
  expect(await page.getByRole("button", { name: "Print" }).count()).toBe(javaScriptEnabled ? 1 : 0);
  await page.context().close();
});

it("is kept by nobody on the way, and there is none of a revision that was never filed", async () => {
  const editor = await signedInAs(server.url, EDITOR);
  const there = await editor.get(`${filed}/receipt/receipt.pdf?revision=1`);
  expect([there.status, there.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(there.headers.get("cache-control")).toBe("private, no-store");
  expect(there.headers.get("content-disposition")).toMatch(/^attachment; filename="receipt-[A-Za-z0-9-]+\.pdf"$/);
  for (const revision of ["2", "0", "-1", "x", "1.5", "99999999999", ""]) {
    expect((await editor.get(`${filed}/receipt/receipt.pdf?revision=${revision}`)).status, revision).toBe(404);
  }
  expect((await visitor(server.url).get(`${filed}/receipt/receipt.pdf`)).status).toBe(404);
});
