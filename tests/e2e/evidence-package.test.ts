import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import { announce, announced, ask, described, handInText, isSignIn, textOfSize } from "#tests/e2e/evidence-steps.ts";
import { formWith } from "#tests/e2e/forms.ts";
import { ASKERS, OBJECTS, type Stage } from "#tests/e2e/matrix-askers.ts";
import type { Everybody } from "#tests/e2e/matrix-asking.ts";
import { build, COMPANY, everybodyIn, PERIOD_OF, PROGRAMME, type Town } from "#tests/e2e/matrix-town.ts";
import { EVIDENCE_WRITES } from "#tests/e2e/matrix-verdicts.ts";
import { reportsOf, sectionKeys } from "#tests/e2e/report-forms.ts";
import { signedInAs, type Visitor } from "#tests/e2e/visitor.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const readings = (url: string) =>
  asClient(url, async (admin) => {
    const found = await admin.query<{ n: number }>("select count(*)::int as n from private.evidence_reading");
    return found.rows[0]?.n ?? 0;
  });

describe("by everybody at every stage", () => {
  let town: Town;
  let server: TestServer;
  let everybody: Everybody;
  beforeAll(async () => {
    town = await build();
    server = await startServer({ database: town.database });
    everybody = await everybodyIn(server.url, town);
  });
  afterAll(() => server?.stop());

  const verdicts = EVIDENCE_WRITES["evidence/package"];
  const cases = OBJECTS.flatMap((stage) => ASKERS.map((asker) => [stage, asker, verdicts[stage][asker]] as const));
  const path = (stage: Stage) => `/desk/${PROGRAMME}/${COMPANY}/${PERIOD_OF[stage]}/evidence/package`;

  it.each(cases)("a report that is %s, by %s: %s", async (stage, asker, verdict) => {
    const before = await readings(town.database.adminUrl);
    const asked = everybody[asker].post(path(stage), {});
    // The town's documents have no bytes, so a package of them is cut off after its texts.
    if (verdict === "done") await expect(asked).rejects.toThrow();
    else if (verdict === "sign in") expect(isSignIn(await asked)).toBe(true);
    else expect((await asked).status).toBe(404);
    const after = await readings(town.database.adminUrl);
    expect(after > before).toBe(verdict === "done");
  });

  it("to a page of another site: refused", async () => {
    const before = await readings(town.database.adminUrl);
    const elsewhere = { origin: "https://elsewhere.example" };
    const { status, headers } = await everybody["its editor"].post(path("draft"), {}, elsewhere);
    expect([status, await readings(town.database.adminUrl)]).toEqual([403, before]);
    expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  });
});

describe("what is taken away", () => {
  let server: TestServer;
  let editor: Visitor;
  let home: string;
  let supports: readonly string[];
  const large = textOfSize(3_000_000);
  beforeAll(async () => {
    server = await startServer();
    editor = await signedInAs(server.url, "Joan Whitfield");
    home = (await reportsOf(editor)).open;
    supports = (await sectionKeys(editor, home)).slice(0, 1);
  });
  afterAll(() => server?.stop());

  const takeAway = () =>
    fetch(`${server.url}${home}/evidence/package`, {
      method: "POST",
      body: new FormData(),
      headers: { cookie: editor.cookie, origin: new URL(server.url).origin },
    });

  it("is nothing while there is no document, and it says so", async () => {
    const response = await takeAway();
    expect([response.status, await response.text()]).toEqual([
      409,
      "No document of this report can be opened: there is none, or each is withdrawn, locked or gone.\n",
    ]);
  });

  it("holds the newest version of each, byte for byte, with what is said of it, and is a reading of each", async () => {
    await handInText(server.url, editor, home, { title: "=cmd()|'first'", supports });
    const upload = await announce(server.url, editor, home, announced("large.txt", large));
    await ask(server.url, editor, `${upload}?offset=0`, { method: "PUT", bytes: new Uint8Array(large) });
    const json = { description: described({ title: "A long log", supports }) };
    await ask(server.url, editor, `${upload}/finish`, { method: "POST", json });
    const before = await readings(server.database.adminUrl);
    const response = await takeAway();
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w-]+-documents\.zip"/);
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(response.headers.get("cache-control")).toContain("no-store");
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files).toSorted()).toEqual(
      [
        "E1.txt",
        "E2.txt",
        "README.txt",
        "attestations.txt",
        "manifest.csv",
        "manifest.json",
        "supports.txt",
      ].toSorted(),
    );
    expect(Buffer.from(files["E2.txt"] ?? []).equals(large)).toBe(true);
    const text = (name: string) => Buffer.from(files[name] ?? []).toString();
    const [first, second] = JSON.parse(text("manifest.json"));
    expect(first).toMatchObject({ document: "E1", title: "=cmd()|'first'", file: "E1.txt", not_here: null });
    expect(second).toMatchObject({ document: "E2", sha256: announced("", large).sha256, bytes: "3000000" });
    expect(text("manifest.csv")).toContain("'=cmd()|'first'");
    expect(text("README.txt")).toContain("2 of 2");
    expect(text("supports.txt")).toMatch(new RegExp(`^${supports[0]}\\t\\w`));
    expect(await readings(server.database.adminUrl)).toBe(before + 2);
    expect((await editor.get(`${home}/evidence/E2`)).text).toContain("Joan Whitfield");
  });

  it("leaves out what is withdrawn, and says why", async () => {
    const page = `${home}/evidence/E1`;
    const { fields } = formWith((await editor.get(page)).text, "why");
    await editor.post(page, { ...fields, why: "Handed in by mistake." });
    const files = unzipSync(new Uint8Array(await (await takeAway()).arrayBuffer()));
    expect(Object.keys(files)).not.toContain("E1.txt");
    const [first] = JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString());
    expect(first).toMatchObject({ document: "E1", file: null, not_here: "withdrawn: Handed in by mistake." });
  });

  it("offers its button in the room where there is a document", async () => {
    expect((await editor.get(`${home}/evidence`)).text).toContain("Take all documents away in one file");
  });
});
