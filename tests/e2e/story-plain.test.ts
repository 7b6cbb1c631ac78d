import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { handOver, press, save, signCertificate, wordsIn } from "#tests/e2e/desk-steps.ts";
import { answerEverySection } from "#tests/e2e/report-forms.ts";
import { atTheirDesk, confirmEveryText, finish, mainOf, openTask, problemsOn } from "#tests/e2e/story-steps.ts";
import { visitor } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const ACCOUNT = "What did you do?";
const CARRIED_AND_BOTH = /^Begun by Ines\. (?<carried>.+) Ended by Tomas\.$/s;

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it("two editors and an officer file a report without a script, and a conflict loses no word", async () => {
  const plain = { javaScriptEnabled: false };
  const ines = await atTheirDesk(browser, server.url, "Ines Duarte", plain);
  const tomas = await atTheirDesk(browser, server.url, "Tomas Berg", plain);
  const cookies = await ines.context.cookies();
  const sender = visitor(server.url, cookies.map(({ name, value }) => `${name}=${value}`).join("; "));
  await press(ines.page, ines.page.getByRole("button", { name: "Start from the last report" }), /\/[0-9][^/]*$/);
  expect(await mainOf(ines.page)).toContain("Carried over from");

  await Promise.all([ines, tomas].map((desk) => openTask(desk, "Training data")));
  const carried = await ines.page.getByLabel(ACCOUNT).inputValue();
  await ines.page.getByLabel(ACCOUNT).fill(`Begun by Ines. ${carried}`);
  await save(ines.page);
  await tomas.page.getByLabel(ACCOUNT).fill(`${carried} Ended by Tomas.`);
  await tomas.page.getByRole("radio", { name: "Partly done", exact: true }).check();
  await tomas.page.getByRole("button", { name: "Save and continue" }).click();
  const both = await wordsIn(tomas.page.getByRole("region", { name: "Two texts for the same place" }));
  expect(both).toContain("Begun by Ines.");
  expect(both).toContain("Ended by Tomas.");
  const merged = await tomas.page.getByLabel(ACCOUNT).inputValue();
  expect(CARRIED_AND_BOTH.exec(merged)?.groups?.carried).toBe(carried);
  expect(await tomas.page.getByRole("radio", { name: "Partly done", exact: true }).isChecked()).toBe(true);
  await tomas.page.getByRole("radio", { name: "Done", exact: true }).check();
  await finish(tomas.page);
  await openTask(ines, "Training data");
  expect(await ines.page.getByLabel(ACCOUNT).inputValue()).toBe(merged);

  // The rest by the very forms of the pages, which need no script either; then this text once more.
  await answerEverySection(sender, new URL(ines.home).pathname, "All of it was done.", "");
  await openTask(tomas, "Training data");
  await tomas.page.getByLabel(ACCOUNT).fill(merged);
  await finish(tomas.page);
  await tomas.page.goto(`${tomas.home}/check`);
  expect(await problemsOn(tomas.page)).toContain("1 public text waits for your word");
  await confirmEveryText(tomas.page, tomas.home);
  await handOver(tomas.page, tomas.home);

  const officer = await atTheirDesk(browser, server.url, "R. Okafor", plain);
  await officer.page.goto(`${officer.home}/check`);
  await press(officer.page, officer.page.getByRole("button", { name: "Take it back to change it" }), /\/[0-9][^/]*$/);
  expect(await mainOf(officer.page)).toMatch(/R\. Okafor took this report back on .*Nothing is certified/s);
  await handOver(officer.page, officer.home);
  await signCertificate(officer.page, officer.home, "Chief compliance officer");
  await press(officer.page, officer.page.getByRole("button", { name: "Certify and file" }), /\/receipt$/);
  expect(await mainOf(officer.page)).toContain("Quill Systems filed this report on");
  await officer.page.goto(officer.home.replace("/desk/rehearsal/", "/rehearsal/companies/"));
  expect(await mainOf(officer.page)).toContain(merged);
});
