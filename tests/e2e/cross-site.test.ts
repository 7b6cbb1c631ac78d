import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { actionsOf } from "#tests/e2e/build-manifest.ts";
import { handInText, intakeOf } from "#tests/e2e/evidence-steps.ts";
import { formWith } from "#tests/e2e/forms.ts";
import { digestOf } from "#tests/e2e/matrix-acting.ts";
import { reportsOf, sectionForm, sectionKeys } from "#tests/e2e/report-forms.ts";
import { signedInAs, type Visitor, visitor } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

let server: TestServer;
let browser: Browser;
let elsewhere: Server;
let pageThere = "";
let editor: Visitor;
let context: BrowserContext;
let section: { readonly path: string; readonly fields: Readonly<Record<string, string>> };

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  editor = await signedInAs(server.url, "Joan Whitfield");
  const { open } = await reportsOf(editor);
  const [key = ""] = await sectionKeys(editor, open);
  section = { path: `${open}/${key}`, fields: (await sectionForm(editor, open, key)).fields };
  elsewhere = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(pageThere);
  });
  await new Promise<void>((resolve) => void elsewhere.listen(0, "127.0.0.1", resolve));
  context = await browser.newContext();
  const [name = "", value = ""] = editor.cookie.split("=");
  // As lenient as a browser may be: what keeps these forms out must not hang on the cookie alone.
  await context.addCookies([{ name, value, url: server.url, sameSite: "None", secure: true }]);
});
afterAll(async () => {
  elsewhere?.close();
  await browser?.close();
  await server?.stop();
});

/** Another site's page with a form of ours in it, for a visitor to press. */
function formPage(path: string, fields: Readonly<Record<string, string>>, encoding: string): string {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return `<form action="${server.url}${path}" method="post" enctype="${encoding}">${inputs.join("")}<button>Send</button></form>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

async function visitElsewhere(html: string): Promise<void> {
  pageThere = html;
  const opened = await context.newPage();
  const sent = opened.waitForEvent("request", (one) => one.method() === "POST" && one.url().startsWith(server.url));
  await opened.goto(`http://localhost:${portOf(elsewhere)}/`);
  const page = html.startsWith("<iframe") ? opened.frameLocator("iframe") : opened;
  await page.getByRole("button", { name: "Send" }).click();
  // A browser may keep the answer from the frame that it is not meant for; then there is none to look at.
  const answer = await (await sent).response();
  expect(answer?.status() ?? 403).toBe(403);
  await opened.close();
}

function portOf(listening: Server): number {
  // A server that listens on a port has an address of this shape.
  return (listening.address() as AddressInfo).port;
}

describe("a form that another site sends in the editor's browser", () => {
  it.each(["multipart/form-data", "application/x-www-form-urlencoded", "text/plain"])(
    "has no effect, sent as %s",
    async (encoding) => {
      const before = await digestOf(server.database);
      await visitElsewhere(formPage(section.path, { ...section.fields, account: "From elsewhere." }, encoding));
      expect(await digestOf(server.database)).toBe(before);
    },
  );

  it("has no effect from a sandboxed frame, whose origin is null", async () => {
    const before = await digestOf(server.database);
    const inner = formPage(section.path, { ...section.fields, account: "From a frame." }, "multipart/form-data");
    await visitElsewhere(`<iframe sandbox="allow-scripts allow-forms" srcdoc="${escaped(inner)}"></iframe>`);
    expect(await digestOf(server.database)).toBe(before);
  });

  it("opens no document and hands none in", async () => {
    const { open } = await reportsOf(editor);
    const number = await handInText(server.url, editor, open, { supports: [section.path.split("/").at(-1)] });
    const { fields } = formWith((await editor.get(`${open}/evidence/${number}`)).text, "file");
    const before = await digestOf(server.database);
    await visitElsewhere(formPage(`${open}/evidence/open`, fields, "application/x-www-form-urlencoded"));
    await visitElsewhere(formPage(`${intakeOf(open)}/form`, { understood: "yes" }, "multipart/form-data"));
    await visitElsewhere(formPage(intakeOf(open), { '{"name":"a.txt","x': '":1}' }, "text/plain"));
    expect(await digestOf(server.database)).toBe(before);
  });

  it("signs nobody in and nobody out", async () => {
    const { text } = await visitor(server.url).get("/sign-in");
    const entering = formWith(text, "person").fields;
    await visitElsewhere(formPage("/sign-in", entering, "multipart/form-data"));
    const leaving = { [`$ACTION_ID_${actionsOf(inject("distDir")).get("account/signOut")}`]: "" };
    await visitElsewhere(formPage("/account", leaving, "multipart/form-data"));
    expect((await editor.get("/account")).status).toBe(200);
  });
});

describe("a form of the register's own pages", () => {
  it("has its effect from there: the same fields are saved", async () => {
    const before = await digestOf(server.database);
    const { status } = await editor.post(section.path, { ...section.fields, account: "From here." });
    expect(status).toBe(303);
    expect(await digestOf(server.database)).not.toBe(before);
  });

  it.each([
    ["no origin", { origin: "" }],
    ["the origin null", { origin: "null" }],
    ["another host", { origin: "https://elsewhere.example" }],
    ["our host with another port", { origin: "http://127.0.0.1:1" }],
    ["our origin, but a browser that says cross-site", { "sec-fetch-site": "cross-site" }],
    ["our origin, but a browser that says same-site", { "sec-fetch-site": "same-site" }],
  ])("is refused with %s", async (_, headers: Readonly<Record<string, string>>) => {
    const before = await digestOf(server.database);
    const { status } = await editor.post(section.path, { ...section.fields, account: "Forged." }, headers);
    expect(status).toBe(403);
    expect(await digestOf(server.database)).toBe(before);
  });

  it.each([
    ["a field that no page has", { isFiled: "yes" }],
    ["a name of the object's own machinery", { constructor: "x" }],
    ["the organisation's id", { organisationId: "00000000-0000-7000-8000-000000000000" }],
    ["a person to write as", { changedBy: "00000000-0000-7000-8000-000000000000" }],
    ["a version that is no number", { "version-account": "last" }],
  ])("is refused with %s", async (_, extra: Readonly<Record<string, string>>) => {
    const before = await digestOf(server.database);
    const { fields } = formWith((await editor.get(section.path)).text, "account");
    const { status, text } = await editor.post(section.path, { ...fields, account: "With more.", ...extra });
    expect([status, text.includes("There is a problem") || status === 404]).toEqual([status, true]);
    expect(await digestOf(server.database)).toBe(before);
  });
});
