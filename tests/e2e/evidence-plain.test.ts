import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FILE_LIMIT } from "#domain/evidence/limits.ts";
import { press, wordsIn } from "#tests/e2e/desk-steps.ts";
import { textOfSize } from "#tests/e2e/evidence-steps.ts";
import { describeIt, enter, type File, openIt, pick, pictured, SUPPORTED } from "#tests/e2e/hand-in-steps.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { sha256Of } from "#tests/fixtures/evidence/bytes.ts";
import { hasGhostscript } from "#tests/fixtures/ghostscript.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe("without JavaScript, a document", () => {
  let page: Page;
  let home: string;
  const send = async (file: File) => {
    await page.goto(`${home}/evidence/hand-in`);
    await page.getByRole("checkbox", { name: /^What I hand in/ }).check();
    await pick(page, [file]);
    await page.getByRole("button", { name: "Send this document" }).click();
    await page.waitForLoadState();
  };
  beforeAll(async () => {
    ({ page, home } = await enter(browser, server.url, "Tomas Berg", { javaScriptEnabled: false }));
  });

  it("is sent first and described then, and every word stays while something is missing", async () => {
    const file = { name: "plain.md", bytes: textOfSize(14_000_000) };
    await send(file);
    expect(page.url()).toMatch(/hand-in\?upload=[0-9a-f-]{36}$/);
    await page.getByLabel("Title", { exact: true }).fill("Sent without a script");
    await page.getByRole("button", { name: "Hand in this document" }).click();
    expect(await wordsIn(page.getByRole("alert"))).toContain("Choose what sort of document it is");
    expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe("Sent without a script");
    await describeIt(page, "Sent without a script", "Other");
    await press(page, page.getByRole("button", { name: "Hand in this document" }), /\/evidence\/E\d+\?received=1$/);
    expect(await wordsIn(page.getByRole("status"))).toContain(sha256Of(file.bytes));
    expect(sha256Of(await openIt(page, /^Open version 1/))).toBe(sha256Of(file.bytes));
  });

  it("with a picture is refused with the page, one that is a picture leads to the stop page", async () => {
    await send(pictured());
    const said = await wordsIn(page.getByRole("alert"));
    expect(said).toContain("Page 2 holds a picture.");
    expect(said).toContain(hasGhostscript ? "" : "Ghostscript, is not installed");
    await send({ name: "notes.pdf", bytes: Buffer.from("ffd8ffe000104a46494600", "hex") });
    expect(page.url()).toMatch(/\/evidence\/stop$/);
  });

  it("is for the answer that it was sent from, and of a PDF with pictures a copy is taken where that is ticked", async () => {
    await page.goto(`${home}/evidence/hand-in?supports=develop.training-data`);
    await page.getByRole("checkbox", { name: /^What I hand in/ }).check();
    if (hasGhostscript) await page.getByRole("checkbox", { name: /^If it is a PDF with pictures/ }).check();
    await pick(page, [hasGhostscript ? pictured() : { name: "words.txt", bytes: textOfSize(100) }]);
    await press(page, page.getByRole("button", { name: "Send this document" }), /upload=/);
    expect(await page.getByRole("checkbox", { name: SUPPORTED, exact: true }).isChecked()).toBe(true);
    if (!hasGhostscript) return;
    expect(await wordsIn(page.locator("#describe"))).toContain("A copy without pictures of findings.pdf");
    await describeIt(page, "Findings in words", "Test report");
    await press(page, page.getByRole("button", { name: "Hand in this document" }), /\/evidence\/E\d+\?received=1$/);
    expect(await wordsIn(page.locator("#versions"))).toContain(`Copied from\n${sha256Of(pictured().bytes)}`);
  });

  it("of more than 25 MB, or with nothing in it, is refused in words", async () => {
    await send({ name: "long.txt", bytes: textOfSize(FILE_LIMIT + 1) });
    expect(await wordsIn(page.getByRole("alert"))).toContain("larger than 25 MB");
    await send({ name: "none.txt", bytes: new Uint8Array() });
    expect(await wordsIn(page.getByRole("alert"))).toContain("The file is empty.");
  });
});
