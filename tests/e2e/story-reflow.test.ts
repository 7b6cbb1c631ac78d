import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { objectionsTo } from "#tests/e2e/autosave-steps.ts";
import { answerEverySection, pressOnCheckPage, reportsOf, startFromLast } from "#tests/e2e/report-forms.ts";
import { signedInAs, type Visitor } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

/** What 1280 pixels are at 400 %. */
const NARROW = { width: 320, height: 256 };

let server: TestServer;
let browser: Browser;
let officer: Visitor;
let open: string;
let filed: string;
let page: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  officer = await signedInAs(server.url, "R. Okafor");
  ({ open, filed } = await reportsOf(officer));
  await startFromLast(officer, open);
  const context = await browser.newContext({ viewport: NARROW, bypassCSP: true });
  const [name = "", value = ""] = officer.cookie.split("=");
  await context.addCookies([{ name, value, url: server.url }]);
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** How far the page can be scrolled sideways, and what reaches over its edge. */
function tooWide(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}

async function expectReadable(path: string): Promise<void> {
  const response = await page.goto(server.url + path);
  expect([path, response?.status()]).toEqual([path, 200]);
  expect([path, await tooWide()]).toEqual([path, []]);
  // Everything that one can open, and every field that one can be asked for.
  for (const summary of await page.locator("main summary").all()) await summary.click();
  for (const name of ["Not done", "Not yet", "Yes"]) {
    for (const choice of await page.getByRole("radio", { name, exact: true }).all()) {
      if (await choice.isVisible()) await choice.check();
    }
  }
  expect([path, await tooWide()]).toEqual([path, []]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect([path, colorScheme, await objectionsTo(page)]).toEqual([path, colorScheme, []]);
  }
}

describe("at 400 %, in light and in dark", () => {
  it.each([
    "",
    "/develop.training-data",
    "/develop.training-data/history",
    "/figures/reporting",
    "/figures/models",
    "/products",
    "/new-promises",
    "/new-promises/1",
    "/attestations",
    "/attestations/1",
    "/reading",
    "/reading/public",
    "/reading/auditor",
    "/reading/changes",
    "/check",
    "/workbook",
  ])("nobody scrolls sideways, and axe finds nothing, at a report's %s", async (path) => {
    await expectReadable(open + path);
  });

  it("nor where a promise is answered", async () => {
    const [promise = "none"] = new RegExp(`${open}/promises/[^"]+(?=")`).exec((await officer.get(open)).text) ?? [];
    await expectReadable(promise);
  });

  it("nor where a report is certified", async () => {
    await answerEverySection(officer, open, "All of it was done.", "Nothing to add.");
    await pressOnCheckPage(officer, open);
    await expectReadable(`${open}/certify`);
    await expectReadable(`${open}/check`);
    await expectReadable(open);
  });

  it.each([
    "",
    "/receipt",
    "/restate",
    "/restate/cells",
    "/restate/figures/reports_sent",
    "/withdraw",
    "/withdraw/sign",
  ])("nor at a filed report's %s", async (path) => {
    await expectReadable(filed + path);
  });
});
