import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect, disconnect } from "#db/client.ts";
import { prepareJobs } from "#db/mail/prepare-jobs.ts";
import { asClient } from "#db/one-connection.ts";
import { press, save, wordsIn } from "#tests/e2e/desk-steps.ts";
import { walkTo } from "#tests/e2e/keyboard-steps.ts";
import { signedInByPassword } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import { PROMISED, promiseBefore } from "#tests/fixtures/promised-before.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";
import {
  PASSWORD,
  PERIOD,
  type SmallCompany,
  type SmallProgramme,
  smallProgramme,
} from "#tests/fixtures/small-programme.ts";

const PROGRAMME = "small";
const SAVE = { name: "Save and continue" };

let database: TestDatabase;
let programme: SmallProgramme;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  database = await freshDatabase();
  await prepareJobs(database.ownerUrl);
  // The officer proves a password while the story is told, and attempts are counted under this secret.
  process.env["NEXTAUTH_SECRET"] = inject("cluster").secrets.NEXTAUTH_SECRET;
  connect(database);
  try {
    programme = await smallProgramme(database.ownerUrl, PROGRAMME);
    for (const company of Object.values(programme.companies)) await promiseBefore(programme, company);
  } finally {
    await disconnect();
  }
  [server, browser] = await Promise.all([startServer({ database }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// A company for each way of browsing, so that neither finds what the other wrote.
const WAYS = [
  { how: "with JavaScript", javaScriptEnabled: true, company: "alder" },
  { how: "without JavaScript", javaScriptEnabled: false, company: "birch" },
] as const;

describe.each(WAYS)("$how", ({ javaScriptEnabled, company }) => {
  let context: BrowserContext;
  let page: Page;
  let home: string;
  beforeAll(async () => {
    context = await atTheDesk(programme.companies[company], javaScriptEnabled);
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    home = `${server.url}/desk/${PROGRAMME}/${company}/${PERIOD}`;
  });
  afterAll(() => context?.close());

  it("shows what was promised, when and by which report, and that it must be answered", async () => {
    await page.goto(`${home}/promises/${PROMISED.byAnswer.key}`);
    const words = await wordsIn(page.getByRole("main"));
    expect(words).toContain("it fell due on 31 May 2026");
    expect(words).toContain("Promised in the report on the half-year to December 2025");
    expect(words).toContain("To do what this commitment asks.");
    expect(words).toContain("Not asked: the promise was made by answering “not yet”.");
  });

  it("says that a promise kept after its day is kept late", async () => {
    await page.goto(`${home}/promises/${PROMISED.byAnswer.key}`);
    await page.getByRole("radio", { name: /^Kept(?! late)/ }).check();
    await page.getByLabel("Kept on").fill("2026-06-15");
    await page.getByLabel("How was it kept?").fill("The filter runs.");
    await page.getByRole("radio", { name: "Yes", exact: true }).check();
    await save(page);
    await page.goto(`${home}/promises/${PROMISED.byAnswer.key}`);
    expect(await alertOf(page)).toContain("This day lies after the promise was due. Choose “kept late”.");
    expect(await page.getByLabel("How was it kept?").inputValue()).toBe("The filter runs.");
  });

  it("keeps the old words of a changed promise beside the new ones", async () => {
    await page.goto(`${home}/promises/${PROMISED.byAnswer.key}`);
    expect(await page.getByLabel("The new words").isVisible()).toBe(false);
    await page.getByRole("radio", { name: /^Changed/ }).check();
    const form = page.locator("form").filter({ has: page.getByRole("button", SAVE) });
    expect(await wordsIn(form)).toContain("To do what this commitment asks.");
    expect(await page.getByLabel("Kept on").isVisible()).toBe(false);
    await page.getByLabel("The new words").fill("To do it for every product.");
    await page.getByLabel("The new day").fill("2031-03-31");
    await page.getByLabel("Why?").fill("Another product was added.");
    await save(page);
    await page.goto(`${home}/promises/${PROMISED.byAnswer.key}`);
    expect(await page.getByRole("alert").filter({ hasText: "There is a problem" }).count()).toBe(0);
    expect(await wordsIn(form)).toContain("To do what this commitment asks.");
    expect(await page.getByLabel("The new words").inputValue()).toBe("To do it for every product.");
    expect(await page.getByLabel("The new day").inputValue()).toBe("2031-03-31");
  });

  it("takes an early answer to a promise, and lets it be cleared", async () => {
    await page.goto(`${home}/promises/${PROMISED.nextStep.key}`);
    const words = await wordsIn(page.getByRole("main"));
    expect(words).toContain("Not due in this report.");
    expect(words).toContain("Head of Trust and Safety");
    expect(words).toContain("The page is public.");
    await page.getByRole("radio", { name: /^Dropped/ }).check();
    await save(page);
    await page.goto(`${home}/new-promises`);
    await press(page, clearing(page, PROMISED.nextStep.wording), /cleared=/);
    await page.getByText("The answer is cleared").waitFor();
    await page.goto(`${home}/promises/${PROMISED.nextStep.key}`);
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  });

  it("states a promise, shows what is open already, and clears it", async () => {
    await page.goto(`${home}/new-promises`);
    const open = await wordsIn(page.getByRole("region", { name: "Open from earlier reports" }));
    expect(open).toContain(PROMISED.nextStep.wording);
    expect(open).toContain("promised for 30 September 2026");
    await press(page, page.getByRole("link", { name: "State a promise" }), /new-promises\/1$/);
    await page.getByRole("radio", { name: "Conduct", exact: true }).check();
    await page.getByLabel("What do you promise?").fill("Review conduct every month.");
    await page.getByLabel("Which role answers for it?").fill("Head of Policy");
    await page.getByLabel("How will anybody see that it is done?").fill("Six reviews are public.");
    await page.getByLabel("By which day?").fill("2031-01-31");
    await page.getByRole("radio", { name: "Yes", exact: true }).check();
    await save(page);
    await page.goto(`${home}/new-promises`);
    const stated = page.getByRole("region", { name: "Stated in this report" });
    expect(await wordsIn(stated)).toMatch(/Review conduct every month\.\s+Conduct, by 31 January 2031\s+Completed/);
    expect(await stated.getByRole("link", { name: "State a promise" }).getAttribute("href")).toMatch(/\/2$/);
    await press(page, clearing(page, "Review conduct every month."), /cleared=/);
    await page.getByText("New promise 1 is cleared").waitFor();
    expect(await wordsIn(stated)).toContain("None so far.");
    await page.goto(`${home}/new-promises/1`);
    expect(await page.getByLabel("What do you promise?").inputValue()).toBe("");
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  });

  it("refuses an address in an attestation at its field, keeps it nowhere, and keeps every other word", async () => {
    const address = "https://material.example/a";
    await page.goto(`${home}/attestations`);
    await press(page, page.getByRole("link", { name: "Attest a procedure" }), /attestations\/1$/);
    await page.getByRole("radio", { name: "Data", exact: true }).check();
    await page.getByLabel("Who carried it out?").fill("The trust and safety team");
    await page.getByLabel("Under which authority, or with which hotline?").fill(`The hotline at ${address}`);
    await page.getByLabel("On what legal basis?").fill("Article 5 of the agreement");
    await page.getByLabel("How many?").fill("1,200");
    await page.getByLabel("First day", { exact: true }).fill("2026-02-01");
    await page.getByRole("button", SAVE).click();
    expect(await alertOf(page)).toContain("This text holds an address.");
    expect(await page.getByLabel("Under which authority").getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("Who carried it out?").inputValue()).toBe("The trust and safety team");
    expect(await page.getByLabel("On what legal basis?").inputValue()).toBe("Article 5 of the agreement");
    expect(await page.getByLabel("How many?").inputValue()).toBe("1,200");
    expect(await page.getByLabel("First day", { exact: true }).inputValue()).toBe("2026-02-01");
    expect(await page.getByRole("radio", { name: "Data", exact: true }).isChecked()).toBe(true);
    expect(await everythingStored()).not.toContain("material.example");
    if (javaScriptEnabled) expect(await keptOnDevice(page)).not.toContain("material.example");
    await page.getByLabel("Under which authority").fill("The national hotline");
    await save(page);
    await page.goto(`${home}/attestations`);
    const listed = await wordsIn(page.getByRole("region", { name: "Attested in this report" }));
    expect(listed).toContain("Data, by The trust and safety team, from 1 February 2026");
    await page.goto(`${home}/evidence?kind=attestation`);
    const room = await wordsIn(page.getByRole("table", { name: "Documents and attestations of this report" }));
    expect(room).toMatch(/A1: By The trust and safety team\s+Attested procedure.*Not finished.*Data.*Everybody/s);
    await press(page, page.getByRole("link", { name: "By The trust and safety team" }), /attestations\/1$/);
    await page.goto(`${home}/attestations`);
    await press(page, clearing(page, "Attested procedure 1"), /cleared=/);
    await page.getByText("Attested procedure 1 is cleared").waitFor();
  });
});

describe("a promise that somebody wrote in meanwhile", () => {
  it("is not cleared unseen", async () => {
    const { editor, key } = programme.companies.alder;
    const context = await atTheDesk({ editor }, false);
    const page = await context.newPage();
    const home = `${server.url}/desk/${PROGRAMME}/${key}/${PERIOD}`;
    const write = async (at: Page, words: string) => {
      await at.goto(`${home}/new-promises/2`);
      await at.getByLabel("What do you promise?").fill(words);
      await save(at);
    };
    await write(page, "The first words.");
    await page.goto(`${home}/new-promises`);
    const other = await context.newPage();
    await write(other, "The second words.");
    await clearing(page, "The first words.").click();
    await page.getByText("Not cleared: somebody has written in it meanwhile.").waitFor();
    await other.goto(`${home}/new-promises/2`);
    expect(await other.getByLabel("What do you promise?").inputValue()).toBe("The second words.");
    await context.close();
  });
});

describe("with the keyboard alone", () => {
  it("somebody answers a promise and clears it again", async () => {
    const { editor, key } = programme.companies.alder;
    const context = await atTheDesk({ editor }, true);
    const page = await context.newPage();
    const home = `${server.url}/desk/${PROGRAMME}/${key}/${PERIOD}`;
    await page.goto(`${home}/promises/${PROMISED.nextStep.key}`);
    await walkTo(page, /^Kept/);
    await page.keyboard.press("ArrowUp");
    expect(await page.getByRole("radio", { name: /^Dropped/ }).isChecked()).toBe(true);
    await walkTo(page, /^Why\?/);
    await page.keyboard.type("It is no longer needed.");
    await walkTo(page, /^Save and continue/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/saved=/);
    await page.goto(`${home}/new-promises`);
    await walkTo(page, /^Clear Publish how conduct/);
    await page.keyboard.press("Enter");
    await page.getByText("The answer is cleared").waitFor();
    await context.close();
  });
});

describe("a section that there is not", () => {
  it.each(["promises/2025-h2.step-9", "new-promises/0", "new-promises/21", "new-promises/01", "attestations/x"])(
    "%s is not there",
    async (path) => {
      const { editor, key } = programme.companies.alder;
      const visitor = await signedInByPassword(server.url, `${editor.personId}@example.org`, PASSWORD);
      expect((await visitor.get(`/desk/${PROGRAMME}/${key}/${PERIOD}/${path}`)).status).toBe(404);
    },
  );
});

async function atTheDesk(
  { editor }: Pick<SmallCompany, "editor">,
  javaScriptEnabled: boolean,
): Promise<BrowserContext> {
  const { cookie } = await signedInByPassword(server.url, `${editor.personId}@example.org`, PASSWORD);
  const context = await browser.newContext({ javaScriptEnabled });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: server.url }]);
  return context;
}

function clearing(page: Page, what: string) {
  return page.getByRole("button", { name: `Clear ${what}` });
}

function alertOf(page: Page): Promise<string> {
  return wordsIn(page.getByRole("alert").filter({ hasText: "There is a problem" }));
}

/** Every text that the register holds of a report, the log and the answers to repeated sendings among them. */
function everythingStored(): Promise<string> {
  return asClient(database.adminUrl, async (admin) => {
    const tables = ["answer", "confidential_answer", "event", "idempotency"];
    const texts = tables.map((table) => `(select coalesce(string_agg(t::text, '|'), '') from private.${table} t)`);
    const { rows } = await admin.query<{ all: string }>(`select ${texts.join(" || ")} as all`);
    return rows[0]?.all ?? "";
  });
}

function keptOnDevice(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
}
