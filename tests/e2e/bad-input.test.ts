import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { statusOf } from "#tests/e2e/autosave-steps.ts";
import { formWith, textOf } from "#tests/e2e/forms.ts";
import { reportsOf } from "#tests/e2e/report-forms.ts";
import { atTheirDesk, messageAt, openTask, problemsOn } from "#tests/e2e/story-steps.ts";
import { signedInAs, type Visitor } from "#tests/e2e/visitor.ts";
import { openBrowser } from "#tests/fixtures/browser.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const ACCOUNT = "What did you do?";
const SECTION = "develop.training-data";
// Half a character cannot be handed to the browser as it is: the page itself puts it in place of the mark.
const MARK = "\u00bd";
const HALF = `We filter what we train on ${MARK} and look again.`;
const LOST = "We filter what we train on \ufffd and look again.";
const CONTROL = "We filter what\u0007 we train on.";

let server: TestServer;
let browser: Browser;
let editor: Visitor;
let open: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  editor = await signedInAs(server.url, "Ines Duarte");
  ({ open } = await reportsOf(editor));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What stands in the section, for whoever opens it. */
async function standing(): Promise<string> {
  return formWith((await editor.get(`${open}/${SECTION}`)).text, "account").fields["account"] ?? "";
}

const TEXTS = [
  { what: "a control character", typed: CONTROL, message: "a control character (code 7)" },
  // A browser reads a form with the mark of a lost character in its place.
  { what: "half a character", typed: HALF, message: "a character that was lost on the way" },
];

/** Puts a text into a field as if it were pasted, with half a character where the mark is. */
function paste(field: Locator, text: string): Promise<void> {
  return field.evaluate(
    (element, [words = "", mark = ""]) => {
      const pasted = words.replace(mark, String.fromCharCode(0xd83d));
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(element, pasted);
      element.dispatchEvent(new Event("input", { bubbles: true }));
    },
    [text, MARK],
  );
}

/** What stands in a field, with the mark where half a character is. */
function pasted(field: Locator): Promise<string> {
  return field.evaluate(
    (element, mark) =>
      // Only ever asked of a text area.
      (element as HTMLTextAreaElement).value.replace(String.fromCharCode(0xd83d), mark),
    MARK,
  );
}

describe.each(TEXTS)("$what in a text", ({ typed, message }) => {
  it("is named at its field while it is written, every word kept and none stored", async () => {
    const { page, context, home } = await atTheirDesk(browser, server.url, "Ines Duarte");
    await openTask({ page, context, home }, "Training data");
    await page.getByText("Everything you write here saves itself.").waitFor();
    const account = page.getByLabel(ACCOUNT);
    await paste(account, typed);
    await statusOf(page, "One answer cannot be saved as it is");
    expect(await messageAt(account)).toContain(message);
    expect(await pasted(account)).toBe(typed);
    expect(await account.getAttribute("aria-invalid")).toBe("true");
    await account.fill("");
    await context.close();
    expect(await standing()).toBe("");
  });
});

describe("without scripts", () => {
  // A browser that sends a form puts the mark of a lost character where half a character was.
  it.each([
    { what: "a control character", typed: CONTROL, message: "a control character (code 7)", kept: CONTROL },
    { what: "half a character", typed: HALF, message: "a character that was lost on the way", kept: LOST },
  ])("$what is named at its field and at the top, and every word is kept", async ({ typed, message, kept }) => {
    const plain = await atTheirDesk(browser, server.url, "Ines Duarte", { javaScriptEnabled: false });
    await openTask(plain, "Training data");
    const account = plain.page.getByLabel(ACCOUNT);
    await paste(account, typed);
    await plain.page.getByLabel("Confidential note for the auditor").fill("A note that was in order.");
    await plain.page.getByRole("button", { name: "Save and continue" }).click();
    expect(await problemsOn(plain.page)).toContain(message);
    expect(await messageAt(account)).toContain(message);
    expect(await account.inputValue()).toBe(kept);
    expect(await plain.page.getByLabel("Confidential note for the auditor").inputValue()).toBe(
      "A note that was in order.",
    );
    await plain.context.close();
    expect(await standing()).toBe("");
  });
});

describe("what no page of ours sends", () => {
  async function save(body: string | Uint8Array<ArrayBuffer>, key: string = crypto.randomUUID()) {
    const response = await fetch(`${server.url}${open}/save.json`, {
      method: "POST",
      redirect: "manual",
      headers: {
        cookie: editor.cookie,
        "content-type": "application/json",
        "idempotency-key": key,
        origin: new URL(server.url).origin,
      },
      body,
    });
    return { status: response.status, text: await response.text() };
  }
  const sent = async (changes: object) => {
    const { text } = await editor.get(`${open}/${SECTION}`);
    const [, personId = ""] = /\\?"person\\?":\{\\?"id\\?":\\?"([0-9a-f-]+)/.exec(text) ?? [];
    return JSON.stringify({ personId, section: SECTION, changes });
  };

  it.each([
    ["half a character", { account: { value: "a\ud800b", basedOn: 0 } }, "half a character"],
    ["an unknown field", { colour: { value: "red", basedOn: 0 } }, "this section has no such field"],
    ["a text without its version", { account: { value: "Red." } }, "together with the version"],
    ["a choice that is not offered", { status: { value: "mostly", basedOn: 0 } }, "Choose one of the answers"],
  ])("%s is refused with its place named, and nothing is stored", async (_, changes, message) => {
    const { status, text } = await save(await sent(changes));
    expect([status, text]).toEqual([422, expect.stringContaining(message)]);
    const [field = ""] = Object.keys(changes);
    expect(JSON.parse(text)).toMatchObject({ issues: [{ path: field }] });
    expect(await standing()).toBe("");
  });

  it("bytes in another encoding are refused, and nothing is stored", async () => {
    const bytes = Buffer.from(await sent({ account: { value: "caf\u00e9", basedOn: 0 } }), "latin1");
    const { status, text } = await save(new Uint8Array(bytes));
    expect([status, text]).toEqual([422, expect.stringContaining("lost on the way")]);
    expect(await standing()).toBe("");
  });

  it("an unknown field in a form is refused at the top, and the other words are kept", async () => {
    const { fields } = formWith((await editor.get(`${open}/${SECTION}`)).text, "account");
    const typed = { account: "In order.", colour: "red", "version-colour": "0" };
    const { text } = await editor.post(`${open}/${SECTION}`, { ...fields, ...typed });
    expect(textOf(text)).toContain("this section has no such field");
    expect(formWith(text, "account").fields["account"]).toBe("In order.");
    expect(await standing()).toBe("");
  });

  it("the same save, sent twice under one key, is stored once; other words under it are refused", async () => {
    const key = crypto.randomUUID();
    const body = await sent({ account: { value: "Sent twice.", basedOn: 0 } });
    const [first, second] = [await save(body, key), await save(body, key)];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(JSON.parse(second.text)).toEqual(JSON.parse(first.text));
    const other = await save(await sent({ account: { value: "Sent otherwise.", basedOn: 1 } }), key);
    expect([other.status, other.text]).toEqual([422, expect.stringContaining("already sent with other words")]);
    expect(await standing()).toBe("Sent twice.");
  });

  it("a stale version is answered with both texts, and the newer one stands", async () => {
    const { status, text } = await save(await sent({ account: { value: "From an old page.", basedOn: 0 } }));
    expect(status).toBe(409);
    expect(JSON.parse(text)).toMatchObject({
      conflicts: [{ field: "account", yours: "From an old page.", theirs: "Sent twice.", changedBy: "Ines Duarte" }],
    });
    expect(await standing()).toBe("Sent twice.");
  });
});
