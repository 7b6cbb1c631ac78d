import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";
import { objectionsTo } from "#tests/e2e/autosave-steps.ts";
import { watch } from "#tests/e2e/console-watch.ts";
import { continueAs, press, wordsIn } from "#tests/e2e/desk-steps.ts";
import { reportsOf } from "#tests/e2e/report-forms.ts";
import { signedInAs } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const REPORTS = "Reports sent to a clearinghouse or hotline";

let server: TestServer;
let browser: Browser;
const heard = watch();
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What a form of a correction asks besides its cell. */
async function sayWhy(page: Page, why: string): Promise<void> {
  await page.getByRole("radio", { name: "It was counted wrongly" }).check();
  await page.getByLabel("Say it in your own words").fill(why);
  await page.getByLabel("Since when?").fill("2026-01-15");
  for (const question of ["Would a reader", "Did the same fault"]) {
    await page.getByRole("group", { name: question }).getByRole("radio", { name: "No" }).check();
  }
  await page.getByRole("group", { name: "Has anybody relied" }).getByRole("radio", { name: "Yes" }).check();
}

async function sign(page: Page, act: string, to: RegExp): Promise<void> {
  await page.getByLabel("Your role at the company").fill("Chief compliance officer");
  await page.getByRole("checkbox").last().check();
  await page.getByLabel("Your password, again").fill(PRACTICE_PASSWORD);
  await press(page, page.getByRole("button", { name: act }), to);
}

it("has pages that nobody stumbles over", async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await continueAs(page, server.url, "R. Okafor");
  const { filed } = await reportsOf(await signedInAs(server.url, "R. Okafor"));
  for (const path of ["restate", "restate/cells", "restate/figures/reports_sent", "withdraw", "withdraw/sign"]) {
    await page.goto(`${server.url}${filed}/${path}`);
    expect(await objectionsTo(page), path).toEqual([]);
  }
  await context.close();
});

// A company for each way of browsing, so that neither finds what the other corrected.
const WAYS = [
  { how: "with JavaScript", javaScriptEnabled: true, editor: "Ines Duarte", officer: "R. Okafor" },
  { how: "without JavaScript", javaScriptEnabled: false, editor: "Joan Whitfield", officer: "L. Marchetti" },
] as const;

describe.each(WAYS)("a filed report, $how", ({ javaScriptEnabled, editor, officer }) => {
  let page: Page;
  let home: string;
  let publicPage: string;
  const enter = async (name: string) => {
    const context = await browser.newContext({ javaScriptEnabled });
    if (javaScriptEnabled) await heard.listen(context);
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await continueAs(page, server.url, name);
  };
  beforeAll(async () => {
    const { filed } = await reportsOf(await signedInAs(server.url, editor));
    home = server.url + filed;
    publicPage = home.replace("/desk/rehearsal/", "/rehearsal/companies/");
    await enter(editor);
  });

  it("is led to from its receipt, past what will be public and what stays", async () => {
    await page.goto(`${home}/receipt`);
    await press(page, page.getByRole("link", { name: "correct this report" }), /\/restate$/);
    expect(await wordsIn(page.getByRole("main"))).toContain("What stays");
    await press(page, page.getByRole("link", { name: "Choose what to correct" }), /\/restate\/cells$/);
    await press(page, page.getByRole("link", { name: `Correct ${REPORTS}` }), /\/restate\/figures\/reports_sent$/);
  });

  it("says what is wrong with a correction at its place, and keeps every word", async () => {
    await page.getByLabel("Number, in reports").fill("about twelve");
    await page.getByLabel("Say it in your own words").fill("A queue was counted twice.");
    await page.getByRole("button", { name: "See how it will read" }).click();
    const problems = await wordsIn(page.getByRole("alert").filter({ hasText: "There is a problem" }));
    expect(problems).toContain("Write a number in digits");
    expect(await page.getByLabel("Number, in reports").inputValue()).toBe("about twelve");
    expect(await page.getByLabel("Say it in your own words").inputValue()).toBe("A queue was counted twice.");
  });

  it("shows old and new beside each other before anybody signs, and only the officer can", async () => {
    await page.getByLabel("Number, in reports").fill("7");
    await sayWhy(page, "A queue was counted twice.");
    await press(page, page.getByRole("button", { name: "See how it will read" }), /\/restate\/preview$/);
    const words = await wordsIn(page.getByRole("main"));
    expect(words).toContain("A queue was counted twice.");
    expect(words).toMatch(/Filed late|stays as it is/);
    expect(words).toContain("Only the certifying officer can");
    expect(await page.getByRole("button", { name: "Sign and file the correction" }).count()).toBe(0);
    expect((await (await fetch(publicPage)).text()).includes("A queue was counted twice.")).toBe(false);
  });

  it("is restated by the officer, and marked from that moment", async () => {
    await page.context().close();
    await enter(officer);
    await page.goto(`${home}/restate/preview`);
    await sign(page, "Sign and file the correction", /\/receipt$/);
    expect(await wordsIn(page.getByRole("main"))).toContain("What this revision restates");
    await page.goto(publicPage);
    const words = await wordsIn(page.getByRole("main"));
    expect(words).toContain("Revision 2");
    expect(words).toContain("a counting error: A queue was counted twice.");
    expect(await page.locator("del").count()).toBeGreaterThan(0);
  });

  it("is withdrawn by the officer with a reason, and stands as a tombstone", async () => {
    await page.goto(`${home}/receipt`);
    await press(page, page.getByRole("link", { name: "withdraw it" }), /\/withdraw$/);
    await press(page, page.getByRole("link", { name: "Go on to withdraw" }), /\/withdraw\/sign$/);
    await page.getByLabel("Why is the report withdrawn?").fill("It was written about another company.");
    await sign(page, "Withdraw the report", /\/[0-9]{4}[^/]*$/);
    expect(await wordsIn(page.getByRole("main"))).toContain("Its answers stand here as they were");
    await page.goto(publicPage);
    const words = await wordsIn(page.getByRole("main"));
    expect(words).toContain("This report was withdrawn.");
    expect(words).toContain("It was written about another company.");
    await page
      .getByRole("main")
      .getByRole("link", { name: /^entry \d+ of the record$/ })
      .nth(1)
      .click();
    expect(await wordsIn(page.getByRole("main"))).toContain("Report filed");
    await page.context().close();
  });
});

it("breaks no rule of the pages' policy", () => {
  expect(heard.complaints()).toEqual([]);
});
