import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";
import { press, wordsIn } from "#tests/e2e/desk-steps.ts";
import { type Desk, figureRow, mainOf } from "#tests/e2e/story-steps.ts";
import { readPdf } from "#tests/fixtures/pdf-reader.ts";

/** The address at which everybody reads the report of a desk. */
export function publicPage(home: string): string {
  return home.replace("/desk/rehearsal/", "/rehearsal/companies/");
}

interface Told {
  readonly account: string;
  readonly promised: string;
  readonly newWording: string;
}

/** The public page of the story's report shows each of its parts as it was written. */
export async function expectEveryPart(page: Page, address: string, told: Told): Promise<void> {
  await page.goto(address);
  const words = await mainOf(page);
  expect(words).toContain(told.account);
  expect(words).toContain("Every model was tested before release, by a team of four");
  expect(words).toContain("Chief compliance officer");
  expect(await wordsIn(figureRow(page, "Reports sent to a clearinghouse or hotline"))).toContain("70 reports");
  expect(await wordsIn(figureRow(page, "Items in those reports"))).toContain("180 items");
  const withheld = await wordsIn(figureRow(page, "Accounts acted against"));
  expect(withheld).toMatch(/Not provided.*The log of closures was lost\./s);
  expect(await wordsIn(figureRow(page, "Share of models tested before release"))).toMatch(/98%.*49 of 50/s);
  const answered = await wordsIn(page.getByRole("region", { name: "Promises answered" }));
  expect(answered).toMatch(/Changed.*Was promised/s);
  for (const text of [told.promised, told.newWording, "31 March 2031", "A year is too long to wait."]) {
    expect(answered).toContain(text);
  }
  const made = await wordsIn(page.getByRole("region", { name: "Promises made" }));
  expect(made).toMatch(/By 31 January 2031.*Have the tests repeated by an outside team\..*Head of trust and safety/s);
  const attested = await wordsIn(page.getByRole("region", { name: "Procedures attested without showing them" }));
  expect(attested).toMatch(/Attested, not shown.*The trust and safety team.*The national hotline.*1,200/s);
  expect(await page.content()).not.toContain("material.example");
}

/** Corrects the count of reports, from the receipt on, up to where the officer is needed. */
export async function prepareCorrection(
  { page, home }: Desk,
  { number, why }: { readonly number: string; readonly why: string },
): Promise<void> {
  await page.goto(`${home}/receipt`);
  await press(page, page.getByRole("link", { name: "correct this report" }), /\/restate$/);
  await press(page, page.getByRole("link", { name: "Choose what to correct" }), /\/restate\/cells$/);
  const what = "Correct Reports sent to a clearinghouse or hotline";
  await press(page, page.getByRole("link", { name: what }), /\/restate\/figures\/[a-z_]+$/);
  await page.getByLabel("Number, in reports").fill(number);
  await page.getByRole("radio", { name: "It was counted wrongly" }).check();
  await page.getByLabel("Say it in your own words").fill(why);
  await page.getByLabel("Since when?").fill("2026-01-15");
  for (const question of ["Would a reader", "Has anybody relied", "Did the same fault"]) {
    await page.getByRole("group", { name: question }).getByRole("radio", { name: "No" }).check();
  }
  await press(page, page.getByRole("button", { name: "See how it will read" }), /\/restate\/preview$/);
  expect(await mainOf(page)).toContain(why);
}

/** Reads the correction that waits, and signs it. */
export async function signCorrection({ page, home }: Desk): Promise<void> {
  await page.goto(`${home}/restate/preview`);
  await page.getByLabel("Your role at the company").fill("Chief compliance officer");
  await page.getByRole("checkbox").last().check();
  await page.getByLabel("Your password, again").fill(PRACTICE_PASSWORD);
  await press(page, page.getByRole("button", { name: "Sign and file the correction" }), /\/receipt$/);
  expect(await mainOf(page)).toContain("What this revision restates");
}

/** Downloads the receipt from its page; its words, which name the same entry. */
export async function receiptInPdf(page: Page): Promise<string> {
  const reference = /Entry \d+, check [0-9a-f]{4} [0-9a-f]{4}/.exec(await mainOf(page))?.[0] ?? "none";
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the receipt (PDF)" }).click(),
  ]);
  const told = (await readPdf(await readFile(await download.path()))).pages.join(" ");
  expect(told).toContain(reference);
  return told;
}
