import { afterAll, beforeAll, expect, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import { answerEverySection, reportsOf } from "#tests/e2e/report-forms.ts";
import { everythingIn, signedInAs, type Visitor, visitor } from "#tests/e2e/visitor.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const CANARY = "canary-71c0de";

let server: TestServer;
let answers: ReadonlyMap<string, string>;
beforeAll(async () => {
  server = await startServer();
  const editor = await signedInAs(server.url, "Joan Whitfield");
  const { open } = await reportsOf(editor);
  await answerEverySection(editor, open, `${CANARY} in a draft`, `${CANARY} in a note`);
  await markEveryConfidentialText();
  answers = await crawl(visitor(server.url));
});
afterAll(() => server?.stop());

it("reaches every kind of public address, of both programmes", () => {
  const found = [...answers.keys()];
  expect(found.length).toBeGreaterThan(400);
  for (const programme of ["safety-by-design", "rehearsal"]) {
    for (const kind of ["companies/[a-z-]+$", "companies/[a-z-]+/[^/]+$", "principles/[a-z]+$", "record/[0-9]+$"]) {
      expect(
        found.some((path) => new RegExp(`^/${programme}/${kind}`).test(path)),
        `${programme} ${kind}`,
      ).toBe(true);
    }
  }
  expect(found.some((path) => path.endsWith(".js"))).toBe(true);
});

it("finds no confidential text, no draft and no address of a person at any of them", () => {
  const told = [...answers].filter(([, everything]) => everything.includes(CANARY)).map(([path]) => path);
  expect(told).toEqual([]);
});

it("would have found one: the desk of its editor shows it", async () => {
  const editor = await signedInAs(server.url, "Joan Whitfield");
  const { open } = await reportsOf(editor);
  expect(everythingIn(await editor.get(`${open}/answers.json`))).toContain(CANARY);
});

/** Everything that no public page may say gets the canary, past every rule of the database. */
async function markEveryConfidentialText(): Promise<void> {
  await asClient(server.database.adminUrl, async (admin) => {
    await admin.query("set session_replication_role = replica");
    for (const change of [
      "private.confidential_answer set value = value || $1",
      "private.person set email = $1 || email",
      "private.session set browser = browser || $1",
      "private.event set detail = jsonb_build_object('canary', $1::text)",
      "private.credential set password_hash = password_hash || $1",
    ]) {
      const { rowCount } = await admin.query(`update ${change}`, [CANARY]);
      expect(rowCount, change).toBeGreaterThan(0);
    }
  });
}

/** Follows every link of the register's own from the start page, as somebody who is not signed in. */
async function crawl(anybody: Visitor): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  const known = new Set(["/"]);
  let next: readonly string[] = ["/"];
  while (next.length > 0) {
    const found: string[] = [];
    for (const batch of inBatches(next, 8)) {
      await Promise.all(
        batch.map(async (path) => {
          const answer = await anybody.get(path);
          if (answer.status >= 500) throw new Error(`${path} answers ${answer.status}`);
          seen.set(path, everythingIn(answer));
          found.push(...linksIn(answer.text), ...(answer.headers.get("location") ?? "").split("#", 1));
        }),
      );
    }
    next = [...new Set(found)].filter((path) => path.startsWith("/") && !known.has(path));
    for (const path of next) known.add(path);
  }
  return seen;
}

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)].map(([, path = ""]) => path.replaceAll("&amp;", "&"));
}

function inBatches<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
