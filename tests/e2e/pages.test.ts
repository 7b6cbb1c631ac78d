import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { routesOf } from "#tests/e2e/build-manifest.ts";
import { type Watch, watch } from "#tests/e2e/console-watch.ts";
import { wordsIn } from "#tests/e2e/desk-steps.ts";
import { handInText } from "#tests/e2e/evidence-steps.ts";
import { formWith } from "#tests/e2e/forms.ts";
import { PAGE_TABLE, type Places, type Reader } from "#tests/e2e/page-table.ts";
import {
  answerEverySection,
  pressOnCheckPage,
  reportsOf,
  sectionKeys,
  startFromLast,
} from "#tests/e2e/report-forms.ts";
import { signedInAs, type Visitor } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const AXE = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const WIDTHS = [360, 768, 1440];
const ROWS = Object.entries(PAGE_TABLE).filter(([, { paths }]) => paths(EXAMPLE()).length > 0);

let server: TestServer;
let browser: Browser;
let places: Places;
let strict: Readonly<Record<Reader, Page>>;
let lenient: Readonly<Record<Reader, Page>>;
let plain: Page;
let heard: Watch;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const editor = await signedInAs(server.url, "Ines Duarte");
  const officer = await signedInAs(server.url, "L. Marchetti");
  const other = await signedInAs(server.url, "Joan Whitfield");
  const administrator = await signedInAs(server.url, "Beatriz Nunes");
  const steward = await signedInAs(server.url, "Vera Holm");
  const { open, filed } = await reportsOf(editor);
  const { open: waiting, filed: certified } = await reportsOf(other);
  await answerEverySection(other, waiting, "All of it was done.", "Nothing to add.");
  await pressOnCheckPage(other, waiting);
  await startFromLast(editor, open);
  const [section = ""] = await sectionKeys(editor, open);
  const promises = (await editor.get(`${open}/new-promises`)).text;
  const [, promise = ""] = new RegExp(`${open}/promises/([^"]+)"`).exec(promises) ?? [];
  const people = open.replace(/[^/]+$/, "people");
  const [ending = ""] = new RegExp(`${people}/end/[0-9a-f-]+`).exec((await administrator.get(people)).text) ?? [];
  const number = await handInText(server.url, editor, open, { title: "Policy on training data", supports: [section] });
  const document = `${open}/evidence/${number}`;
  const reporting = await reportingOf(editor, document);
  const locked = await handInText(server.url, editor, open, { title: "Reported", supports: [section] });
  const incident = await reported(editor, await reportingOf(editor, `${open}/evidence/${locked}`));
  places = { open, filed, certified, waiting, section, promise, document, reporting, incident, people, ending };
  const cookies = { public: undefined, editor, officer, administrator, steward };
  heard = watch();
  strict = await pages(cookies, {}, heard.listen);
  // axe is put into the page past its policy, so the policy is watched in contexts of its own.
  lenient = await pages(cookies, { bypassCSP: true });
  plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it("has a row for every address of the build, and no other", () => {
  expect(Object.keys(PAGE_TABLE).sort()).toEqual(routesOf(inject("distDir")));
});

describe.each(ROWS)("%s", (_, { by, paths }) => {
  it("opens, fits every width in light and dark, and breaks no rule of its policy while it is used", async () => {
    const page = strict[by];
    const before = heard.complaints().length;
    for (const path of paths(places)) {
      const response = await page.goto(server.url + path);
      expect([path, response?.status()]).toEqual([path, 200]);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of WIDTHS) expect([path, width, await overflowAt(page, width)]).toEqual([path, width, 0]);
      }
      await use(page);
    }
    expect(heard.complaints().slice(before)).toEqual([]);
  });

  it("has nothing that axe objects to, in light and dark", async () => {
    const page = lenient[by];
    for (const path of paths(places)) {
      await page.goto(server.url + path);
      await page.evaluate(AXE);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect([path, colorScheme, await objectionsOf(page)]).toEqual([path, colorScheme, []]);
      }
    }
  });
});

describe.each(ROWS.filter(([, { by }]) => by === "public"))("%s, without JavaScript", (_, { paths }) => {
  it("says the same", async () => {
    for (const path of paths(places)) {
      await Promise.all([strict.public.goto(server.url + path), plain.goto(server.url + path)]);
      expect(await mainOf(plain)).toBe(await mainOf(strict.public));
    }
  });
});

describe("what looks at the pages", () => {
  it("sees a page that is too wide", async () => {
    await strict.public.goto(`${server.url}/about`);
    await strict.public.evaluate(() => {
      const wide = document.createElement("div");
      wide.style.width = "3000px";
      wide.textContent = "wide";
      document.body.append(wide);
    });
    expect(await overflowAt(strict.public, 1440)).toBeGreaterThan(1_000);
  });

  it("hears a script that the policy refuses", async () => {
    const before = heard.complaints().length;
    await strict.public.goto(`${server.url}/about`);
    await strict.public
      .evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'run'";
        document.body.append(script);
      })
      .catch(() => undefined);
    await expect.poll(() => heard.complaints().slice(before).join()).toMatch(/policy violated/);
  });

  it("has axe object to a page without a language", async () => {
    await lenient.public.goto(`${server.url}/about`);
    await lenient.public.evaluate(AXE);
    await lenient.public.evaluate(() => document.documentElement.removeAttribute("lang"));
    expect((await objectionsOf(lenient.public)).join()).toContain("html-has-lang");
  });
});

function mainOf(page: Page): Promise<string> {
  return wordsIn(page.getByRole("main"));
}

async function overflowAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** Opens what can be opened, walks through the page with the keyboard, and comes to its end. */
async function use(page: Page): Promise<void> {
  for (const summary of await page.locator("summary").all()) await summary.click();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("End");
}

interface Axe {
  run(options: { resultTypes: string[] }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

function objectionsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // Put there by the source of axe-core, run in this page just before.
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  });
}

async function pages(
  visitors: Readonly<Record<Reader, Visitor | undefined>>,
  options: { readonly bypassCSP?: boolean },
  listen?: (context: BrowserContext) => Promise<void>,
): Promise<Readonly<Record<Reader, Page>>> {
  const open = async (reader: Reader) => {
    const context = await browser.newContext(options);
    await listen?.(context);
    const [name, value] = visitors[reader]?.cookie.split("=") ?? [];
    if (name !== undefined && value !== undefined) await context.addCookies([{ name, value, url: server.url }]);
    return context.newPage();
  };
  return {
    public: await open("public"),
    editor: await open("editor"),
    officer: await open("officer"),
    administrator: await open("administrator"),
    steward: await open("steward"),
  };
}

/** The page that reports the bytes of a document. */
async function reportingOf(visitor: Visitor, document: string): Promise<string> {
  return /href="([^"]+\/evidence\/report\/[^"]+)"/.exec((await visitor.get(document)).text)?.[1] ?? "";
}

/** Reports them; the page of the incident. */
async function reported(visitor: Visitor, page: string): Promise<string> {
  const { fields } = formWith((await visitor.get(page)).text, "file");
  const { headers } = await visitor.post(page, { ...fields, sure: "yes" });
  return new URL(headers.get("location") ?? "", server.url).pathname;
}

/** Stands for the places while the tests are only being named. */
function EXAMPLE(): Places {
  return {
    open: "/o",
    filed: "/f",
    certified: "/c",
    waiting: "/w",
    section: "s",
    promise: "p",
    document: "/d",
    reporting: "/r",
    incident: "/i",
    people: "/p",
    ending: "/e",
  };
}
