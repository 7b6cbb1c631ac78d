import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { objectionsTo } from "#tests/e2e/autosave-steps.ts";
import { watch } from "#tests/e2e/console-watch.ts";
import { save, wordsIn } from "#tests/e2e/desk-steps.ts";
import { reportsOf } from "#tests/e2e/report-forms.ts";
import { signedInAs, type Visitor } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const REPORTS = "Reports sent to a clearinghouse or hotline";
const ITEMS = "Items in those reports";
const ACCOUNTS = "Accounts acted against";
const TESTED = "Share of models tested before release";

let server: TestServer;
let browser: Browser;
let visitors: Readonly<Record<"quill" | "harbor", Visitor>>;
const heard = watch();
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  visitors = {
    quill: await signedInAs(server.url, "Ines Duarte"),
    harbor: await signedInAs(server.url, "Joan Whitfield"),
  };
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// A company for each way of browsing, so that neither finds what the other wrote.
const WAYS = [
  { how: "with JavaScript", javaScriptEnabled: true, company: "quill" },
  { how: "without JavaScript", javaScriptEnabled: false, company: "harbor" },
] as const;

describe.each(WAYS)("$how", ({ javaScriptEnabled, company }) => {
  let context: BrowserContext;
  let page: Page;
  let home: string;
  beforeAll(async () => {
    context = await signedInBrowser(visitors[company], javaScriptEnabled);
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    home = server.url + (await reportsOf(visitors[company])).open;
  });
  afterAll(() => context?.close());

  it("asks first whether there is a number, and then only what that calls for", async () => {
    await page.goto(`${home}/figures/reporting`);
    const reports = figure(page, REPORTS);
    expect(await reports.getByLabel("Number, in reports").isVisible()).toBe(false);
    await reports.getByRole("radio", { name: "Withheld" }).check();
    expect(await reports.getByLabel("Why is there no number?").isVisible()).toBe(true);
    await reports.getByRole("radio", { name: "Yes" }).check();
    expect(await reports.getByLabel("Number, in reports").isVisible()).toBe(true);
    expect(await reports.getByLabel("Why is there no number?").isVisible()).toBe(false);
    expect(await figure(page, ITEMS).getByLabel("Number, in items").isVisible()).toBe(false);
    await reports.getByRole("radio", { name: "Not provided" }).check();
  });

  it("shows what counts, and what was filed last", async () => {
    await page.goto(`${home}/figures/reporting`);
    const words = await wordsIn(figure(page, REPORTS));
    expect(words).toContain("Reports that the company sent to a national clearinghouse or hotline within the period.");
    expect(words).toMatch(/, as filed\n/);
    expect(words).toMatch(/[0-9,]+ reports/);
  });

  it("says what a finished group lacks, naming the figure, and keeps what was typed", async () => {
    await page.goto(`${home}/figures/reporting`);
    await figure(page, REPORTS).getByRole("radio", { name: "Withheld" }).check();
    await count(figure(page, ITEMS), "Number, in items", "1.000");
    await finish(page);
    await page.goto(`${home}/figures/reporting`);
    const problems = await wordsIn(page.getByRole("alert").filter({ hasText: "There is a problem" }));
    expect(problems).toContain(`${REPORTS}: give the reason.`);
    expect(problems).toContain(`${ITEMS}: write a whole number.`);
    expect(problems).toContain(`${ACCOUNTS}: give the number, or say why there is none.`);
    expect(await figure(page, ITEMS).getByLabel("Number, in items").inputValue()).toBe("1.000");
  });

  it("asks for the other half of a pair", async () => {
    await page.goto(`${home}/figures/reporting`);
    await count(figure(page, ITEMS), "Number, in items", "1,234");
    await figure(page, REPORTS).getByRole("radio", { name: "Not provided" }).check();
    await figure(page, REPORTS).getByLabel("Why is there no number?").fill("");
    await figure(page, ACCOUNTS).getByRole("radio", { name: "Not applicable" }).check();
    await figure(page, ACCOUNTS).getByLabel("Why is there no number?").fill("No product of ours has accounts.");
    await finish(page);
    await page.goto(`${home}/figures/reporting`);
    const problems = await wordsIn(page.getByRole("alert").filter({ hasText: "There is a problem" }));
    expect(problems).toContain(`${REPORTS}: its pair is answered: give this number too, or say why there is none.`);
    await figure(page, REPORTS).getByLabel("Why is there no number?").fill("The log of reports was lost.");
    await finish(page);
    await page.goto(`${home}/figures/reporting`);
    expect(await page.getByRole("alert").filter({ hasText: "There is a problem" }).count()).toBe(0);
    expect(await wordsIn(figure(page, ITEMS))).toContain(`This number will stand without its pair, “${REPORTS}”`);
  });

  it("warns of a figure far from the last one, and refuses nothing", async () => {
    await page.goto(`${home}/figures/reporting`);
    await count(figure(page, ITEMS), "Number, in items", "9,876,500");
    await finish(page);
    await page.goto(`${home}/figures/reporting`);
    const words = await wordsIn(figure(page, ITEMS));
    expect(words).toMatch(/A reader could ask\. More than [0-9,]+ times last period’s figure \([0-9,]+ → 9,876,500\)/);
    expect(words).toContain("9,876,500 looks rounded. If it is, choose “about” or “at least”.");
    await page.goto(home);
    expect(await wordsIn(page.getByRole("listitem").filter({ hasText: "Reports and accounts" }))).toContain(
      "Completed",
    );
  });

  it("holds a share against its two counts", async () => {
    await page.goto(`${home}/figures/models`);
    const tested = figure(page, TESTED);
    await count(tested, "Share in percent", "98");
    await tested.getByLabel("How many", { exact: true }).fill("49");
    await tested.getByLabel("Of how many", { exact: true }).fill("56");
    await figure(page, "Matches found in training data").getByRole("radio", { name: "Not provided" }).check();
    await finish(page);
    await page.goto(`${home}/figures/models`);
    const problem = `${TESTED}: the two counts make 88 percent. Put the number or the counts right.`;
    expect(await wordsIn(page.getByRole("alert").filter({ hasText: "There is a problem" }))).toContain(problem);
    await tested.getByLabel("Of how many", { exact: true }).fill("50");
    await finish(page);
    await page.goto(`${home}/figures/models`);
    expect(await page.getByRole("alert").filter({ hasText: "There is a problem" }).count()).toBe(0);
    expect(await tested.getByLabel("Share in percent").inputValue()).toBe("98");
  });

  it("ticks the products and says what changed", async () => {
    await page.goto(`${home}/products`);
    await page.getByText("A product that is not on the list").click();
    expect(await wordsIn(page.getByRole("main"))).toMatch(/only the steward of the programme adds to it: \w+/);
    const ticks = page.getByRole("group", { name: /^Which of your products/ }).getByRole("checkbox");
    for (const tick of await ticks.all()) await tick.check();
    await page.getByLabel("What changed in your products? (optional)").fill("A second model was released in August.");
    await finish(page);
    await page.goto(`${home}/products`);
    expect(await ticks.first().isChecked()).toBe(true);
    await ticks.first().uncheck();
    await page.getByLabel("Why is a product left out?").fill("");
    await finish(page);
    await page.goto(`${home}/products`);
    expect(await wordsIn(page.getByRole("alert").filter({ hasText: "There is a problem" }))).toContain(
      "Say why a product is left out.",
    );
  });

  it("keeps the history of every field, in words", async () => {
    await page.goto(`${home}/figures/reporting/history`);
    const words = await wordsIn(page.getByRole("main"));
    expect(words).toContain(`${REPORTS}: given as`);
    expect(words).toContain("Not provided");
    expect(words).toContain(`${ITEMS}: number`);
    expect(words).toContain("9,876,500");
    await page.goto(`${home}/products/history`);
    expect(await wordsIn(page.getByRole("main"))).toContain("What changed");
  });
});

it("lays the figures of a group side by side where there is room, and below each other where there is none", async () => {
  const context = await signedInBrowser(visitors.quill, true);
  const page = await context.newPage();
  const { open } = await reportsOf(visitors.quill);
  for (const [width, columns] of [
    [1440, 3],
    [768, 2],
    [360, 1],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${server.url}${open}/figures/reporting`);
    const lefts = await Promise.all(
      [REPORTS, ITEMS, ACCOUNTS].map(async (name) => Math.round((await figure(page, name).boundingBox())?.x ?? 0)),
    );
    expect([width, new Set(lefts).size]).toEqual([width, columns]);
    expect(lefts.slice(0, 2)).toEqual(lefts.slice(0, 2).toSorted((a, b) => a - b));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  }
  await context.close();
});

it("asks one question of all figures on one line", async () => {
  const context = await signedInBrowser(visitors.quill, true);
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  const { open } = await reportsOf(visitors.quill);
  await page.goto(`${server.url}${open}/figures/reporting`);
  const tops = await page
    .getByText("Is there a number?")
    .evaluateAll((found) => found.map((legend) => Math.round(legend.getBoundingClientRect().top)));
  expect(tops).toHaveLength(3);
  expect(new Set(tops).size).toBe(1);
  await context.close();
});

it("has nothing that axe objects to while numbers are asked for", async () => {
  const context = await signedInBrowser(visitors.quill, true, { bypassCSP: true });
  const page = await context.newPage();
  const { open } = await reportsOf(visitors.quill);
  await page.goto(`${server.url}${open}/figures/models`);
  await figure(page, TESTED).getByRole("radio", { name: "Yes" }).check();
  expect(await objectionsTo(page)).toEqual([]);
  await context.close();
});

it("shows what was filed, to read and not to change", async () => {
  const { filed } = await reportsOf(visitors.quill);
  const context = await signedInBrowser(visitors.quill, false);
  const page = await context.newPage();
  await page.goto(`${server.url}${filed}/figures/reporting`);
  const words = await wordsIn(page.getByRole("main"));
  expect(words).toContain("This cannot be changed now");
  expect(words).toMatch(/Number\s+[0-9,]+ reports/);
  expect(words).toContain("All our products together");
  expect(await page.getByRole("button", { name: "Save and continue" }).count()).toBe(0);
  await context.close();
});

it.each(["figures/nothing", "figures/reporting,models", "figures/nothing/history"])("%s is not there", async (path) => {
  const { open } = await reportsOf(visitors.quill);
  expect((await visitors.quill.get(`${open}/${path}`)).status).toBe(404);
});

it("breaks no rule of the pages' policy", () => {
  expect(heard.complaints()).toEqual([]);
});

function figure(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

/** Gives a number, complete but for what a share needs. */
async function count(figureOf: Locator, label: string, number: string): Promise<void> {
  await figureOf.getByRole("radio", { name: "Yes" }).check();
  await figureOf.getByLabel(label, { exact: true }).fill(number);
  await figureOf.getByRole("radio", { name: "Exact" }).check();
  await figureOf.getByLabel("What does it cover?").fill("All customers, as always.");
  await figureOf.getByLabel("From", { exact: true }).fill("2026-07-01");
  await figureOf.getByLabel("To", { exact: true }).fill("2026-09-30");
  await figureOf.getByLabel("Counted on").fill("2026-10-05");
  await figureOf.getByLabel("How was it counted?").fill("From the log of submissions.");
}

/** Calls the section finished and saves it. */
async function finish(page: Page): Promise<void> {
  const question = page.getByRole("group", { name: "Have you completed this section?" });
  await question.getByRole("radio", { name: "Yes" }).check();
  await save(page);
}

async function signedInBrowser(
  { cookie }: Visitor,
  javaScriptEnabled: boolean,
  options: { readonly bypassCSP?: boolean } = {},
): Promise<BrowserContext> {
  const [name = "", value = ""] = cookie.split("=");
  const context = await browser.newContext({ javaScriptEnabled, ...options });
  // A browser without scripts says of every script that it was not let through.
  if (javaScriptEnabled && options.bypassCSP !== true) await heard.listen(context);
  await context.addCookies([{ name, value, url: server.url }]);
  return context;
}
