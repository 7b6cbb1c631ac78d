import pg from "pg";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareJobs } from "#db/mail/prepare-jobs.ts";
import { createPerson } from "#db/sign-in/accounts.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const EMAIL = "ann@example.org";
const PASSWORD = "heron walks under basalt";

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const { ownerUrl } = server.database;
  await prepareJobs(ownerUrl);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await createPerson(owner, { email: EMAIL, name: "Ann Lee", isPractice: false, password: PASSWORD });
  await owner.end();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("signing in %s", (_case, javaScriptEnabled) => {
  let context: BrowserContext;
  let page: Page;
  let violations: string[];
  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled, baseURL: server.url });
    page = await context.newPage();
    violations = [];
    page.on("console", (message) => {
      if (/Content Security Policy|Trusted/.test(message.text())) violations.push(message.text());
    });
  });
  afterAll(() => context.close());

  it("says what is wrong and keeps the address, not the password", async () => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(EMAIL);
    await page.getByRole("textbox", { name: "Password" }).fill("not the password");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByText("The e-mail address or the password is not right.").waitFor();
    expect(await page.getByLabel("E-mail address").inputValue()).toBe(EMAIL);
    expect(await page.getByRole("textbox", { name: "Password" }).inputValue()).toBe("");
  });

  it("goes on to the page that was asked for, signed in", async () => {
    await page.goto("/account");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await page.getByLabel("E-mail address").fill(EMAIL);
    await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL("**/account");
    expect(await page.getByRole("complementary", { name: "Signed in" }).textContent()).toContain("You are Ann Lee");
  });

  it("ends with signing out: a cookie copied before is nobody's", async () => {
    const copied = await context.cookies();
    await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
    await page.getByText("You are signed out.").waitFor();
    await context.addCookies(copied);
    await page.goto("/account");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });

  it("offers practice accounts with one button each", async () => {
    await page.goto("/sign-in");
    const button = page.getByRole("button", { name: /^Continue as .+, officer at .+$/ }).first();
    const name = /^Continue as (.+), officer at/.exec((await button.textContent()) ?? "")?.[1] ?? "nobody";
    await button.click();
    await page.waitForURL("**/desk");
    expect(await page.getByRole("complementary", { name: "Signed in" }).textContent()).toContain(`You are ${name}`);
  });

  it("breaks no rule of the content security policy", () => {
    expect(violations).toEqual([]);
  });
});

describe("over plain HTTP", () => {
  it("keeps nothing behind the sign-in in any cache, and gives every answer its headers", async () => {
    for (const path of ["/sign-in", "/account", "/desk", "/sign-in/forgotten", "/healthz", "/api/auth/session"]) {
      const { headers } = await fetch(server.url + path, { redirect: "manual" });
      expect([path, headers.get("cache-control")]).toEqual([path, "private, no-store"]);
      expect(headers.get("content-security-policy")).toMatch(
        /^default-src 'none'; script-src 'nonce-[^']{24}' 'strict-dynamic';/,
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-robots-tag")).toBe("noindex");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("strict-transport-security")).toBeNull();
    }
  });

  it("gives every script of a page the answer's own nonce, whatever nonce the request brought along", async () => {
    const brought = { "x-nonce": "evil", "content-security-policy": "script-src 'nonce-evil'" };
    const [first, second] = await Promise.all([0, 1].map(() => fetch(`${server.url}/sign-in`, { headers: brought })));
    const nonces = [first, second].map(
      (answer) => /'nonce-([^']+)'/.exec(answer?.headers.get("content-security-policy") ?? "")?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    const page = (await first?.text()) ?? "";
    const scripts = page.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonces[0]}"`))).toEqual([]);
    expect(page).not.toContain("evil");
  });

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["a sandboxed frame", { origin: "null" }],
    ["nobody says where", {}],
    ["our address, as the browser denies", { origin: "OWN", "sec-fetch-site": "cross-site" }],
  ])("refuses a form from %s", async (_case, { origin, ...rest }: Record<string, string>) => {
    const from = origin === undefined ? {} : { origin: origin === "OWN" ? server.url : origin };
    for (const path of ["/sign-in", "/sign-in/provider", "/account"]) {
      const answer = await fetch(server.url + path, {
        method: "POST",
        headers: { ...from, ...rest },
        body: new FormData(),
      });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });

  it.each([
    "/_next/image?url=%2Fx.png&w=64&q=75",
    "/api/auth/signin",
    "/api/auth/csrf",
    "/api/auth/session",
    "/api/auth/_log",
    "/api/auth/providers",
  ])("knows no %s", async (path) => {
    expect((await fetch(server.url + path)).status).toBe(404);
  });

  it("is alive and ready", async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ alive: true });
    expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ ready: true });
  });
});
