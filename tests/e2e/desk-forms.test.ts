import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import { watch } from "#tests/e2e/console-watch.ts";
import {
  answerAsDone,
  continueAs,
  handOver,
  openReport,
  openSection,
  press,
  save,
  wordsIn,
} from "#tests/e2e/desk-steps.ts";
import { walkTo } from "#tests/e2e/keyboard-steps.ts";
import { answerEverySection } from "#tests/e2e/report-forms.ts";
import { visitor } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

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

const SAVE = { name: "Save and continue" };
const ACCOUNT = "What did you do?";
const NOTE = "Confidential note for the auditor (optional)";

async function atTheirDesk(
  name: string,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; home: string }> {
  const context = await browser.newContext(options);
  // A browser without scripts says of every script that it was not let through.
  if (options.javaScriptEnabled !== false) await heard.listen(context);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await continueAs(page, server.url, name);
  return { context, page, home: await openReport(page) };
}

function alertOf(page: Page): Promise<string> {
  return wordsIn(page.getByRole("alert").filter({ hasText: "There is a problem" }));
}

describe("a form that is not accepted", () => {
  let desk: Awaited<ReturnType<typeof atTheirDesk>>;
  beforeEach(async () => {
    desk = await atTheirDesk("Ines Duarte");
    return () => desk.context.close();
  });

  it("keeps every word of a text that is too long, and says so at the field and at the top", async () => {
    const { page, home } = desk;
    const long = `${"Many words. ".repeat(333)}And 6.`;
    await openSection(page, home, "Training data");
    await answerAsDone(page, long, "A short note.");
    await page.getByRole("button", SAVE).click();
    const message = `Use at most 4000 characters; this text has ${long.length}.`;
    expect(await alertOf(page)).toContain(message);
    expect(await page.getByLabel(ACCOUNT).inputValue()).toBe(long);
    expect(await page.getByLabel(NOTE).inputValue()).toBe("A short note.");
    expect(await page.getByRole("radio", { name: "Done", exact: true }).isChecked()).toBe(true);
    expect(await page.getByRole("radio", { name: "Yes", exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel(ACCOUNT).getAttribute("aria-invalid")).toBe("true");
    expect(await descriptionOf(page, ACCOUNT)).toContain(message);
    await page.getByRole("alert").getByRole("link", { name: message }).click();
    expect(await focusedId(page)).toBe("account");
  });

  it("keeps what was typed where a date is missing, and names it on the section", async () => {
    const { page, home } = desk;
    await openSection(page, home, "Stress-testing");
    await page.getByRole("radio", { name: "Not done", exact: true }).check();
    await page.getByRole("radio", { name: "Not yet" }).check();
    await page.getByLabel("Explain in your own words").fill("The team is being hired.");
    await page.getByLabel(ACCOUNT).fill("Nothing so far.");
    await page.getByRole("radio", { name: "Yes", exact: true }).check();
    await save(page);
    await openSection(page, home, "Stress-testing");
    expect(await alertOf(page)).toContain("Give the date by which it will be done.");
    expect(await descriptionOf(page, "By when?")).toContain("Give the date by which it will be done.");
    expect(await page.getByLabel("Explain in your own words").inputValue()).toBe("The team is being hired.");
    await page.goto(`${home}/check`);
    await page.getByRole("button", { name: "Hand over to the officer" }).click();
    await page.getByText(/answers are still missing/).waitFor();
  });

  it("keeps the words of somebody whose sign-in ended meanwhile", async () => {
    const { page, home } = desk;
    await openSection(page, home, "Training data");
    await page.getByLabel(ACCOUNT).fill("Written just before the hour was over.");
    await asClient(server.database.adminUrl, (admin) =>
      admin.query("update private.session set ended_at = now() where ended_at is null"),
    );
    await page.getByRole("button", SAVE).click();
    expect(await alertOf(page)).toContain("You are signed out.");
    expect(await page.getByLabel(ACCOUNT).inputValue()).toBe("Written just before the hour was over.");
    const tab = await desk.context.newPage();
    await continueAs(tab, server.url, "Ines Duarte");
    await save(page);
    await openSection(page, home, "Training data");
    expect(await page.getByLabel(ACCOUNT).inputValue()).toBe("Written just before the hour was over.");
  });
});

describe("two editors in one section, without scripts", () => {
  it("see both texts, and neither overwrites the other unseen", async () => {
    const plain = { javaScriptEnabled: false };
    const [ines, tomas] = await Promise.all([atTheirDesk("Ines Duarte", plain), atTheirDesk("Tomas Berg", plain)]);
    await Promise.all([ines, tomas].map(({ page, home }) => openSection(page, home, "Adversarial misuse")));
    await answerAsDone(ines.page, "What Ines wrote.", "");
    await save(ines.page);
    await answerAsDone(tomas.page, "What Tomas wrote.", "");
    await tomas.page.getByRole("button", SAVE).click();
    const both = await wordsIn(tomas.page.getByRole("region", { name: "Two texts for the same place" }));
    expect(both).toContain("What Ines wrote.");
    expect(both).toContain("What Tomas wrote.");
    expect(await tomas.page.getByLabel(ACCOUNT).inputValue()).toBe("What Tomas wrote.");
    expect(await accountsWritten("%wrote.")).toEqual(["What Ines wrote."]);
    await save(tomas.page);
    expect(await accountsWritten("%wrote.")).toEqual(["What Ines wrote.", "What Tomas wrote."]);
    await Promise.all([ines.context.close(), tomas.context.close()]);
  });
});

describe("with the keyboard alone", () => {
  it("somebody signs in, answers a section and saves it", async () => {
    const context = await browser.newContext();
    await heard.listen(context);
    const page = await context.newPage();
    await page.goto(`${server.url}/sign-in`);
    await walkTo(page, /^Continue as Tomas Berg/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/desk$/);
    await walkTo(page, /^Quarter to/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/[0-9][^/]*$/);
    await walkTo(page, /^Research and technology$/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/[a-z]+\.[a-z-]+$/);
    await walkTo(page, /^Done$/);
    await page.keyboard.press("Space");
    await walkTo(page, /^What did you do\?/);
    await page.keyboard.type("Typed without touching a mouse.");
    await walkTo(page, /^Yes$/);
    await page.keyboard.press("Space");
    await walkTo(page, /^Save and continue$/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/saved=/);
    expect(await accountsWritten("Typed without%")).toEqual(["Typed without touching a mouse."]);
    await context.close();
  });
});

describe("the certificate", () => {
  it("is not accepted without a role, and keeps the rest", async () => {
    const { context, page, home } = await atTheirDesk("Ines Duarte");
    const cookies = await context.cookies();
    const sender = visitor(server.url, cookies.map(({ name, value }) => `${name}=${value}`).join("; "));
    await answerEverySection(sender, new URL(home).pathname, "All of it was done.", "");
    await handOver(page, home);
    await context.close();
    const officer = await atTheirDesk("R. Okafor");
    await press(officer.page, officer.page.getByRole("link", { name: "Certify and file" }), /\/certify$/);
    await officer.page.getByRole("textbox", { name: "Your name" }).fill("Rosa Okafor");
    await officer.page.getByRole("checkbox").check();
    await officer.page.getByRole("button", { name: "Certify and file" }).click();
    const said = await alertOf(officer.page);
    expect(said).toContain("Enter your role at the company");
    expect(said).toContain("Enter your password");
    expect(await descriptionOf(officer.page, "Your role at the company")).toContain("Enter your role at the company");
    expect(await officer.page.getByRole("textbox", { name: "Your name" }).inputValue()).toBe("Rosa Okafor");
    expect(await officer.page.getByRole("checkbox").isChecked()).toBe(true);
    await officer.context.close();
  });
});

it("no page complained of anything meanwhile", () => {
  expect(heard.complaints()).toEqual([]);
});

/** What is said to somebody who cannot see the page, when they come to a field. */
function descriptionOf(page: Page, label: string): Promise<string> {
  return page.getByLabel(label).evaluate((field) =>
    (field.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );
}

function focusedId(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

/** Every version of a public account like this, oldest first. */
function accountsWritten(like: string): Promise<readonly string[]> {
  return asClient(server.database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ value: string }>(
      "select value from private.answer where field = 'account' and value like $1 order by version",
      [like],
    );
    return rows.map(({ value }) => value);
  });
}
