import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FILE_LIMIT } from "#domain/evidence/limits.ts";
import { objectionsTo } from "#tests/e2e/autosave-steps.ts";
import { answerAsDone, openSection, press, save, wordsIn } from "#tests/e2e/desk-steps.ts";
import { textOfSize } from "#tests/e2e/evidence-steps.ts";
import {
  card,
  choose,
  describeIt,
  enter,
  openIt,
  pick,
  pictured,
  promise,
  SUPPORTED,
} from "#tests/e2e/hand-in-steps.ts";
import { problemsOn } from "#tests/e2e/story-steps.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { sha256Of } from "#tests/fixtures/evidence/bytes.ts";
import { docx } from "#tests/fixtures/evidence/office-files.ts";
import { hasGhostscript, whereGhostscriptIs } from "#tests/fixtures/ghostscript.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const EDITOR = "Ines Duarte";
const OFFICER = "R. Okafor";

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe("a company's documents", () => {
  let page: Page;
  let home: string;
  const policy = { name: "policy.txt", bytes: textOfSize(40_000) };
  const second = { name: "policy, second.txt", bytes: textOfSize(41_000) };
  const big = { name: "log of checks.csv", bytes: Buffer.from(`day,checks\n${"2026-07-01,12\n".repeat(900_000)}`) };
  beforeAll(async () => {
    ({ page, home } = await enter(browser, server.url, EDITOR));
  });

  it("are missed where an answer says that something is done", async () => {
    await openSection(page, home, SUPPORTED);
    await answerAsDone(page, "We filter what we train on.", "None.");
    await save(page);
    await page.goto(`${home}/evidence`);
    expect(await wordsIn(page.locator("#gaps"))).toContain(`${SUPPORTED}\nDone, nothing behind it`);
    expect(await objectionsTo(page)).toEqual([]);
  });

  it("are chosen together: each goes its own way, and one with a picture is refused with the page", async () => {
    expect(big.bytes.length).toBeGreaterThan(12 * 1_048_576);
    await choose(page, home, [policy, { name: "contract.docx", bytes: docx() }, pictured(), big]);
    const refused = card(page, "findings.pdf").getByRole("alert");
    expect(await wordsIn(refused)).toMatch(/^Page 2 holds a picture/);
    for (const { name } of [policy, big]) await card(page, name).getByText("are here and checked").waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await card(page, "findings.pdf")
      .getByRole("button", { name: /^(Cancel|Remove from this list) findings.pdf$/ })
      .click();
    await card(page, "findings.pdf").waitFor({ state: "detached" });
  });

  it("are handed in together, and what is said wrongly of one is said at its field", async () => {
    await describeIt(card(page, "policy.txt"), "Policy on training data");
    await describeIt(card(page, "contract.docx"), "Contract with the supplier", "Contract or term");
    await card(page, "log of checks.csv").getByLabel("Title", { exact: true }).fill("Log of checks");
    await page.getByRole("button", { name: "Hand in these 3 documents" }).click();
    await card(page, "policy.txt").getByText("Received as E1").waitFor();
    await card(page, "contract.docx").getByText("Received as E2").waitFor();
    const log = card(page, "log of checks.csv");
    await log.getByText("Choose what sort of document it is").waitFor();
    expect(await objectionsTo(page)).toEqual([]);
    await log.getByLabel("Kind", { exact: true }).selectOption({ label: "Log or export" });
    await log.getByRole("checkbox", { name: SUPPORTED, exact: true }).check();
    await page.getByRole("button", { name: "Hand in this document" }).click();
    const receipt = await wordsIn(log.getByRole("definition"));
    await log.getByText("Received as E3").waitFor();
    expect(receipt).toBe(`${sha256Of(big.bytes)}\n${sha256Of(big.bytes)}`);
    await page.getByText("3 documents are received.").waitFor();
  });

  it("stand in the room, which misses nothing any more, and can be looked through by the address", async () => {
    await page.getByRole("link", { name: "To the documents of this report" }).click();
    await page.waitForURL(/\/evidence$/);
    expect(
      await page.getByRole("table", { name: "Documents and attestations of this report" }).getByRole("row").count(),
    ).toBe(4);
    expect(await wordsIn(page.locator("#gaps"))).toContain("Nothing: every such answer has something behind it.");
    expect(await wordsIn(page.locator("#documents"))).toContain("Not virus-scanned");
    await page.getByLabel("Kind", { exact: true }).selectOption({ label: "Policy" });
    await press(page, page.getByRole("button", { name: "Show" }), /kind=policy/);
    expect(await wordsIn(page.locator("#documents"))).toContain("1 of 3 shown.");
    await page.goto(home);
    expect(await wordsIn(page.getByRole("main"))).toContain("3 handed in");
  });

  it("are replaced by new versions, of which every one stays", async () => {
    await page.goto(`${home}/evidence/E1`);
    await press(page, page.getByRole("link", { name: "Hand in a new version" }), /item=E1/);
    await promise(page);
    await pick(page, [second]);
    await page.getByRole("button", { name: "Hand in as the new version of E1" }).click();
    await card(page, second.name).getByText("Received as E1, version 2").waitFor();
    await page.goto(`${home}/evidence/E1`);
    const versions = await wordsIn(page.locator("#versions"));
    for (const { bytes } of [policy, second]) expect(versions).toContain(sha256Of(bytes));
    expect(await objectionsTo(page)).toEqual([]);
  });

  it("are opened by a colleague, byte for byte, and everybody of the company sees that", async () => {
    const officer = await enter(browser, server.url, OFFICER);
    await officer.page.goto(`${home}/evidence/E3`);
    expect((await openIt(officer.page, /^Open version 1/)).equals(Buffer.from(big.bytes))).toBe(true);
    await page.goto(`${home}/evidence/E3`);
    expect(await wordsIn(page.locator("#readings"))).toContain(OFFICER);
    expect(await wordsIn(page.locator("#readings"))).not.toContain(EDITOR);
    await page.goto(`${home}/evidence/E1`);
    expect(await wordsIn(page.locator("#readings"))).toContain("Nobody so far.");
  });

  it("are described otherwise, and what has expired or is about another time says so", async () => {
    await page.goto(`${home}/evidence/E2`);
    await page.getByLabel("Effective from").fill("2020-01-01");
    await page.getByLabel("Effective to (optional)").fill("2020-12-31");
    await page.getByLabel("Expires on (optional)").fill("2019-01-01");
    await page.getByRole("button", { name: "Save what is said of it" }).click();
    expect(await problemsOn(page)).toContain("It cannot expire before it begins");
    expect(await page.getByLabel("Effective to (optional)").inputValue()).toBe("2020-12-31");
    await page.getByLabel("Expires on (optional)").fill("2021-01-01");
    await press(page, page.getByRole("button", { name: "Save what is said of it" }), /described=yes/);
    await page.goto(`${home}/evidence?state=expired`);
    const shown = await wordsIn(page.getByRole("table", { name: "Documents and attestations of this report" }));
    expect(shown).toContain("Expired on 1 January 2021");
    expect(shown).toContain("Ended before the period began");
    expect(shown).not.toContain("Log of checks");
  });

  it("are withdrawn with a reason, and then support nothing", async () => {
    await page.goto(`${home}/evidence/E2`);
    await page.getByRole("button", { name: "Withdraw this document" }).click();
    expect(await problemsOn(page)).toContain("Say why it is withdrawn");
    await page.getByLabel("Why is it withdrawn?").fill("It is the wrong contract.");
    await page.getByRole("button", { name: "Withdraw this document" }).click();
    await page.getByText("withdrew this document").waitFor();
    expect(await wordsIn(page.getByRole("main"))).toContain("It is the wrong contract.");
    expect(await page.getByRole("button", { name: "Save what is said of it" }).count()).toBe(0);
  });

  it("are reported where they may be illegal, and then nobody opens them and nothing of them is filed", async () => {
    await page.goto(`${home}/evidence/E3`);
    await press(page, page.getByRole("link", { name: /^This file may be illegal/ }), /\/evidence\/report\//);
    await page.getByRole("button", { name: "Lock this document" }).click();
    expect(await problemsOn(page)).toContain("Tick that you understand");
    await page.getByRole("checkbox", { name: /^I understand/ }).check();
    await press(page, page.getByRole("button", { name: "Lock this document" }), /\/evidence\/incidents\//);
    expect(await wordsIn(page.getByRole("main"))).toContain("this register names no contact for it");
    expect(await objectionsTo(page)).toEqual([]);
    await page.goto(`${home}/evidence/E3`);
    expect(await page.getByRole("button", { name: /^Open version/ }).count()).toBe(0);
    expect(await wordsIn(page.locator("#versions"))).toContain("Nobody can open, copy or remove them.");
    await page.goto(`${home}/evidence?state=locked`);
    const shown = await wordsIn(page.getByRole("table", { name: "Documents and attestations of this report" }));
    expect(shown).toMatch(/Log of checks.*Locked, and no part of the filing/s);
    await page.goto(home);
    expect(await wordsIn(page.getByRole("main"))).toContain("1 handed in");
  });
});

describe("a file on its way", () => {
  it("is paused, goes on, survives a lost connection and arrives as it was: 25 MB", async () => {
    const { page, home } = await enter(browser, server.url, "Joan Whitfield");
    const file = { name: "all of it.txt", bytes: textOfSize(FILE_LIMIT) };
    let pieces = 0;
    await page.route("**/intake/**offset=*", async (route) => {
      pieces += 1;
      if (pieces === 9) return route.abort("connectionreset");
      await new Promise((resolve) => setTimeout(resolve, 120));
      return route.continue();
    });
    await choose(page, home, [file]);
    const one = card(page, file.name);
    await one.getByText(/^[1-9][.0-9]* MB of 25.0 MB sent$/).waitFor();
    await one.getByRole("button", { name: "Pause" }).click();
    const paused = await wordsIn(one.getByText(/^Paused at/));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await wordsIn(one.getByRole("status"))).toBe(paused);
    await one.getByRole("button", { name: "Go on" }).click();
    await one.getByText("All 25.0 MB are here and checked").waitFor({ timeout: 60_000 });
    expect(pieces).toBeGreaterThan(25);
    await describeIt(one, "All of it");
    await page.getByRole("button", { name: "Hand in this document" }).click();
    await one.getByText("Received as E1").waitFor();
    await page.goto(`${home}/evidence/E1`);
    expect(sha256Of(await openIt(page, /^Open version 1/))).toBe(sha256Of(file.bytes));
  });

  it.skipIf(!hasGhostscript)(
    `with pictures is taken as a copy without them, which says so for good${whereGhostscriptIs}`,
    async () => {
      const { page, home } = await enter(browser, server.url, "Tomas Berg");
      const sent = pictured();
      await choose(page, home, [sent]);
      const here = card(page, sent.name);
      await here.getByRole("button", { name: `Take a copy without its pictures ${sent.name}` }).waitFor();
      await describeIt(here, "Findings in words", "Test report");
      await page.getByRole("button", { name: "Hand in this document" }).click();
      await here.getByText("This file is not taken. Take its copy without pictures, or cancel it.").waitFor();
      expect(await objectionsTo(page)).toEqual([]);
      await here.getByRole("button", { name: `Take a copy without its pictures ${sent.name}` }).click();
      await here.getByText(/^A copy without its pictures, .* is here and checked/).waitFor();
      await page.getByRole("button", { name: "Hand in this document" }).click();
      await here.getByText("It is a copy of your file without its pictures").waitFor();
      const [before = "", after = ""] = (await wordsIn(here.getByRole("definition"))).split("\n");
      expect(before).toBe(sha256Of(sent.bytes));
      await press(page, here.getByRole("link", { name: /^E\d+$/ }), /\/evidence\/E\d+$/);
      expect(await wordsIn(page.locator("#versions"))).toContain(`Copied from\n${sha256Of(sent.bytes)}`);
      const opened = await openIt(page, /^Open version 1/);
      expect([sha256Of(opened), opened.includes("/Image")]).toEqual([after, false]);
    },
  );

  it.skipIf(!hasGhostscript)(
    `with pictures is offered as a copy also where the answer that said so was lost${whereGhostscriptIs}`,
    async () => {
      const { page, home } = await enter(browser, server.url, "Joan Whitfield");
      let isLost = false;
      await page.route("**/intake/**offset=*", async (route) => {
        if (isLost) return route.continue();
        isLost = true;
        await route.fetch();
        return route.abort("connectionreset");
      });
      const sent = pictured();
      await choose(page, home, [sent]);
      const here = card(page, sent.name);
      await here.getByRole("button", { name: `Take a copy without its pictures ${sent.name}` }).click();
      await describeIt(here, "Findings in words", "Test report");
      await page.getByRole("button", { name: "Hand in this document" }).click();
      await here.getByText("It is a copy of your file without its pictures").waitFor();
    },
  );

  it("is taken back, and nothing of it is left", async () => {
    const { page, home } = await enter(browser, server.url, "Joan Whitfield");
    await choose(page, home, [{ name: "not this.txt", bytes: textOfSize(2_000_000) }]);
    await card(page, "not this.txt").getByText("are here and checked").waitFor();
    const [request] = await Promise.all([
      page.waitForRequest((sent) => sent.method() === "DELETE"),
      card(page, "not this.txt").getByRole("button", { name: "Cancel" }).click(),
    ]);
    expect((await request.response())?.status()).toBe(200);
    expect(await card(page, "not this.txt").count()).toBe(0);
    expect((await page.context().request.get(request.url())).status()).toBe(404);
  });

  it("can be dropped and steered by keyboard alone, and is not chosen before the sentence is ticked", async () => {
    const { page, home } = await enter(browser, server.url, "Joan Whitfield");
    await page.goto(`${home}/evidence/hand-in`);
    await page.locator(".drop-zone[data-open]").waitFor();
    expect(await page.locator("#documents").isDisabled()).toBe(true);
    await page.getByRole("checkbox", { name: /^What I hand in/ }).focus();
    await page.keyboard.press("Space");
    const dropped = await page.evaluateHandle(() => {
      const given = new DataTransfer();
      given.items.add(new File(["One line.\n"], "dropped.txt"));
      return given;
    });
    await page.locator(".drop-zone").dispatchEvent("drop", { dataTransfer: dropped });
    await card(page, "dropped.txt").getByText("are here and checked").waitFor();
    await page.locator("#documents").focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Cancel dropped.txt");
    await page.keyboard.press("Enter");
    await card(page, "dropped.txt").waitFor({ state: "detached" });
  });

  it("that is a picture under another name leads to what to do now, and to whom to call", async () => {
    const { page, home } = await enter(browser, server.url, "Joan Whitfield");
    const hidden = Buffer.concat([Buffer.from("ffd8ffe000104a46494600", "hex"), Buffer.alloc(5_000)]);
    await choose(page, home, [{ name: "notes.pdf", bytes: hidden }]);
    await press(page, card(page, "notes.pdf").getByRole("link", { name: "What to do now" }), /\/evidence\/stop$/);
    const said = await wordsIn(page.getByRole("main"));
    expect(said).toContain("do not forward it");
    expect(await objectionsTo(page)).toEqual([]);
    await press(page, page.getByRole("link", { name: "Whom to call in your country" }), /\/help$/);
  });
});
