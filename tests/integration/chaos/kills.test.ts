import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { connect, disconnect } from "#db/client.ts";
import { asClient } from "#db/one-connection.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import { scale } from "#tests/fixtures/scale.ts";
import { addressOf, type SmallProgramme, smallProgramme } from "#tests/fixtures/small-programme.ts";
import { killBackends } from "#tests/integration/chaos/killer.ts";
import { type Seen, type Writer, work } from "#tests/integration/chaos/writer.ts";

const KILLS = scale(300, 1_500);
const TRANSACTIONS = scale(2_000, 10_000);
const TOKENS = { alder: "alder-token-81f0", birch: "birch-token-c3d9" } as const;

let database: TestDatabase;
let small: SmallProgramme;
beforeAll(async () => {
  database = await freshDatabase();
  connect(database);
  small = await smallProgramme(database.ownerUrl, "chaos");
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);
beforeEach(() => {
  process.on("uncaughtException", note).on("unhandledRejection", note);
});
afterEach(() => {
  process.off("uncaughtException", note).off("unhandledRejection", note);
});

const FIELDS = [
  ["editor", "develop.data", "account"],
  ["colleague", "develop.data", "confidentialNote"],
  ["officer", "deploy.conduct", "account"],
] as const;

function writersAt(company: "alder" | "birch", seen: Seen): readonly Writer[] {
  const token = TOKENS[company];
  const foreignToken = TOKENS[company === "alder" ? "birch" : "alder"];
  return FIELDS.map(([who, commitment, field]) => {
    const person = small.companies[company][who];
    return { programme: small, company, person, commitment, field, token, foreignToken, seen };
  });
}

function stored({ person, commitment, field }: Writer): Promise<readonly string[]> {
  return asClient(database.adminUrl, async (admin) => {
    const table = field === "account" ? "answer" : "confidential_answer";
    const found = await admin.query<{ value: string }>(
      `select value from private.${table} where organisation_id = $1 and section = $2 and field = $3 order by version`,
      [person.memberships[0]?.organisationId, commitment, field],
    );
    return found.rows.map((row) => row.value);
  });
}

function eventsOf(company: "alder" | "birch"): Promise<number> {
  return asClient(database.adminUrl, async (admin) => {
    const found = await admin.query("select from private.event where organisation_id = $1", [
      small.companies[company].organisationId,
    ]);
    return found.rowCount ?? 0;
  });
}

it("keeps every acknowledged word, each company's to itself, while its backends die", async () => {
  const seen: Seen = { transactions: 0, failures: 0, leaks: [], hangs: [], lost: [], broken: [] };
  const people = [...writersAt("alder", seen), ...writersAt("birch", seen)];
  const killer = killBackends(database.adminUrl);
  const isOver = () => seen.transactions >= TRANSACTIONS && killer.kills() >= KILLS;
  const histories = await Promise.all(people.map((person) => work(person, isOver)));
  await killer.stop();

  expect(killer.kills()).toBeGreaterThanOrEqual(KILLS);
  expect(seen.failures, "the kills reached requests in flight").toBeGreaterThan(20);
  expect({ leaks: seen.leaks, hangs: seen.hangs, lost: seen.lost, broken: seen.broken, uncaught }).toEqual({
    leaks: [],
    hangs: [],
    lost: [],
    broken: [],
    uncaught: [],
  });
  for (const [at, person] of people.entries()) {
    expect(await stored(person), `${person.person.name}, ${person.commitment}`).toEqual(histories[at]);
  }
  expect(await eventsOf("alder")).toBe(histories.slice(0, 3).flat().length);
  expect(await eventsOf("birch")).toBe(histories.slice(3).flat().length);

  const after = await Promise.all(
    Array.from({ length: 40 }, () => deskReport(small.companies.alder.editor, addressOf(small, "alder"))),
  );
  expect(after.filter((report) => report !== null)).toHaveLength(40);
});
