import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";
import { type Period, PeriodKey, periodOf } from "#domain/framework/period.ts";
import { statusOf } from "#tests/e2e/autosave-steps.ts";
import { press, save, saveAndReturn, sectionsOf, signCertificate, wordsIn } from "#tests/e2e/desk-steps.ts";
import {
  expectEveryPart,
  prepareCorrection,
  publicPage,
  receiptInPdf,
  signCorrection,
} from "#tests/e2e/story-filed.ts";
import {
  atTheirDesk,
  attest,
  confirmEveryText,
  type Desk,
  figure,
  figureRow,
  finish,
  give,
  giveNone,
  mainOf,
  messageAt,
  openTask,
  problemsOn,
  promise,
  taskRow,
} from "#tests/e2e/story-steps.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const ACCOUNT = "What did you do?";
const REPORTS = "Reports sent to a clearinghouse or hotline";
const ITEMS = "Items in those reports";
const ACCOUNTS = "Accounts acted against";
const TESTED = "Share of models tested before release";
const ADDRESS = "https://material.example/a";
const NEW_WORDING = "Publish the count of appeals every half-year, with how many were right.";

let server: TestServer;
let browser: Browser;
let ines: Desk;
let tomas: Desk;
let officer: Desk;
let days: Period;
/** The first text of the report, as two people wrote it together. */
let together: string;
/** What fell due in this report, as it was promised before. */
let promised: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  ines = await atTheirDesk(browser, server.url, "Ines Duarte");
  tomas = await atTheirDesk(browser, server.url, "Tomas Berg");
  officer = await atTheirDesk(browser, server.url, "R. Okafor");
  days = periodOf(PeriodKey.parse(ines.home.split("/").at(-1)));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it("begins with the last report, marked as reviewed by nobody", async () => {
  await ines.page.getByRole("button", { name: "Start from the last report" }).click();
  await taskRow(ines.page, "Training data").getByText("Carried over from").waitFor();
  await tomas.page.reload();
  for (const section of await sectionsOf(tomas.page)) {
    expect(await wordsIn(taskRow(tomas.page, section))).toMatch(/Carried over from the quarter to .*, not reviewed/);
  }
  expect(await tomas.page.getByRole("button", { name: "Start from the last report" }).count()).toBe(0);
});

it("shows whoever is second in a field both texts, and takes both changes together", async () => {
  await Promise.all([ines, tomas].map((desk) => openTask(desk, "Training data")));
  const [hers, his] = [ines.page.getByLabel(ACCOUNT), tomas.page.getByLabel(ACCOUNT)];
  const carried = await hers.inputValue();
  await hers.fill(`Reviewed in this period. ${carried}`);
  await statusOf(ines.page, /Saved at \d\d:\d\d\./);
  await his.fill(`${carried} Nothing was given up this time.`);
  const conflict = tomas.page.getByRole("region", { name: "Ines Duarte changed this while you were writing" });
  expect(await wordsIn(conflict)).toContain("Reviewed in this period.");
  expect(await wordsIn(conflict)).toContain("Nothing was given up this time.");
  await conflict.getByRole("button", { name: "Take both changes together" }).click();
  await statusOf(tomas.page, "Saved at");
  together = `Reviewed in this period. ${carried} Nothing was given up this time.`;
  expect(await his.inputValue()).toBe(together);
  await ines.page.reload();
  expect(await ines.page.getByLabel(ACCOUNT).inputValue()).toBe(together);
});

it("is assigned and talked about: a colleague who is mentioned finds it", async () => {
  await openTask(ines, "Reports and accounts");
  await ines.page.getByLabel("Assign this section to").selectOption({ label: "Tomas Berg" });
  await ines.page.getByRole("button", { name: "Assign" }).click();
  await ines.page.locator("#talk .side-status").filter({ hasText: "Tomas Berg" }).waitFor();
  await ines.page.getByText("Write to your colleagues").click();
  await ines.page.getByLabel("Add a comment").fill("Do the items hold the June backlog?");
  await ines.page.getByRole("checkbox", { name: "Tomas Berg" }).check();
  await ines.page.getByRole("button", { name: "Comment" }).click();
  await ines.page.getByText("Mentions Tomas Berg").waitFor();
  await tomas.page.goto(tomas.home);
  expect(await wordsIn(taskRow(tomas.page, "Reports and accounts"))).toContain("For Tomas Berg");
  await openTask(tomas, "Reports and accounts");
  const beside = await wordsIn(tomas.page.getByRole("complementary", { name: "Beside this section" }));
  expect(beside).toMatch(/Ines Duarte,.*Do the items hold the June backlog\?.*Mentions Tomas Berg/s);
});

it("has every answer reviewed by one of the two, at once", async () => {
  await ines.page.goto(ines.home);
  const sections = await sectionsOf(ines.page);
  expect(sections).toHaveLength(8);
  const review = async (desk: Desk, own: readonly string[]) => {
    for (const section of own) {
      await openTask(desk, section);
      await finish(desk.page);
    }
  };
  await Promise.all([review(ines, sections.slice(0, 4)), review(tomas, sections.slice(4))]);
  await ines.page.goto(ines.home);
  for (const section of sections) expect(await wordsIn(taskRow(ines.page, section))).toMatch(/Completed/);
  await openTask(ines, "Products in scope");
  await finish(ines.page);
});

it("takes the pair of reports and items together, and a share that agrees with its counts", async () => {
  const { from, to } = days;
  const { page } = tomas;
  await openTask(tomas, "Reports and accounts");
  await give(figure(page, REPORTS), { label: "Number, in reports", number: "70", from, to });
  await figure(page, ITEMS).getByRole("radio", { name: "Yes" }).check();
  await giveNone(figure(page, ACCOUNTS), "The log of closures was lost.");
  await finish(page);
  await openTask(tomas, "Reports and accounts");
  expect(await problemsOn(page)).toContain(`${ITEMS}: give the number.`);
  await give(figure(page, ITEMS), { label: "Number, in items", number: "180", from, to });
  await finish(page);

  await openTask(tomas, "Training data and models");
  const tested = figure(page, TESTED);
  await give(tested, { label: "Share in percent", number: "98", from, to });
  await tested.getByLabel("How many", { exact: true }).fill("49");
  await tested.getByLabel("Of how many", { exact: true }).fill("56");
  await giveNone(figure(page, "Matches found in training data"), "Nobody counted.");
  await finish(page);
  await openTask(tomas, "Training data and models");
  expect(await problemsOn(page)).toContain(`${TESTED}: the two counts make 88 percent. Put the number`);
  await tested.getByLabel("Of how many", { exact: true }).fill("50");
  await finish(page);

  await openTask(tomas, "Use and response");
  await giveNone(figure(page, "Mean time to act on a report from outside"), "Not counted in this quarter.");
  await finish(page);
  for (const group of ["Reports and accounts", "Training data and models", "Use and response"]) {
    expect(await wordsIn(taskRow(page, group))).toContain("Completed");
  }
});

it("answers the promise that fell due as changed, keeping both wordings", async () => {
  const { page } = ines;
  await page.goto(ines.home);
  const due = page.getByRole("listitem").filter({ hasText: "Fell due on" });
  promised = await wordsIn(due.getByRole("link"));
  await openTask(ines, promised);
  await page.getByRole("radio", { name: /^Changed/ }).check();
  expect(await mainOf(page)).toContain("Stays on the record, beside the new words.");
  await page.getByLabel("The new words").fill(NEW_WORDING);
  await page.getByLabel("The new day").fill("2031-03-31");
  await page.getByLabel("Why?").fill("A year is too long to wait.");
  await finish(page);
  expect(await wordsIn(taskRow(page, promised))).toContain("Completed");
});

it("states a new promise", async () => {
  const { page } = ines;
  await openTask(ines, "New promises");
  await press(page, page.getByRole("link", { name: "State a promise" }), /new-promises\/1$/);
  await promise(page, { wording: "Have the tests repeated by an outside team.", due: "2031-01-31" });
  await finish(page);
  expect(await wordsIn(taskRow(page, "New promises"))).toMatch(/1 stated.*Completed/s);
});

it("attests a procedure: an address in it is refused, and every word stays", async () => {
  const { page } = tomas;
  await openTask(tomas, "Procedures attested without showing them");
  await press(page, page.getByRole("link", { name: "Attest a procedure" }), /attestations\/1$/);
  await attest(page, { authority: `The hotline at ${ADDRESS}`, ...days });
  await page.getByRole("radio", { name: "Yes", exact: true }).check();
  await page.getByRole("button", { name: "Save and continue" }).click();
  expect(await problemsOn(page)).toContain("This text holds an address.");
  const authority = page.getByLabel("Under which authority");
  expect(await messageAt(authority)).toContain("This text holds an address.");
  expect(await authority.inputValue()).toBe(`The hotline at ${ADDRESS}`);
  expect(await page.getByLabel("On what legal basis?").inputValue()).toBe("Article 5 of the agreement");
  expect(await page.getByLabel("How many?").inputValue()).toBe("1,200");
  await authority.fill("The national hotline");
  await saveAndReturn(page);
  expect(await wordsIn(taskRow(page, "Procedures attested without showing them"))).toMatch(/1 attested.*Completed/s);
});

it("is read before anybody can: a question leads to its field, and every text is confirmed", async () => {
  const { page, home } = ines;
  await page.goto(`${home}/reading`);
  const questions = page.getByRole("region", { name: "What readers could ask" }).getByRole("listitem");
  const same = questions.filter({ hasText: "Stress-testing" }).filter({ hasText: "word for word" });
  await press(page, same.getByRole("link", { name: "Stress-testing" }), /develop\.stress-testing#account$/);
  const account = page.getByLabel(ACCOUNT);
  expect(await account.evaluate((field) => field.getBoundingClientRect().top < window.innerHeight)).toBe(true);
  await account.fill("Every model was tested before release, by a team of four, with stand-ins for the material.");
  await save(page);
  await page.goto(`${home}/reading`);
  expect(await same.getByRole("link", { name: "Stress-testing" }).count()).toBe(0);
  await page.goto(`${home}/check`);
  expect(await problemsOn(page)).toMatch(/\d+ public texts wait for your word/);
  await page.getByRole("button", { name: "Hand over to the officer" }).click();
  const refused = page.getByRole("region", { name: "Hand over" }).getByRole("alert");
  expect(await wordsIn(refused)).toMatch(/public texts wait for your word that they give nothing away/);
  await confirmEveryText(page, home);
});

it("is handed over, taken back by the officer, and says so to everybody", async () => {
  await tomas.page.goto(`${tomas.home}/check`);
  expect(await tomas.page.getByRole("alert").filter({ hasText: "Before it can be handed over" }).count()).toBe(0);
  await press(tomas.page, tomas.page.getByRole("button", { name: "Hand over to the officer" }), /\/[0-9]{4}[^/]*$/);
  expect(await mainOf(tomas.page)).toContain("Tomas Berg handed this report over");
  await openTask(ines, "Training data");
  await ines.page.getByText("This cannot be changed now").waitFor();
  await officer.page.goto(`${officer.home}/certify`);
  expect(await officer.page.getByRole("button", { name: "Take it back to change it" }).count()).toBe(0);
  await officer.page.goto(`${officer.home}/check`);
  await press(
    officer.page,
    officer.page.getByRole("button", { name: "Take it back to change it" }),
    /\/[0-9]{4}[^/]*$/,
  );
  for (const { page, home } of [officer, tomas]) {
    await page.goto(home);
    expect(await mainOf(page)).toMatch(/R\. Okafor took this report back on .*Nothing is certified/s);
  }
  await ines.page.reload();
  expect(await ines.page.getByLabel(ACCOUNT).inputValue()).toBe(together);
  await ines.page.goto(`${ines.home}/check`);
  await press(ines.page, ines.page.getByRole("button", { name: "Hand over to the officer" }), /\/[0-9]{4}[^/]*$/);
  expect(await mainOf(ines.page)).not.toContain("took this report back");
});

it("is certified with the right password only, and filed once however often the button is pressed", async () => {
  const { page, home } = officer;
  await page.goto(home);
  await press(page, page.getByRole("link", { name: "Certify and file" }), /\/certify$/);
  await signCertificate(page, home, "Chief compliance officer");
  await page.getByLabel("Your password, again").fill("not the password");
  await page.getByRole("button", { name: "Certify and file" }).click();
  expect(await problemsOn(page)).toContain("The password is not right.");
  expect(await messageAt(page.getByLabel("Your password, again"))).toContain("The password is not right.");
  expect(await page.getByLabel("Your role at the company").inputValue()).toBe("Chief compliance officer");
  expect(await page.getByRole("checkbox").isChecked()).toBe(true);
  await page.getByLabel("Your password, again").fill(PRACTICE_PASSWORD);
  await page.getByRole("button", { name: "Certify and file" }).dblclick();
  await page.waitForURL(/\/receipt$/);
  expect(await mainOf(page)).toContain("Quill Systems filed this report on");
  expect(await mainOf(page)).not.toContain("revision 1");
  const told = await receiptInPdf(page);
  expect(told).toContain("Chief compliance officer");
});

it("stands on the public page as it was written, every part of it", async () => {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(15_000);
  await expectEveryPart(page, publicPage(officer.home), { account: together, promised, newWording: NEW_WORDING });
  await page.goto(`${server.url}/rehearsal?period=${days.key}`);
  const cells = page
    .getByRole("table")
    .first()
    .locator(`a[href^="${new URL(publicPage(officer.home)).pathname}#"]`);
  expect(await cells.count()).toBe(8);
  expect(await wordsIn(cells.first())).toMatch(/^Done/);
  await page.context().close();
});

it("is corrected in one figure by an editor and the officer; the public page shows old and new, with the mark", async () => {
  await prepareCorrection(tomas, { number: "75", why: "A queue was left out." });
  expect(await mainOf(tomas.page)).toContain("Only the certifying officer can");
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(publicPage(officer.home));
  expect(await wordsIn(figureRow(stranger, REPORTS))).not.toContain("75");
  await signCorrection(officer);
  await stranger.reload();
  const row = figureRow(stranger, REPORTS);
  expect(await wordsIn(row.getByRole("deletion"))).toContain("70 reports");
  expect(await wordsIn(row)).toMatch(
    /75 reports.*Restated on .* in revision 2, a counting error: A queue was left out\./s,
  );
  expect(await wordsIn(figureRow(stranger, ITEMS))).toContain("180 items");
  const words = await mainOf(stranger);
  for (const text of ["Revision 2", "Revision 1", together, NEW_WORDING]) expect(words).toContain(text);
  await stranger.context().close();
});
