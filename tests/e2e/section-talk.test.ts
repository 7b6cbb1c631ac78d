import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { watch } from "#tests/e2e/console-watch.ts";
import { continueAs, openReport, openSection, press, wordsIn } from "#tests/e2e/desk-steps.ts";
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

describe.each([
  { how: "with JavaScript", javaScriptEnabled: true, section: "Training data" },
  { how: "without JavaScript", javaScriptEnabled: false, section: "Stress-testing" },
])("the talk beside a section, $how", ({ javaScriptEnabled, section }) => {
  async function at(name: string): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled });
    if (javaScriptEnabled) await heard.listen(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await continueAs(page, server.url, name);
    await openSection(page, await openReport(page), section);
    return page;
  }
  const beside = (page: Page) => page.getByRole("complementary", { name: "Beside this section" });

  it("assigns the section, keeps a comment that is too long, takes a shorter one, and shows all to a colleague", async () => {
    const ines = await at("Ines Duarte");
    await ines.getByLabel("Assign this section to").selectOption({ label: "Tomas Berg" });
    await ines.getByRole("button", { name: "Assign" }).click();
    await ines.locator("#talk .side-status").filter({ hasText: "Tomas Berg" }).waitFor();

    const long = "Too many words. ".repeat(130).trim();
    await ines.getByText("Write to your colleagues").click();
    await ines.getByLabel("Add a comment").fill(long);
    await ines.getByRole("checkbox", { name: "R. Okafor" }).check();
    await ines.getByRole("button", { name: "Comment" }).click();
    const alert = ines.getByRole("alert").filter({ hasText: "There is a problem" });
    expect(await wordsIn(alert)).toContain("Write at most 2,000 characters");
    expect(await ines.getByLabel("Add a comment").inputValue()).toBe(long);
    expect(await ines.getByRole("checkbox", { name: "R. Okafor" }).isChecked()).toBe(true);

    await ines.getByLabel("Add a comment").fill("Is the date right?\nIt looks old.");
    // What is typed and not saved yet is not lost by talking; a page without scripts says that it would be.
    const typed = javaScriptEnabled ? "Typed and not saved." : "";
    await ines.getByLabel("What did you do?").fill(typed);
    await ines.getByRole("button", { name: "Comment" }).click();
    await beside(ines).getByText("It looks old.").waitFor();
    await beside(ines).getByText("Mentions R. Okafor").waitFor();
    expect(await ines.getByLabel("Add a comment").inputValue()).toBe("");
    await ines.getByText("Write to your colleagues").click();
    expect(await ines.getByRole("checkbox", { name: "R. Okafor" }).isChecked()).toBe(false);
    expect(await alert.count()).toBe(0);
    if (javaScriptEnabled) expect(await ines.getByLabel("What did you do?").inputValue()).toBe(typed);
    else expect(ines.url()).toMatch(/#talk$/);

    const tomas = await at("Tomas Berg");
    const seen = await wordsIn(beside(tomas));
    expect(seen).toMatch(/Assigned to\s+Tomas Berg/);
    expect(seen).toMatch(/Ines Duarte,.*Is the date right\?.*It looks old\..*Mentions R\. Okafor/s);
    await Promise.all([ines, tomas].map((page) => page.context().close()));
  });

  it("leaves what was typed in the section's own form to be saved by its own button", async () => {
    const page = await at("R. Okafor");
    const own = page.locator("form").filter({ has: page.getByRole("button", { name: "Save and continue" }) });
    expect(await own.count()).toBe(1);
    expect(await own.getByRole("button", { name: "Comment" }).count()).toBe(0);
    expect(await own.getByLabel("Assign this section to").count()).toBe(0);
    await page.context().close();
  });
});

describe("mail about comments and assignments", () => {
  it("is turned off and on again on the page of one's account", async () => {
    const page = await (await browser.newContext()).newPage();
    await continueAs(page, server.url, "Tomas Berg");
    await page.goto(`${server.url}/account`);
    const mail = page.getByRole("region", { name: "Mail about comments and assignments" }).first();
    expect(await wordsIn(mail)).toContain("On");
    await press(page, mail.getByRole("button", { name: /^Turn off mail from/ }), /notice=mail-chosen/);
    await mail.getByRole("cell", { name: "Off", exact: true }).waitFor();
    await mail.getByRole("button", { name: /^Turn on mail from/ }).click();
    await mail.getByRole("cell", { name: "On", exact: true }).waitFor();
    await page.context().close();
  });
});

it("no page complained of anything meanwhile", () => {
  expect(heard.complaints()).toEqual([]);
});
