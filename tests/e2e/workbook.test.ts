import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LARGEST_FILE } from "#app/_files/xlsx/file-limits.ts";
import { asClient } from "#db/one-connection.ts";
import { continueAs, openReport, openSection, press, save, wordsIn } from "#tests/e2e/desk-steps.ts";
import { reportsOf } from "#tests/e2e/report-forms.ts";
import { signedInAs, type Visitor, visitor } from "#tests/e2e/visitor.ts";
import { download, filled, upload } from "#tests/e2e/workbook-steps.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const AXE = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const ACCOUNT = "What you did";

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each([
  { how: "with JavaScript", javaScriptEnabled: true, section: "Training data" },
  { how: "without JavaScript", javaScriptEnabled: false, section: "Stress-testing" },
])("a report's workbook, $how", ({ javaScriptEnabled, section }) => {
  async function at(name: string): Promise<{ page: Page; home: string }> {
    const context = await browser.newContext({ javaScriptEnabled, bypassCSP: true });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await continueAs(page, server.url, name);
    return { page, home: await openReport(page) };
  }
  async function expectNoFault(page: Page): Promise<void> {
    if (!javaScriptEnabled) return;
    await page.evaluate(AXE);
    const faults = await page.evaluate(async () => {
      // Put there by the source of axe-core, run in this page just before.
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(faults).toEqual([]);
  }

  it("is downloaded, filled in, uploaded, looked at and applied: not a field before, exactly these after", async () => {
    const { page, home } = await at("Ines Duarte");
    const file = filled(await download(page, home), {
      [section]: {
        "Where it stands": { t: "s", v: "Partly done" },
        [ACCOUNT]: { t: "s", v: "=Written on a train,\nin two lines." },
        "By when": { t: "n", v: 46_477, z: "yyyy-mm-dd" },
      },
    });
    await upload(page, home, file);
    const table = await wordsIn(page.getByRole("table"));
    expect(table).toContain("3 fields change");
    for (const words of ["Partly done", "=Written on a train,", "2027-03-31"]) expect(table).toContain(words);
    await expectNoFault(page);
    expect(await (await page.context().request.get(`${home}/answers.json`)).text()).not.toContain("on a train");
    await press(page, page.getByRole("button", { name: "Apply these 3 changes" }), /\?applied=3$/);
    expect(await wordsIn(page.getByRole("status"))).toContain("3 fields were changed.");
    await openSection(page, home, section);
    expect(await page.getByLabel("What did you do?").inputValue()).toBe("=Written on a train,\nin two lines.");
    expect(await page.getByRole("radio", { name: "Partly done" }).isChecked()).toBe(true);
    await page.goto(`${home}/workbook/changes`);
    await page.getByText("No upload of yours waits here.").waitFor();
  });

  it("shows a colleague's change beside one's own and has somebody decide, once and again", async () => {
    const { page, home } = await at("Ines Duarte");
    const tomas = await at("Tomas Berg");
    const file = filled(await download(page, home), { [section]: { [ACCOUNT]: { t: "s", v: "From the workbook." } } });
    await openSection(tomas.page, home, section);
    await tomas.page.getByLabel("What did you do?").fill("From Tomas.");
    await save(tomas.page);
    await upload(page, home, file);
    const conflict = page.getByRole("region", { name: `${section}: ${ACCOUNT}` });
    expect(await wordsIn(conflict)).toContain("From Tomas.");
    expect(await wordsIn(conflict)).toContain("From the workbook.");
    await expectNoFault(page);
    await page.getByRole("button", { name: "Apply this change" }).click();
    await page.getByRole("alert").getByRole("link", { name: "Choose what should stand here" }).waitFor();
    await openSection(tomas.page, home, section);
    await tomas.page.getByLabel("What did you do?").fill("From Tomas, again.");
    await save(tomas.page);
    await conflict.getByRole("radio", { name: "Take the workbook's" }).check();
    await press(page, page.getByRole("button", { name: "Apply this change" }), /\?again=yes$/);
    expect(await wordsIn(page.getByRole("alert"))).toContain("Nothing was applied");
    expect(await wordsIn(conflict)).toContain("From Tomas, again.");
    await conflict.getByRole("radio", { name: "Take the workbook's" }).check();
    await press(page, page.getByRole("button", { name: "Apply this change" }), /\?applied=1$/);
    await openSection(page, home, section);
    expect(await page.getByLabel("What did you do?").inputValue()).toBe("From the workbook.");
  });

  it("with a formula, a renamed sheet or no workbook at all is refused with the place, and can be put aside", async () => {
    const { page, home } = await at("Ines Duarte");
    const original = await download(page, home);
    await upload(page, home, filled(original, { [section]: { [ACCOUNT]: { t: "s", v: "2", f: "1+1" } } }));
    const problems = page.getByRole("alert").filter({ hasText: "This workbook cannot be applied as it is" });
    expect(await wordsIn(problems)).toMatch(
      new RegExp(`Sheet “${section}”, cell B\\d+ holds a formula. Replace it by its value.`),
    );
    await expectNoFault(page);
    expect(await page.getByRole("button", { name: /^Apply/ }).count()).toBe(0);
    await upload(
      page,
      home,
      filled(original, {}, (name) => (name === section ? "Mine" : name)),
    );
    expect(await wordsIn(problems)).toContain(`Sheet “${section}” is called “Mine” now. Give it its name back.`);
    await upload(page, home, Buffer.from("Dear register,"));
    expect(await wordsIn(problems)).toContain("This is not an Excel workbook (.xlsx).");
    await press(page, page.getByRole("button", { name: "Put this upload aside" }), /\/workbook$/);
    expect(await page.getByText("An upload of yours waits").count()).toBe(0);
  });
});

describe("the addresses of a workbook", () => {
  let editor: Visitor;
  let stranger: Visitor;
  let home = "";
  beforeAll(async () => {
    editor = await signedInAs(server.url, "Ines Duarte");
    stranger = await signedInAs(server.url, "Joan Whitfield");
    home = /href="(\/desk\/rehearsal\/[^/"]+\/[^/"]+)"/.exec((await editor.get("/desk")).text)?.[1] ?? "";
  });
  const send = async (
    who: Visitor,
    bytes: Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
    report = home,
  ) => {
    const body = new FormData();
    body.append("workbook", new File([bytes], "a.xlsx"));
    const answer = await fetch(`${server.url}${report}/workbook/upload`, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { origin: new URL(server.url).origin, cookie: who.cookie, ...headers },
    });
    return [answer.status, (answer.headers.get("location") ?? "").replace(/\?.*/, "")] as const;
  };
  const uploads = () =>
    asClient(server.database.adminUrl, async (admin) => {
      const { rows } = await admin.query<{ n: number }>("select count(*)::int as n from private.workbook_import");
      return rows[0]?.n ?? 0;
    });

  it("give the file to keep under its name, and let nothing on the way keep it", async () => {
    const { status, headers } = await editor.get(`${home}/workbook.xlsx`);
    const [, company, period] = /rehearsal\/([^/]+)\/([^/]+)$/.exec(home) ?? [];
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toContain("no-store");
    expect(headers.get("content-disposition")).toBe(`attachment; filename="${company}-${period}.xlsx"`);
  });

  it("take no file from anybody else, or from another site", async () => {
    const before = await uploads();
    const bytes = new TextEncoder().encode("x");
    expect(await send(visitor(server.url), bytes)).toEqual([303, "/sign-in"]);
    expect((await send(stranger, bytes))[0]).toBe(404);
    expect((await send(editor, bytes, { origin: "https://example.org" }))[0]).toBe(403);
    expect((await editor.post(`${home}/workbook/upload`, { workbook: "no file" })).status).toBe(404);
    expect(await uploads()).toBe(before);
  });

  it("say so of a file that is too large, and of none", async () => {
    expect(await send(editor, new Uint8Array(LARGEST_FILE + 100_000))).toEqual([303, `${home}/workbook/changes`]);
    expect((await editor.get(`${home}/workbook/changes`)).text).toContain("far larger than any workbook of ours");
    expect(await send(editor, new Uint8Array())).toEqual([303, `${home}/workbook/changes`]);
    expect((await editor.get(`${home}/workbook/changes`)).text).toContain("Choose the workbook that you filled in.");
  });

  it("still give the file once the report is filed, and take none back, with the reason", async () => {
    const { filed } = await reportsOf(editor);
    expect((await editor.get(`${filed}/workbook.xlsx`)).status).toBe(200);
    expect(await send(editor, new TextEncoder().encode("x"), {}, filed)).toEqual([303, `${filed}/workbook`]);
    const { text } = await editor.get(`${filed}/workbook?refused=yes`);
    expect(text).toContain("The workbook was not taken");
    expect(text).toContain("The report is filed.");
    expect(text).not.toContain('type="file"');
  });
});
