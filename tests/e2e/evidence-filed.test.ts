import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";
import { objectionsTo } from "#tests/e2e/autosave-steps.ts";
import { continueAs, press, wordsIn } from "#tests/e2e/desk-steps.ts";
import { announce, announced, ask, described, handInText } from "#tests/e2e/evidence-steps.ts";
import { answerEverySection, pressOnCheckPage, reportsOf, sectionKeys } from "#tests/e2e/report-forms.ts";
import { signedInAs, type Visitor, visitor } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const PUBLIC_BYTES = Buffer.from("What everybody may read of how we filter.\n");

let server: TestServer;
let browser: Browser;
let page: Page;
let editor: Visitor;
let home: string;
let publicPage: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  editor = await signedInAs(server.url, "Joan Whitfield");
  home = (await reportsOf(editor)).open;
  publicPage = home.replace("/desk/rehearsal/", "/rehearsal/companies/");
  const [commitment = ""] = await sectionKeys(editor, home);
  const supports = [commitment, "figure:reports_sent"];
  await handInText(server.url, editor, home, { title: "Known to us and the auditor", supports });
  await handInText(server.url, editor, home, { title: "Known to us alone", supports, readers: "company" });
  const upload = await announce(server.url, editor, home, announced("inside name.txt", PUBLIC_BYTES));
  await ask(server.url, editor, `${upload}?offset=0`, { method: "PUT", bytes: PUBLIC_BYTES });
  const shown = { title: "How we filter", supports, readers: "public", givesNothingAway: "yes" };
  await ask(server.url, editor, `${upload}/finish`, { method: "POST", json: { description: described(shown) } });
  const context = await browser.newContext({ bypassCSP: true });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it("shows nothing of a document before the report is filed", async () => {
  const anybody = visitor(server.url);
  for (const path of [`${publicPage}/evidence/E3`, `${publicPage}/evidence/E3/file`])
    expect([path, (await anybody.get(path)).status]).toEqual([path, 404]);
});

it("is filed with its documents, and then takes no more of them", async () => {
  await answerEverySection(editor, home, "All of it was done.", "Nothing to add.");
  await pressOnCheckPage(editor, home);
  const json = announced("late.txt", Buffer.from("Late.\n"));
  const late = await ask(server.url, editor, home.replace("/desk/", "/intake/"), { method: "POST", json });
  expect([late.status, late.said["error"]]).toEqual([409, "handed_over"]);
  await continueAs(page, server.url, "L. Marchetti");
  await page.goto(`${server.url}${home}/certify`);
  await page.getByLabel("Your role at the company").fill("Chief compliance officer");
  await page.getByRole("checkbox").last().check();
  await page.getByLabel("Your password, again").fill(PRACTICE_PASSWORD);
  await press(page, page.getByRole("button", { name: /^Certify and file/ }), /\/receipt/);
  await page.getByText(/^Show all \d+ sections$/).click();
  const receipt = await wordsIn(page.getByRole("main"));
  for (const words of ["Evidence handed in", "How we filter", "Salted hash:"]) expect(receipt).toContain(words);
  for (const words of ["Known to us", "inside name"]) expect(receipt).not.toContain(words);
});

it("tells on its public page what each document is, as far as that is for everybody", async () => {
  await page.goto(`${server.url}${publicPage}`);
  const evidence = await wordsIn(page.locator("#evidence"));
  for (const words of ["Document E1", "Document E2", "E3: How we filter", "Policy", "From 1 January 2026 on"])
    expect(evidence).toContain(words);
  for (const words of ["Known to us", "inside name"]) expect(evidence).not.toContain(words);
  expect(evidence.match(/[0-9a-f]{64}/g)?.length).toBe(5);
});

it("has a page for the public one, from which it is saved byte for byte by anybody", async () => {
  await press(page, page.getByRole("link", { name: "E3: How we filter" }), /\/evidence\/E3$/);
  const said = await wordsIn(page.getByRole("main"));
  expect(said).toContain(announced("", PUBLIC_BYTES).sha256);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await objectionsTo(page)).toEqual([]);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
  }
  const { status, headers, text } = await visitor(server.url).get(`${publicPage}/evidence/E3/file`);
  expect([status, text]).toEqual([200, PUBLIC_BYTES.toString()]);
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename="[a-z-]+-[^ "]+-E3\.txt"/);
  expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
});

it("tells whoever has a file whether it is the one, without sending it", async () => {
  const check = async (bytes: string, salt?: string) => {
    await page.getByText("Check a file that you have").click();
    const buffer = Buffer.from(bytes);
    await page.getByLabel("The file that you have").setInputFiles({ name: "got.txt", mimeType: "text/plain", buffer });
    if (salt !== undefined) await page.getByLabel("Its salt").fill(salt);
    await page.getByRole("button", { name: "Compare" }).click();
    const said = page.locator("form.file-check").getByRole("status");
    await said.filter({ hasText: /^got\.txt is/ }).waitFor();
    return said.textContent();
  };
  const sent: string[] = [];
  page.on("request", (request) => void (request.method() === "GET" || sent.push(request.url())));
  await page.goto(`${server.url}${publicPage}/evidence/E3`);
  expect(await check(PUBLIC_BYTES.toString())).toMatch(/^got\.txt is this document, byte for byte\./);
  await page.goto(`${server.url}${publicPage}`);
  expect(await check(PUBLIC_BYTES.toString())).toMatch(/^got\.txt is document E3, byte for byte\./);
  await page.goto(`${server.url}${publicPage}`);
  expect(await check(`${PUBLIC_BYTES} `)).toMatch(/^got\.txt is none of them/);
  // What only the company knows can be checked by whom it gives the file and its salt to.
  const inside = (await editor.get(`${home}/evidence/E2`)).text;
  const [, salt = ""] = [...inside.matchAll(/class="hash">([0-9a-f]{64})</g)].map(([, hash]) => hash ?? "");
  const [, file = ""] = /name="file" value="([^"]+)"/.exec(inside) ?? [];
  const given = (await editor.post(`${home}/evidence/open`, { file })).text;
  for (const [typed, words] of [
    [undefined, /^got\.txt is none of them/],
    [salt, /^got\.txt is document E2, byte for byte/],
  ] as const) {
    await page.goto(`${server.url}${publicPage}`);
    expect(await check(given, typed)).toMatch(words);
  }
  expect(sent).toEqual([]);
});

it("has no page and no bytes for the others", async () => {
  const anybody = visitor(server.url);
  for (const number of ["E1", "E2", "E4", "E0", "3", "E03", "E3x", "e3"])
    for (const path of [`${publicPage}/evidence/${number}`, `${publicPage}/evidence/${number}/file`])
      expect([path, (await anybody.get(path)).status]).toEqual([path, 404]);
});
