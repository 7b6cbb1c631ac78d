import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";
import { TASK_LIST } from "#tests/e2e/desk-steps.ts";
import { answerEverySection, reportsOf } from "#tests/e2e/report-forms.ts";
import { mainOf } from "#tests/e2e/story-steps.ts";
import { signedInAs } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const ACCOUNT = "Typed without touching a mouse.";
const REASON = "Nobody could count without a mouse.";

let server: TestServer;
let browser: Browser;
let open: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const editor = await signedInAs(server.url, "Tomas Berg");
  ({ open } = await reportsOf(editor));
  await answerEverySection(editor, open, "All of it was done.", "");
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Stop {
  readonly name: string;
  /** Why its focus cannot be seen; null where it can. */
  readonly unseen: string | null;
}

/** Where the keyboard is, and whether somebody who looks at the page sees that it is there. */
function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const labelled = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : null;
    const name = ((labelled?.labels?.[0] ?? element)?.textContent ?? "").trim();
    if (!(element instanceof HTMLElement) || element === document.body) return { name: "", unseen: null };
    // A row of the task list is drawn around as a whole.
    const drawn = [element, element.closest(".task")].filter((one) => one !== null);
    const { width, height, bottom, top } = element.getBoundingClientRect();
    const isDrawn = drawn.some((one) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== "transparent";
    });
    const isThere = width > 0 && height > 0 && bottom > 0 && top < window.innerHeight;
    return { name, unseen: isDrawn && isThere ? null : `${name}, at ${top}` };
  });
}

/** Presses Tab until something with this name has the focus; every stop on the way can be seen. */
async function walkTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press("Tab");
    const here = await stop(page);
    expect(here.unseen).toBeNull();
    if (name.test(here.name)) return;
  }
  throw new Error(`200 steps with Tab did not come to ${name} on ${page.url()}`);
}

async function follow(page: Page, name: RegExp, to: RegExp): Promise<void> {
  await walkTo(page, name);
  await page.keyboard.press("Enter");
  await page.waitForURL(to);
}

async function retype(page: Page, name: RegExp, text: string): Promise<void> {
  await walkTo(page, name);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

it("a report is written, read, confirmed, handed over and certified with the keyboard alone, its place always in sight", async () => {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${server.url}/sign-in`);
  await follow(page, /^Continue as Tomas Berg/, /\/desk$/);
  await follow(page, /^Quarter to/, /\/[0-9][^/]*$/);

  await follow(page, /^Training data$/, /\/develop\.training-data$/);
  await retype(page, /^What did you do\?/, ACCOUNT);
  await walkTo(page, /^Yes$/);
  await follow(page, /^Save and continue$/, /saved=/);
  await follow(page, /^Task list$/, TASK_LIST);

  await follow(page, /^Use and response$/, /\/figures\/use$/);
  await walkTo(page, /^Not provided/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await retype(page, /^Why is there no number\?/, REASON);
  await walkTo(page, /^Yes$/);
  await page.keyboard.press("Space");
  await follow(page, /^Save and continue$/, /\/reading\?saved=/);
  for (const text of [/^Helps no offender \(Training data/, /^Helps no offender \(Use and response/]) {
    await walkTo(page, text);
    await page.keyboard.press("Space");
  }
  await follow(page, /^Confirm the ticked texts$/, /\/check\?confirmed=/);
  await follow(page, /^Hand over to the officer$/, /\/[0-9][^/]*$/);
  expect(await mainOf(page)).toContain("Tomas Berg handed this report over on");

  const officer = await (await browser.newContext()).newPage();
  officer.setDefaultTimeout(15_000);
  await officer.goto(`${server.url}/sign-in`);
  await follow(officer, /^Continue as R\. Okafor/, /\/desk$/);
  await follow(officer, /^Quarter to/, /\/[0-9][^/]*$/);
  await follow(officer, /^Certify and file$/, /\/certify$/);
  await walkTo(officer, /^Your role at the company/);
  await officer.keyboard.type("Chief compliance officer");
  await walkTo(officer, /^I certify|^I /);
  await officer.keyboard.press("Space");
  await walkTo(officer, /^Your password, again/);
  await officer.keyboard.type(PRACTICE_PASSWORD);
  await follow(officer, /^Certify and file$/, /\/receipt$/);
  expect(await mainOf(officer)).toContain("Quill Systems filed this report on");
  await officer.goto(server.url + open.replace("/desk/rehearsal/", "/rehearsal/companies/"));
  expect(await mainOf(officer)).toContain(ACCOUNT);
  expect(await mainOf(officer)).toContain(REASON);
});
