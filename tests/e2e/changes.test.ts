import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Visitor, visitor } from "#tests/e2e/visitor.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

let server: TestServer;
let reader: Visitor;
beforeAll(async () => {
  server = await startServer();
  reader = visitor(server.url);
});
afterAll(() => server?.stop());

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

interface Told {
  readonly record: { readonly entries: number };
  readonly tables: readonly { readonly key: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }[];
}

async function told(query: string, home = "/rehearsal"): Promise<Told> {
  const { status, text } = await reader.get(`${home}/changes.json${query}`);
  expect(status).toBe(200);
  return JSON.parse(text);
}

const rowsOf = ({ tables }: Told, key: string) => tables.find((one) => one.key === key)?.rows ?? [];
describe("what changed", () => {
  it("since an entry is every later one, newest first, and nothing since the last", async () => {
    const { record, tables } = await told("?since=40");
    const entries = tables[0]?.rows.map((row) => Number((row["entry"] as { text: string }).text)) ?? [];
    expect(entries).toEqual(Array.from({ length: record.entries - 41 }, (_, at) => record.entries - 1 - at));
    expect(rowsOf(await told(`?since=${record.entries - 1}`), "changes")).toEqual([]);
    expect((await reader.get(`/rehearsal/changes?since=${record.entries}`)).status).toBe(404);
  });

  it("between two days and between the second and a third is what it is between the first and the third", async () => {
    const [first, second, third] = [day(500), day(250), day(20)];
    const count = async (from: string, to: string) => rowsOf(await told(`?from=${from}&to=${to}`), "changes").length;
    expect((await count(first, second)) + (await count(second, third))).toBe(await count(first, third));
    expect(await count(first, third)).toBeGreaterThan(10);
  });

  it("is told in the states that the matrix shows as known on the second day", async () => {
    const to = day(60);
    const changed = rowsOf(await told(`?from=${day(420)}&to=${to}`), "states");
    expect(changed.length).toBeGreaterThan(5);
    const matrix: Told = JSON.parse((await reader.get(`/rehearsal/as-known-on/${to}.json`)).text);
    const known = new Map(
      matrix.tables[0]?.rows.map((row) => [`${row["company_name"]}/${row["commitment_name"]}`, row["state"]]),
    );
    for (const row of changed) {
      const name = [row["company"], row["commitment"]].map((link) => (link as { text: string }).text).join("/");
      expect([name, row["after"]]).toEqual([name, known.get(name)]);
    }
  });

  it("asks for the days of its own address in one order, and for days that are there", async () => {
    const turned = await reader.get(`/rehearsal/changes?to=${day(20)}&from=${day(250)}`);
    expect([turned.status, turned.headers.get("location")]).toEqual([
      307,
      `/rehearsal/changes?from=${day(250)}&to=${day(20)}`,
    ]);
    for (const wrong of ["?from=yesterday", "?to=2026-02-30", "?since=x", "?since=-1"])
      expect([wrong, (await reader.get(`/rehearsal/changes${wrong}`)).status]).toEqual([wrong, 404]);
  });

  it("can be followed by programs: each entry once, under its own address, with its moment", async () => {
    const rows = rowsOf(await told("?since=40"), "changes");
    const feed = JSON.parse((await reader.get("/rehearsal/changes.feed?since=40")).text);
    const positions = feed.items.map(({ id }: { id: string }) => Number(id.replace(/^.*\//, "")));
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(positions).toEqual(rows.slice(0, 50).map((row) => Number((row["entry"] as { text: string }).text)));
    const { text, headers } = await reader.get("/rehearsal/changes.atom?since=40");
    expect(headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const ids = [...text.matchAll(/<entry>\s*<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(ids).toEqual(feed.items.map(({ id }: { id: string }) => id));
    expect([...text.matchAll(/<updated>([^<]+)</g)].every(([, at]) => !Number.isNaN(Date.parse(at ?? "")))).toBe(true);
    for (const id of ids.slice(0, 3)) expect((await reader.get(new URL(id ?? "").pathname)).status).toBe(200);
  });

  it("is no feed of a page that nothing is followed on", async () => {
    for (const kind of ["atom", "feed"]) expect((await reader.get(`/rehearsal/companies.${kind}`)).status).toBe(404);
  });
});
