import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { intakeOf } from "#tests/e2e/evidence-steps.ts";
import { reportsOf } from "#tests/e2e/report-forms.ts";
import { type Answer, signedInAs, type Visitor, visitor } from "#tests/e2e/visitor.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

let server: TestServer;
let anybody: Visitor;
let editor: Visitor;
beforeAll(async () => {
  server = await startServer();
  anybody = visitor(server.url);
  editor = await signedInAs(server.url, "Joan Whitfield");
});
afterAll(() => server?.stop());

const PUBLIC = [
  "/",
  "/about",
  "/help",
  "/safety-by-design",
  "/safety-by-design/companies",
  "/safety-by-design/companies/openai",
  "/safety-by-design/companies/stability-ai/stability-2024-2025",
  "/safety-by-design/principles/develop",
  "/safety-by-design/record",
  "/safety-by-design/record/3",
  "/rehearsal",
  "/rehearsal/companies/quill-systems",
];

/** Answers of every kind, by what they are. */
async function answers(): Promise<readonly (readonly [string, Answer])[]> {
  const { open } = await reportsOf(editor);
  const style = /href="(\/_next\/static\/[^"]+\.css[^"]*)"/.exec((await anybody.get("/")).text)?.[1] ?? "";
  const script = /src="(\/_next\/static\/[^"]+\.js[^"]*)"/.exec((await anybody.get("/")).text)?.[1] ?? "";
  const asked: readonly (readonly [string, Promise<Answer>])[] = [
    ...PUBLIC.map((path) => [path, anybody.get(path)] as const),
    ["an address that is not there", anybody.get("/nowhere/at/all/of/it/whatever")],
    ["a programme that is not there", anybody.get("/nowhere")],
    ["a company that is not there", anybody.get("/rehearsal/companies/nobody")],
    ["a redirect to the one address of a view", anybody.get("/about?x=1")],
    ["a redirect to sign-in", anybody.get("/desk")],
    ["a desk", editor.get(open)],
    ["an account", editor.get("/account")],
    ["a file of answers", editor.get(`${open}/answers.json`)],
    ["a file of answers for nobody", anybody.get(`${open}/answers.json`)],
    ["where documents come in, looked at", editor.get(intakeOf(open))],
    ["where documents come in, for nobody", anybody.get(intakeOf(open))],
    ["a document that is announced by nobody", anybody.post(intakeOf(open), {})],
    ["a document that is announced wrongly", editor.post(intakeOf(open), {})],
    ["a form without its document", editor.post(`${intakeOf(open)}/form`, { understood: "yes" })],
    ["a form with a document from nobody", anybody.post(`${intakeOf(open)}/form`, { understood: "yes" })],
    [
      "a form with a document from elsewhere",
      editor.post(`${intakeOf(open)}/form`, {}, { origin: "https://a.example" }),
    ],
    ["a document on its way that is not there", editor.get(`${intakeOf(open)}/00000000-0000-4000-8000-000000000000`)],
    ["nothing where documents come in", anybody.get("/intake/nowhere/at/all/of/it/whatever")],
    ["the health", anybody.get("/healthz")],
    ["the readiness", anybody.get("/readyz")],
    ["a style sheet", anybody.get(style)],
    ["a script", anybody.get(script)],
    ["a static file that is not there", anybody.get("/_next/static/none.js")],
    ["an image that nobody makes", anybody.get("/_next/image?url=%2Fa.png&w=64&q=75")],
    ["a form from elsewhere", anybody.post("/sign-in", { email: "a" }, { origin: "https://elsewhere.example" })],
    ["a method that no page has", anybody.post("/about", {})],
  ];
  return Promise.all(asked.map(async ([name, answer]) => [name, await answer] as const));
}

describe("every answer", () => {
  it("carries the security headers", async () => {
    for (const [name, { headers }] of await answers()) {
      const policy = headers.get("content-security-policy") ?? "";
      for (const rule of [
        "default-src 'none'",
        "'strict-dynamic'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
      ]) {
        expect(policy, name).toContain(rule);
      }
      expect(policy, name).not.toContain("unsafe");
      expect(headers.get("x-content-type-options"), name).toBe("nosniff");
      expect(headers.get("cross-origin-opener-policy"), name).toBe("same-origin");
      expect(headers.get("cross-origin-resource-policy"), name).toBe("same-origin");
      expect(headers.get("referrer-policy"), name).toMatch(/^(no-referrer|same-origin)$/);
      expect(headers.get("permissions-policy"), name).toContain("camera=()");
      expect(headers.get("x-powered-by"), name).toBeNull();
      expect(headers.get("server"), name).toBeNull();
    }
  });

  it("has its own nonce, on every script and in its policy, and no script without", async () => {
    const seen = new Set<string>();
    const pages = (await answers()).filter(([, { text }]) => text.startsWith("<!DOCTYPE html>"));
    expect(pages.length).toBeGreaterThan(14);
    for (const [name, { headers, text }] of pages) {
      const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
      const scripts = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => /\snonce="([^"]*)"/.exec(tag)?.[1]);
      expect(scripts.length, name).toBeGreaterThan(1);
      expect([...new Set(scripts)], name).toEqual([nonce]);
      expect(Buffer.from(nonce ?? "", "base64").length, name).toBe(16);
      expect(seen.has(nonce ?? ""), name).toBe(false);
      seen.add(nonce ?? "");
    }
  });

  it("takes its nonce from nobody who asks", async () => {
    const { headers, text } = await anybody.get("/", {
      "x-nonce": "chosen",
      "content-security-policy": "script-src 'nonce-chosen'",
    });
    expect(`${headers.get("content-security-policy")} ${text}`).not.toContain("chosen");
  });
});

describe("what only its reader may have", () => {
  it("is kept by nobody and listed nowhere", async () => {
    const { open } = await reportsOf(editor);
    for (const path of ["/desk", open, `${open}/check`, `${open}/evidence`, `${open}/answers.json`, "/account"]) {
      const { status, headers } = await editor.get(path);
      expect([path, status, headers.get("cache-control")]).toEqual([path, 200, "private, no-store"]);
      expect(headers.get("x-robots-tag"), path).toBe("noindex");
    }
  });
});

describe("the bytes of a document", () => {
  it("are announced as nothing that a browser shows or runs, also where there are none", async () => {
    const { open } = await reportsOf(editor);
    const none = { file: "00000000-0000-4000-8000-000000000000" };
    for (const [status, answer] of [
      [404, await editor.post(`${open}/evidence/open`, none)],
      [303, await anybody.post(`${open}/evidence/open`, none)],
      [403, await editor.post(`${open}/evidence/open`, none, { origin: "https://elsewhere.example" })],
      [404, await anybody.get("/rehearsal/companies/quill-systems/2026-Q1/evidence/E1/file")],
    ] as const) {
      expect(answer.status).toBe(status);
      expect(answer.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    }
  });
});

describe("public pages", () => {
  it.each(PUBLIC)("%s is the same, byte by byte, for whoever is signed in, and sets no cookie", async (path) => {
    const [plain, signedIn] = await Promise.all([anybody.get(path), editor.get(path)]);
    expect(withoutNonce(signedIn)).toBe(withoutNonce(plain));
    expect([...plain.headers.getSetCookie(), ...signedIn.headers.getSetCookie()]).toEqual([]);
  });
});

function withoutNonce({ headers, text }: Answer): string {
  const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "none";
  return text.replaceAll(nonce, "nonce");
}
