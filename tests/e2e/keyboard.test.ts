import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";
import { watch } from "#tests/e2e/console-watch.ts";
import { figureGroupsOf, promisesDueOf, sectionsOf, wordsIn } from "#tests/e2e/desk-steps.ts";
import { choose, enter, exactly, finishByKeyboard, typeInto } from "#tests/e2e/keyboard-steps.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const HOME = /\/desk\/rehearsal\/[^/]+\/[0-9][^/]*$/;

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

/** Somebody who signs in and opens the report that is not filed, without touching a mouse. */
async function atTheirReport(name: string): Promise<Page> {
  const context = await browser.newContext();
  await heard.listen(context);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${server.url}/sign-in`);
  await enter(page, new RegExp(`^Continue as ${name}`), /\/desk$/);
  await enter(page, /^Quarter to/, HOME);
  return page;
}

it("an editor answers a whole report with the keyboard alone, confirms its texts and hands it over", async () => {
  const page = await atTheirReport("Tomas Berg");
  for (const commitment of await sectionsOf(page)) {
    await enter(page, exactly(commitment), /\/[a-z]+\.[a-z-]+$/);
    await choose(page, /^Done$/);
    await typeInto(page, /^What did you do\?/, "Typed without touching a mouse.");
    await finishByKeyboard(page);
  }
  await enter(page, /^Products in scope$/, /\/products$/);
  const products = page.getByRole("group", { name: /^Which of your products/ }).getByRole("checkbox");
  for (const product of await products.all()) {
    await choose(
      page,
      exactly(await product.evaluate((tick: HTMLInputElement) => tick.labels?.[0]?.textContent ?? "")),
    );
  }
  await finishByKeyboard(page);
  for (const group of await figureGroupsOf(page)) {
    await enter(page, exactly(group), /\/figures\/[a-z-]+$/);
    const questions = await page.getByRole("group", { name: "Is there a number?" }).count();
    for (let question = 0; question < questions; question += 1) {
      await choose(page, /^YesNought is a number$/, "ArrowDown");
      await typeInto(page, /^Why is there no number\?/, "Nobody counted it.");
    }
    await finishByKeyboard(page);
  }
  for (const promise of await promisesDueOf(page)) {
    await enter(page, exactly(promise), /\/promises\/[^/]+$/);
    await choose(page, /^Kept/, "ArrowUp");
    await typeInto(page, /^Why\?/, "Something better was done.");
    await finishByKeyboard(page);
  }
  expect(await wordsIn(page.getByRole("main"))).toContain("13 of 13 sections completed");
  await enter(page, /^How it will read$/, /\/reading$/);
  const texts = await page.getByRole("main").getByRole("checkbox").count();
  for (let text = 0; text < texts; text += 1) await choose(page, /^Helps no offender/);
  await enter(page, /^Confirm the ticked texts$/, /confirmed=/);
  await enter(page, /^Quarter to/, HOME);
  await enter(page, /^Check answers and hand over$/, /\/check$/);
  await enter(page, /^Hand over to the officer$/, HOME);
  await page.getByText("handed this report over on").waitFor();
  await page.context().close();
});

it("the officer certifies it with the keyboard alone", async () => {
  const page = await atTheirReport("R. Okafor");
  await enter(page, /^Certify and file$/, /\/certify$/);
  await typeInto(page, /^Your role at the company/, "Chief compliance officer");
  await choose(page, /^I am authorised to certify/);
  await typeInto(page, /^Your password, again/, PRACTICE_PASSWORD);
  await enter(page, /^Certify and file$/, /\/receipt$/);
  expect(await wordsIn(page.getByRole("main"))).toContain("Quill Systems filed this report on");
  await page.context().close();
});

it("no page complained of anything meanwhile", () => {
  expect(heard.complaints()).toEqual([]);
});
