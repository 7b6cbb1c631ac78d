import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { routesOf } from "#tests/e2e/build-manifest.ts";
import { type Watch, watch } from "#tests/e2e/console-watch.ts";
import { PAGE_TABLE, type Places, type Reader } from "#tests/e2e/page-table.ts";
import { answerEverySection, pressOnCheckPage, reportsOf, sectionKeys } from "#tests/e2e/report-forms.ts";
import { signedInAs, type Visitor } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const AXE = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const WIDTHS = [360, 768, 1440];
const READERS = ["public", "editor", "officer"] as const satisfies readonly Reader[];
const ROWS = Object.entries(PAGE_TABLE).filter(([, { paths }]) => paths(EXAMPLE()).length > 0);

let server: TestServer;
let browser: Browser;
let places: Places;
let strict: Readonly<Record<Reader, BrowserContext>>;
let lenient: Readonly<Record<Reader, BrowserContext>>;
let watches: Readonly<Record<Reader, Watch>>;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const [editor, officer, other] = await Promise.all(
    ["Joan Whitfield", "R. Okafor", "Ines Duarte"].map((name) => signedInAs(server.url, name)),
  );
  if (editor === undefined || officer === undefined || other === undefined) throw new Error("nobody came");
  const { open, filed } = await reportsOf(editor);
  const { open: waiting } = await reportsOf(other);
  await answerEverySection(other, waiting, "All of it was done.", "Nothing to add.");
  await pressOnCheckPage(other, waiting);
  places = { open, filed, waiting, section: (await sectionKeys(editor, open))[0] ?? "" };
  const cookies = { public: undefined, editor, officer };
  strict = await contexts(cookies, {});
  // axe is put into the page past its policy, so the policy is watched in contexts of its own.
  lenient = await contexts(cookies, { bypassCSP: true });
  watches = {
    public: await watch(strict.public),
    editor: await watch(strict.editor),
    officer: await watch(strict.officer),
  };
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
    const page = await strict[by].newPage();
    const before = watches[by].complaints().length;
    for (const path of paths(places)) {
      const response = await page.goto(server.url + path);
      expect([path, response?.status()]).toEqual([path, 200]);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of WIDTHS) expect([path, width, await overflowAt(page, width)]).toEqual([path, width, 0]);
      }
      await use(page);
    }
    expect(watches[by].complaints().slice(before)).toEqual([]);
    await page.close();
  });

  it("has nothing that axe objects to, in light and dark", async () => {
    const page = await lenient[by].newPage();
    for (const path of paths(places)) {
      await page.goto(server.url + path);
      await page.evaluate(AXE);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect([path, colorScheme, await objectionsOf(page)]).toEqual([path, colorScheme, []]);
      }
    }
    await page.close();
  });
});

describe.each(ROWS.filter(([, { by }]) => by === "public"))("%s, without JavaScript", (_, { paths }) => {
  it("says the same", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const [withIt, without] = await Promise.all([strict.public.newPage(), plain.newPage()]);
    for (const path of paths(places)) {
      await Promise.all([withIt.goto(server.url + path), without.goto(server.url + path)]);
      expect(await mainOf(without)).toBe(await mainOf(withIt));
    }
    await withIt.close();
    await plain.close();
  });
});

function mainOf(page: Page): Promise<string> {
  return page.getByRole("main").innerText();
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

async function contexts(
  visitors: Readonly<Record<Reader, Visitor | undefined>>,
  options: { readonly bypassCSP?: boolean },
): Promise<Readonly<Record<Reader, BrowserContext>>> {
  const opened = await Promise.all(
    READERS.map(async (reader) => {
      const context = await browser.newContext(options);
      const [name, value] = visitors[reader]?.cookie.split("=") ?? [];
      if (name !== undefined && value !== undefined) await context.addCookies([{ name, value, url: server.url }]);
      return context;
    }),
  );
  const [nobody, editor, officer] = opened;
  if (nobody === undefined || editor === undefined || officer === undefined) throw new Error("no context");
  return { public: nobody, editor, officer };
}

/** Stands for the places while the tests are only being named. */
function EXAMPLE(): Places {
  return { open: "/o", filed: "/f", waiting: "/w", section: "s" };
}
