import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keptOn, objectionsTo, signEverybodyOut, statusOf, versionsOf } from "#tests/e2e/autosave-steps.ts";
import { continueAs, handOver, openReport, openSection, press, wordsIn } from "#tests/e2e/desk-steps.ts";
import { answerEverySection } from "#tests/e2e/report-forms.ts";
import { visitor } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const ACCOUNT = "What did you do?";
const NOTE = "Confidential note for the auditor (optional)";

interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly home: string;
}

/** Somebody of the company, in a browser of their own. */
async function atTheirDesk(name: string): Promise<Desk> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await continueAs(page, server.url, name);
  return { context, page, home: await openReport(page) };
}

/** Opens a section and waits until its script runs. */
async function open({ page, home }: Desk, section: string): Promise<void> {
  await openSection(page, home, section);
  await page.getByText("Everything you write here saves itself.").waitFor();
}

/** Longer than the pause before a text is sent. */
const soon = (ask: () => Promise<unknown>) => expect.poll(ask, { timeout: 15_000 });

async function lastOf(page: Page, field: string): Promise<string> {
  return (await versionsOf(server, page, field)).at(-1) ?? "";
}

async function close(...desks: readonly Desk[]): Promise<void> {
  await Promise.all(desks.map(({ context }) => context.close()));
}

describe("a section", () => {
  it("saves each field by itself, and says when", async () => {
    const ines = await atTheirDesk("Ines Duarte");
    await open(ines, "Training data");
    const { page } = ines;
    await page.getByLabel(ACCOUNT).pressSequentially("We filter what we train on.");
    await statusOf(page, /Saved at \d\d:\d\d\./);
    await page.getByRole("radio", { name: "Done", exact: true }).check();
    await page.getByRole("radio", { name: "Yes", exact: true }).check();
    await soon(() => versionsOf(server, ines.page, "finished")).toContain("yes");
    expect(await versionsOf(server, ines.page, "account")).toContain("We filter what we train on.");
    await page.reload();
    expect(await page.getByLabel(ACCOUNT).inputValue()).toBe("We filter what we train on.");
    expect(await page.getByRole("radio", { name: "Done", exact: true }).isChecked()).toBe(true);
    expect(await keptOn(page)).toEqual([]);
    await close(ines);
  });

  it("says at the field what is wrong with a text, keeps it, and saves the others", async () => {
    const ines = await atTheirDesk("Ines Duarte");
    await open(ines, "Stress-testing");
    const { page } = ines;
    const long = "Many words. ".repeat(400);
    await page.getByLabel(ACCOUNT).fill(long);
    await page.getByRole("radio", { name: "Partly done", exact: true }).check();
    await page.getByText("Use at most 4000 characters; this text has 4800.").waitFor();
    await soon(() => versionsOf(server, ines.page, "status")).toContain("partly");
    expect(await page.getByLabel(ACCOUNT).inputValue()).toBe(long);
    expect(await page.getByLabel(ACCOUNT).getAttribute("aria-invalid")).toBe("true");
    await page.reload();
    await page.getByText("Use at most 4000 characters; this text has 4800.").waitFor();
    expect(await page.getByLabel(ACCOUNT).inputValue()).toBe(long);
    await page.getByLabel(ACCOUNT).fill("Few words.");
    await statusOf(page, "Saved at");
    expect(await page.getByText("Use at most 4000 characters").count()).toBe(0);
    await close(ines);
  });
});

describe("two people in one field", () => {
  it("who changed different words are offered both changes in one text", async () => {
    const [ines, tomas] = await Promise.all([atTheirDesk("Ines Duarte"), atTheirDesk("Tomas Berg")]);
    await open(ines, "Adversarial misuse");
    const field = ines.page.getByLabel(ACCOUNT);
    await field.fill("We tested two models in March. The team was small.");
    await statusOf(ines.page, "Saved at");
    await open(tomas, "Adversarial misuse");
    await field.fill("We tested five models in March. The team was small.");
    await soon(() => lastOf(ines.page, "account")).toContain("five models");
    const theirs = tomas.page.getByLabel(ACCOUNT);
    await theirs.fill("We tested two models in March. The team was small but keen.");
    const conflict = tomas.page.getByRole("region", { name: "Ines Duarte changed this while you were writing" });
    await conflict.waitFor();
    expect(await theirs.evaluate((element) => element === document.activeElement)).toBe(true);
    await statusOf(tomas.page, "Ines Duarte changed an answer that you were changing.");
    expect(await wordsIn(conflict)).toMatch(/five models/);
    expect(await objectionsTo(tomas.page)).toEqual([]);
    await conflict.getByRole("button", { name: "Take both changes together" }).press("Enter");
    await soon(() => lastOf(ines.page, "account")).toBe("We tested five models in March. The team was small but keen.");
    expect(await theirs.inputValue()).toBe("We tested five models in March. The team was small but keen.");
    expect(await conflict.count()).toBe(0);
    await close(ines, tomas);
  });

  it("who chose differently choose again, and neither is overwritten before", async () => {
    const [ines, tomas] = await Promise.all([atTheirDesk("Ines Duarte"), atTheirDesk("Tomas Berg")]);
    await open(ines, "Research and technology");
    await open(tomas, "Research and technology");
    await ines.page.getByRole("radio", { name: "Not done", exact: true }).check();
    await soon(() => lastOf(ines.page, "status")).toBe("not_done");
    await tomas.page.getByRole("radio", { name: "Not applicable to any of our products", exact: true }).check();
    const conflict = tomas.page.getByRole("region", { name: "Ines Duarte changed this while you were writing" });
    await conflict.waitFor();
    expect(await wordsIn(conflict)).toContain("Not applicable to any of our products");
    expect(await lastOf(ines.page, "status")).toBe("not_done");
    await tomas.page.getByRole("button", { name: "Save and continue" }).click();
    await tomas.page
      .getByRole("alert")
      .getByRole("link", { name: "Ines Duarte changed this too: choose what should stand." })
      .waitFor();
    await conflict.getByRole("button", { name: "Take theirs" }).press("Enter");
    expect(await tomas.page.getByRole("radio", { name: "Not done", exact: true }).isChecked()).toBe(true);
    await press(tomas.page, tomas.page.getByRole("button", { name: "Save and continue" }), /saved=/);
    expect(await versionsOf(server, ines.page, "status")).not.toContain("not_applicable");
    await close(ines, tomas);
  });

  it("see that the other is there", async () => {
    const [ines, tomas] = await Promise.all([atTheirDesk("Ines Duarte"), atTheirDesk("Tomas Berg")]);
    await open(ines, "Training data");
    await open(tomas, "Training data");
    await tomas.page.getByText("Ines Duarte is in this section now.").waitFor();
    expect(await objectionsTo(tomas.page)).toEqual([]);
    await close(ines, tomas);
  });
});

describe("words that cannot be sent", () => {
  it("are kept on the device while there is no connection, and sent when it is back", async () => {
    const ines = await atTheirDesk("Ines Duarte");
    await open(ines, "Training data");
    await ines.context.setOffline(true);
    await ines.page.getByLabel(ACCOUNT).fill("Written on a train.");
    await statusOf(ines.page, "No connection. Kept on this device");
    expect(await keptOn(ines.page)).toHaveLength(1);
    await ines.page.getByRole("button", { name: "Save and continue" }).click();
    await ines.page.getByRole("alert").filter({ hasText: "The register cannot be reached." }).waitFor();
    expect(await ines.page.getByLabel(ACCOUNT).inputValue()).toBe("Written on a train.");
    await ines.context.setOffline(false);
    await statusOf(ines.page, "Saved at");
    expect(await versionsOf(server, ines.page, "account")).toContain("Written on a train.");
    expect(await keptOn(ines.page)).toEqual([]);
    await close(ines);
  });

  it("are put back and sent when the page is opened again", async () => {
    const ines = await atTheirDesk("Ines Duarte");
    await open(ines, "Training data");
    const before = await versionsOf(server, ines.page, "account");
    await ines.context.route("**/save.json", (route) => route.abort("internetdisconnected"));
    await ines.page.getByLabel(ACCOUNT).fill("Written in a tunnel.");
    await statusOf(ines.page, "No connection.");
    expect(await keptOn(ines.page)).toHaveLength(1);
    expect(await versionsOf(server, ines.page, "account")).toEqual(before);
    await ines.page.goto(ines.home);
    await ines.context.unroute("**/save.json");
    await open(ines, "Training data");
    await statusOf(ines.page, /Words kept on this device from \d\d:\d\d were put back\.\s*Saved at/);
    expect(await ines.page.getByLabel(ACCOUNT).inputValue()).toBe("Written in a tunnel.");
    expect(await versionsOf(server, ines.page, "account")).toEqual([...before, "Written in a tunnel."]);
    await close(ines);
  });

  it("are kept for whoever was signed out, shown to nobody else, and sent after they sign in", async () => {
    const ines = await atTheirDesk("Ines Duarte");
    await open(ines, "Training data");
    await signEverybodyOut(server);
    await ines.page.getByLabel(ACCOUNT).fill("Written after the hour was over.");
    await statusOf(ines.page, "You are signed out. Kept on this device");
    const tab = await ines.context.newPage();
    await continueAs(tab, server.url, "Tomas Berg");
    const before = await versionsOf(server, ines.page, "account");
    await open({ ...ines, page: tab }, "Training data");
    expect(await tab.getByLabel(ACCOUNT).inputValue()).toBe(before.at(-1));
    await ines.page.bringToFront();
    await ines.page.getByRole("button", { name: "Save and continue" }).click();
    await ines.page.getByRole("alert").filter({ hasText: "You are signed out." }).waitFor();
    expect(await versionsOf(server, ines.page, "account")).toEqual(before);
    await signEverybodyOut(server);
    await continueAs(tab, server.url, "Ines Duarte");
    await press(ines.page, ines.page.getByRole("button", { name: "Save and continue" }), /saved=/);
    await open(ines, "Training data");
    expect(await lastOf(ines.page, "account")).toBe("Written after the hour was over.");
    await close(ines);
  });
});

describe("words kept for a report that was handed over meanwhile", () => {
  it("stay on the page, are shown when it is opened again, and can be thrown away", async () => {
    const ines = await atTheirDesk("Ines Duarte");
    const cookies = await ines.context.cookies();
    const sender = visitor(server.url, cookies.map(({ name, value }) => `${name}=${value}`).join("; "));
    await open(ines, "Training data");
    await answerEverySection(sender, new URL(ines.home).pathname, "All of it was done.", "");
    const tab = await ines.context.newPage();
    await handOver(tab, ines.home);
    await ines.page.getByLabel(NOTE).fill("Too late for this one.");
    await statusOf(ines.page, "The report is with the certifying officer.");
    await statusOf(ines.page, "Kept on this device");
    expect(await ines.page.getByLabel(NOTE).inputValue()).toBe("Too late for this one.");
    await ines.page.reload();
    const kept = ines.page.getByRole("region", { name: "Confidential note" });
    expect(await wordsIn(kept)).toContain("Too late for this one.");
    await kept.getByRole("button", { name: "Discard these words" }).click();
    await kept.waitFor({ state: "detached" });
    expect(await keptOn(ines.page)).toEqual([]);
    await close(ines);
  });
});
