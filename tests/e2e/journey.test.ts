import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import {
  answerAsDone,
  answerAsNotYet,
  confirmEveryText,
  continueAs,
  dropPromise,
  figureGroupsOf,
  giveNoFigure,
  handOver,
  openReport,
  openSection,
  press,
  promisesDueOf,
  save,
  sectionsOf,
  signCertificate,
  tickEveryProduct,
  wordsIn,
} from "#tests/e2e/desk-steps.ts";
import { formWith } from "#tests/e2e/forms.ts";
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

// Harbor Models' latest report is half written, Quill Systems' is not begun: a journey for each way of browsing.
const JOURNEYS = [
  {
    how: "with JavaScript",
    javaScriptEnabled: true,
    editor: "Ines Duarte",
    officer: "R. Okafor",
    company: "Quill Systems",
    due: 1,
  },
  {
    how: "without JavaScript",
    javaScriptEnabled: false,
    editor: "Joan Whitfield",
    officer: "L. Marchetti",
    company: "Harbor Models",
    due: 0,
  },
];

describe.each(JOURNEYS)(
  "from the desk to the public page, $how",
  ({ how, javaScriptEnabled, editor, officer, company, due }) => {
    const account = `We did this in the period, told ${how}.`;
    const explanation = `The tool for it is being procured, told ${how}.`;
    const reason = `Nobody counted it, told ${how}.`;
    const dropped = `Something better was done, told ${how}.`;
    const note = `A note that stays inside, told ${how}.`;
    let asEditor: BrowserContext;
    let asOfficer: BrowserContext;
    let home: string;
    let saving: Readonly<Record<string, string>>;
    beforeAll(async () => {
      asEditor = await browser.newContext({ javaScriptEnabled });
      asOfficer = await browser.newContext({ javaScriptEnabled });
    });
    afterAll(() => Promise.all([asEditor?.close(), asOfficer?.close()]));

    it(`${editor} answers every section, reads it through and hands the report over`, async () => {
      const page = await asEditor.newPage();
      await continueAs(page, server.url, editor);
      home = await openReport(page);
      const sections = await sectionsOf(page);
      expect(sections).toHaveLength(8);
      for (const [position, section] of sections.entries()) {
        await openSection(page, home, section);
        if (position === 1) await answerAsNotYet(page, "2031-03-31", explanation, account);
        else await answerAsDone(page, account, note);
        await save(page);
      }
      await tickEveryProduct(page, home);
      await page.goto(home);
      const [groups, promises] = [await figureGroupsOf(page), await promisesDueOf(page)];
      expect([groups.length, promises.length]).toEqual([3, due]);
      for (const group of groups) await giveNoFigure(page, home, group, reason);
      for (const promise of promises) await dropPromise(page, home, promise, dropped);
      expect(await wordsIn(page.getByRole("main"))).toContain(`${12 + due} of ${12 + due} sections completed`);
      // The same account stands in every section, the same reason at every figure: each is read once.
      expect(await confirmEveryText(page, home)).toBe(3 + due);
      await openSection(page, home, sections[0] ?? "");
      saving = formWith(await page.content(), "account").fields;
      await handOver(page, home);
      await page.close();
    });

    it(`${officer} certifies it, pressing twice, and gets one receipt`, async () => {
      const page = await asOfficer.newPage();
      await continueAs(page, server.url, officer);
      await signCertificate(page, home, "Chief compliance officer");
      await page.getByRole("button", { name: "Certify and file" }).dblclick();
      await page.waitForURL(/\/receipt$/);
      expect(await wordsIn(page.getByRole("main"))).toContain(`${company} filed this report on`);
      expect(await revisionsOf(company, periodIn(home))).toBe(1);
      await page.close();
    });

    it("shows it at once on the public page, in the matrix and on the record", async () => {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
      page.setDefaultTimeout(15_000);
      const publicPage = home.replace("/desk/rehearsal/", "/rehearsal/companies/");
      await page.goto(publicPage);
      const words = await wordsIn(page.getByRole("main"));
      expect(words).toContain(account);
      expect(words).toContain(explanation);
      expect(words).toContain("Chief compliance officer");
      expect(await page.content()).not.toContain(note);
      await page.goto(`${server.url}/rehearsal?period=${periodIn(home)}`);
      const cells = page
        .getByRole("table")
        .first()
        .locator(`a[href^="${new URL(publicPage).pathname}#"]`);
      expect((await cells.allInnerTexts()).map((cell) => cell.trim().split("\n")[0]).sort()).toEqual([
        ...Array.from({ length: 7 }, () => "Done"),
        "Explained",
      ]);
      await page.goto(`${server.url}/rehearsal/record`);
      const newest = page.getByRole("table").getByRole("row").nth(1);
      expect(await wordsIn(newest)).toMatch(/report filed/i);
      await press(page, newest.getByRole("link").first(), /\/record\/[0-9]+$/);
      expect(await wordsIn(page.getByRole("main"))).toContain(account);
      await page.context().close();
    });

    it("lets the editor read it and change nothing any more", async () => {
      const page = await asEditor.newPage();
      await page.goto(`${home}/${saving["section"]}`);
      await page.getByText("This cannot be changed now").waitFor();
      expect(await page.getByRole("button", { name: "Save and continue" }).count()).toBe(0);
      const cookies = await asEditor.cookies();
      const editorsBrowser = visitor(server.url, cookies.map(({ name, value }) => `${name}=${value}`).join("; "));
      const before = await answersWritten();
      const { text } = await editorsBrowser.post(`${home}/${saving["section"]}`, {
        ...saving,
        account: "Changed after filing.",
        "idempotency-key": crypto.randomUUID(),
      });
      expect(text).not.toContain("is saved");
      expect(await answersWritten()).toBe(before);
      await page.close();
    });
  },
);

function periodIn(home: string): string {
  return home.split("/").at(-1) ?? "";
}

async function revisionsOf(company: string, period: string): Promise<number> {
  return counted(
    `select count(*)::int as rows from private.revision join private.report on report.id = revision.report_id
     join private.organisation on organisation.id = report.organisation_id
     where organisation.name = $1 and report.period = $2`,
    [company, period],
  );
}

function answersWritten(): Promise<number> {
  return counted("select count(*)::int as rows from private.answer", []);
}

function counted(query: string, values: string[]): Promise<number> {
  return asClient(server.database.adminUrl, async (client) => {
    const { rows } = await client.query<{ rows: number }>(query, values);
    return rows[0]?.rows ?? 0;
  });
}
