import type { Locator, Page } from "playwright-core";
import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";

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

/** The names of the sections on the task list: what leads to a commitment. */
export async function sectionsOf(page: Page): Promise<readonly string[]> {
  const links = page.getByRole("main").getByRole("listitem").getByRole("link");
  return links.evaluateAll((found) =>
    found.filter((link) => /\/[a-z]+\.[a-z-]+$/.test(link.getAttribute("href") ?? "")).map((link) => link.textContent),
  );
}

/** Opens a section from the task list. */
export async function openSection(page: Page, home: string, section: string): Promise<void> {
  await page.goto(home);
  await press(page, page.getByRole("main").getByRole("link", { name: section, exact: true }), /\/[a-z]+\.[a-z-]+$/);
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

export async function save(page: Page): Promise<void> {
  await press(page, page.getByRole("button", { name: "Save and continue" }), /saved=/);
}

export async function handOver(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/check`);
  await press(page, page.getByRole("button", { name: "Hand over to the officer" }), /\/[0-9]{4}[^/]*$/);
  await page.getByText("Handed over", { exact: true }).waitFor();
}

/** Fills in the certificate; pressing its button is the test's. */
export async function signCertificate(page: Page, home: string, role: string): Promise<void> {
  await page.goto(`${home}/certify`);
  await page.getByLabel("Your role at the company").fill(role);
  await page.getByRole("checkbox").check();
  await page.getByLabel("Your password, again").fill(PRACTICE_PASSWORD);
}
