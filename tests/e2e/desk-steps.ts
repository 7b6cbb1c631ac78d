import type { Locator, Page } from "playwright-core";
import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";

/** The address of a report's task list. */
export const TASK_LIST = /\/desk\/[^/]+\/[^/]+\/[0-9][^/?]*$/;

/** Presses something and waits until the page that it leads to is there. */
export async function press(page: Page, what: Locator, to: RegExp): Promise<void> {
  await what.click();
  await page.waitForURL(to);
}

/** The words that somebody sees there, once it is there. */
export async function wordsIn(what: Locator): Promise<string> {
  await what.first().waitFor();
  return (await what.allInnerTexts()).join("\n");
}

/** Continues as a practice account and lands on the desks. */
export async function continueAs(page: Page, base: string, name: string): Promise<void> {
  await page.goto(`${base}/sign-in`);
  await press(page, page.getByRole("button", { name: new RegExp(`^Continue as ${name},`) }), /\/desk$/);
}

/** Opens the one report that is not filed, from the desks; its address. */
export async function openReport(page: Page): Promise<string> {
  await press(page, page.getByRole("table").getByRole("link").first(), /\/desk\/rehearsal\/[^/]+\/[^/]+$/);
  return page.url();
}

/** The names of the commitments on the task list. */
export function sectionsOf(page: Page): Promise<readonly string[]> {
  return tasksTo(page, /\/[a-z]+\.[a-z-]+$/);
}

/** The names of the groups of figures on the task list. */
export function figureGroupsOf(page: Page): Promise<readonly string[]> {
  return tasksTo(page, /\/figures\/[a-z-]+$/);
}

/** The wordings of the promises that fell due, from the task list. */
export async function promisesDueOf(page: Page): Promise<readonly string[]> {
  const due = page.getByRole("main").getByRole("listitem").filter({ hasText: "Fell due on" });
  return due.getByRole("link").allTextContents();
}

function tasksTo(page: Page, address: RegExp): Promise<readonly string[]> {
  const links = page.getByRole("main").getByRole("listitem").getByRole("link");
  return links.evaluateAll(
    (found, pattern) =>
      found
        .filter((link) => new RegExp(pattern).test(link.getAttribute("href") ?? ""))
        .map((link) => link.textContent ?? ""),
    address.source,
  );
}

/** Opens a commitment from the task list. */
export async function openSection(page: Page, home: string, section: string): Promise<void> {
  await openTask(page, home, section, /\/[a-z]+\.[a-z-]+$/);
}

async function openTask(page: Page, home: string, title: string, to: RegExp): Promise<void> {
  await page.goto(home);
  await press(page, page.getByRole("main").getByRole("link", { name: title, exact: true }), to);
}

/** Answers the section that is open as done, with these words. */
export async function answerAsDone(page: Page, account: string, note: string): Promise<void> {
  await page.getByRole("radio", { name: "Done", exact: true }).check();
  await page.getByLabel("What did you do?").fill(account);
  await page.getByLabel("Confidential note for the auditor (optional)").fill(note);
  await page.getByRole("radio", { name: "Yes", exact: true }).check();
}

/** Answers the section that is open as not done yet, with a day and an explanation. */
export async function answerAsNotYet(page: Page, day: string, explanation: string, account: string): Promise<void> {
  await page.getByRole("radio", { name: "Not done", exact: true }).check();
  await page.getByRole("radio", { name: "Not yet" }).check();
  await page.getByLabel("By when?").fill(day);
  await page.getByLabel("Explain in your own words").fill(explanation);
  await page.getByLabel("What did you do?").fill(account);
  await page.getByRole("radio", { name: "Yes", exact: true }).check();
}

/** Has the report speak of every product of the company. */
export async function tickEveryProduct(page: Page, home: string): Promise<void> {
  await openTask(page, home, "Products in scope", /\/products$/);
  const products = page.getByRole("group", { name: /^Which of your products/ }).getByRole("checkbox");
  for (const product of await products.all()) await product.check();
  await finishAndSave(page);
}

/** Says of every figure of a group that there is none, and why. */
export async function giveNoFigure(page: Page, home: string, group: string, reason: string): Promise<void> {
  await openTask(page, home, group, /\/figures\/[a-z-]+$/);
  for (const none of await page.getByRole("radio", { name: "Not provided" }).all()) await none.check();
  for (const why of await page.getByLabel("Why is there no number?").all()) await why.fill(reason);
  await finishAndSave(page);
}

/** Answers a promise that fell due: it is no longer made. */
export async function dropPromise(page: Page, home: string, promise: string, why: string): Promise<void> {
  await openTask(page, home, promise, /\/promises\/[^/]+$/);
  await page.getByRole("radio", { name: /^Dropped/ }).check();
  await page.getByLabel("Why?").fill(why);
  await finishAndSave(page);
}

/** Says of every public text that it gives nothing away; how many there were. */
export async function confirmEveryText(page: Page, home: string): Promise<number> {
  await page.goto(`${home}/reading`);
  const texts = await page.getByRole("main").getByRole("checkbox").all();
  for (const text of texts) await text.check();
  await press(page, page.getByRole("button", { name: "Confirm the ticked texts" }), /confirmed=/);
  await page.getByText("Your word is noted").waitFor();
  return texts.length;
}

async function finishAndSave(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Yes", exact: true }).check();
  await save(page);
}

/** Saves the section that is open; the page that follows says so. */
export async function save(page: Page): Promise<void> {
  const before = page.url();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await page.waitForURL(({ href, searchParams }) => href !== before && searchParams.has("saved"));
}

/** Saves the section that is open and goes back to the task list. */
export async function saveAndReturn(page: Page): Promise<void> {
  await save(page);
  await press(page, page.getByRole("status").getByRole("link", { name: "Task list" }), TASK_LIST);
}

export async function handOver(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/check`);
  await press(page, page.getByRole("button", { name: "Hand over to the officer" }), /\/[0-9]{4}[^/]*$/);
  await page.getByText("handed this report over on").waitFor();
}

/** Fills in the certificate; pressing its button is the test's. */
export async function signCertificate(page: Page, home: string, role: string): Promise<void> {
  await page.goto(`${home}/certify`);
  await page.getByLabel("Your role at the company").fill(role);
  await page.getByRole("checkbox").check();
  await page.getByLabel("Your password, again").fill(PRACTICE_PASSWORD);
}
