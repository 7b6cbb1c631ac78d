import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { continueAs, openReport, press, saveAndReturn, wordsIn } from "#tests/e2e/desk-steps.ts";

/** Somebody of a company, in a browser of their own, on the task list of the report that is open. */
export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly home: string;
}

export async function atTheirDesk(
  browser: Browser,
  base: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Desk> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await continueAs(page, base, name);
  return { context, page, home: await openReport(page) };
}

/** What somebody reads on the page that is open. */
export function mainOf(page: Page): Promise<string> {
  return wordsIn(page.getByRole("main"));
}

/** The summary at the top of a form that was not accepted. */
export function problemsOn(page: Page): Promise<string> {
  return wordsIn(page.getByRole("alert").filter({ hasText: /There is a problem|Before it can be handed over/ }));
}

/** What stands at a field: its message and its hint, as they are read out with it. */
export function messageAt(field: Locator): Promise<string> {
  return field.evaluate((element) =>
    (element.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );
}

/** The row of the task list under this title. */
export function taskRow(page: Page, title: string): Locator {
  return page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: title, exact: true }) });
}

/** Opens a task by its title, as one reads it on the task list. */
export async function openTask({ page, home }: Desk, title: string): Promise<void> {
  await page.goto(home);
  await press(page, taskRow(page, title).getByRole("link"), /\/[0-9]{4}[^/]*\/.+/);
}

/** Calls the section that is open finished, saves it and goes back to the task list. */
export async function finish(page: Page): Promise<void> {
  const asked = page.getByRole("group", { name: "Have you completed this section?" });
  await asked.getByRole("radio", { name: "Yes" }).check();
  await saveAndReturn(page);
}

/** One figure of the group that is open. */
export function figure(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

interface Count {
  readonly label: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
}

/** Gives a number, complete but for what a share needs. */
export async function give(asked: Locator, { label, number, from, to }: Count): Promise<void> {
  await asked.getByRole("radio", { name: "Yes" }).check();
  await asked.getByLabel(label, { exact: true }).fill(number);
  await asked.getByRole("radio", { name: "Exact" }).check();
  await asked.getByLabel("What does it cover?").fill("All customers and all requests.");
  await asked.getByLabel("From", { exact: true }).fill(from);
  await asked.getByLabel("To", { exact: true }).fill(to);
  await asked.getByLabel("Counted on").fill(to);
  await asked.getByLabel("How was it counted?").fill("From the log of submissions.");
}

/** Says of a figure that there is none, and why. */
export async function giveNone(asked: Locator, why: string): Promise<void> {
  await asked.getByRole("radio", { name: "Not provided" }).check();
  await asked.getByLabel("Why is there no number?").fill(why);
}

/** Reads every public text and says of each that it gives nothing away. */
export async function confirmEveryText(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/reading`);
  for (const tick of await page.getByRole("checkbox", { name: /^Helps no offender/ }).all()) await tick.check();
  await press(page, page.getByRole("button", { name: "Confirm the ticked texts" }), /confirmed=/);
  expect(await mainOf(page)).toContain("Your word is noted");
}

/** What a page says of a figure in the public table: its row. */
export function figureRow(page: Page, name: string): Locator {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
}

interface Attested {
  readonly authority: string;
  readonly from: string;
  readonly to: string;
}

/** Types a whole attestation on the page that is open, and saves nothing. */
export async function attest(page: Page, { authority, from, to }: Attested): Promise<void> {
  await page.getByRole("radio", { name: "Adversarial misuse", exact: true }).check();
  await page.getByLabel("Who carried it out?").fill("The trust and safety team");
  await page.getByLabel("Under which authority").fill(authority);
  await page.getByLabel("On what legal basis?").fill("Article 5 of the agreement");
  await page.getByLabel("By which method").fill("Checks of the refusal, on stand-in texts that are no material.");
  await page.getByLabel("What was counted?").fill("Checks");
  await page.getByLabel("How many?").fill("1,200");
  await page.getByLabel("First day", { exact: true }).fill(from);
  await page.getByLabel("Last day", { exact: true }).fill(to);
}

/** Types a whole new promise on the page that is open, and saves nothing. */
export async function promise(page: Page, { wording, due }: { wording: string; due: string }): Promise<void> {
  await page.getByRole("radio", { name: "Stress-testing", exact: true }).check();
  await page.getByLabel("What do you promise?").fill(wording);
  await page.getByLabel("Which role answers for it?").fill("Head of trust and safety");
  await page.getByLabel("How will anybody see that it is done?").fill("The team and the days are named here.");
  await page.getByLabel("By which day?").fill(due);
}
