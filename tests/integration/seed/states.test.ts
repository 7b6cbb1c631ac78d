import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnect, type Reader, readPublished } from "#db/client.ts";
import { filedResponseIn } from "#db/queries/filed-response.ts";
import { type SignatoryPeriod, signatoryPeriod } from "#db/queries/signatory-period.ts";
import { currentState, standsIn } from "#db/queries/standing.ts";
import { period, response } from "#db/schema/projection.ts";
import { filedState } from "#domain/comparison/filed-state.ts";
import { deadlineStatus } from "#domain/framework/deadline.ts";
import { deadlineWords } from "#domain/framework/deadline-words.ts";
import { PRACTICE_PROGRAMME } from "#domain/framework/practice.ts";
import type { TestDatabase } from "#tests/fixtures/database.ts";
import { NOW, TODAY, toldDatabase } from "#tests/integration/seed/telling.ts";

let database: TestDatabase;
let periods: readonly Told[];

beforeAll(async () => {
  database = await toldDatabase();
  periods = await readPublished(everyPeriod);
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

describe("the practice programme", () => {
  it("shows every state that a commitment of a filed programme can have", () => {
    expect([...new Set(periods.flatMap(({ states }) => states))].sort()).toEqual([
      "done",
      "explained: disagree",
      "explained: not_applicable",
      "explained: not_yet",
      "explained: prevented_by_law",
      "explained: would_help_offenders",
      "not_adopted",
      "not_due",
      "not_required",
      "partly",
      "silent",
    ]);
  });

  it("shows every word that a deadline can have", () => {
    const words = periods.map(({ of }) => deadlineStatus(of.deadline, NOW).status);
    expect([...new Set(words)].sort()).toEqual([
      "due_by",
      "extended_to",
      "filed",
      "filed_late",
      "not_required",
      "overdue_since",
    ]);
  });

  it.each([
    ["quill-systems", "2026-Q3", "Extended to 14 December 2026"],
    ["harbor-models", "2026-Q3", "Overdue since 31 October 2026"],
    ["harbor-models", "2026-Q2", "Filed late on 18 August 2026"],
    ["fernway-social", "2026-H1", "Overdue since 31 July 2026"],
    ["tessera-video", "2026-H1", "Filed 6 August 2026"],
    ["lumen-search", "2026", "Due by 31 January 2027"],
  ])("has %s at %s: %s", (company, key, words) => {
    const found = periods.find((one) => one.company === company && one.of.period === key);
    expect(found && deadlineWords(deadlineStatus(found.of.deadline, NOW))).toBe(words);
  });

  it("has five or more periods that are over for everyone but who reports once a year", () => {
    const over = Object.groupBy(
      periods.filter(({ of }) => of.to < TODAY),
      ({ company }) => company,
    );
    const counts = Object.entries(over).map(([company, all]) => [company, all?.length]);
    expect(Object.fromEntries(counts)).toEqual({
      "northlight-images": 5,
      "quill-systems": 6,
      "harbor-models": 6,
      "lumen-search": 3,
      "fernway-social": 5,
      "tessera-video": 5,
    });
  });
});

interface Told {
  readonly company: string;
  readonly of: SignatoryPeriod;
  readonly states: readonly string[];
}

async function everyPeriod(db: Reader): Promise<readonly Told[]> {
  const state = (await currentState(db, PRACTICE_PROGRAMME)) ?? { programme: PRACTICE_PROGRAMME, size: 0 };
  const told: Told[] = [];
  for (const { organisation: company, period: key } of await db.select().from(period).where(standsIn(period, state))) {
    const of = await signatoryPeriod(db, state, company, key);
    if (of === null) throw new Error(`${company} has no ${key}`);
    const responses = await db
      .select()
      .from(response)
      .where(and(standsIn(response, state), eq(response.organisation, company), eq(response.period, key)));
    told.push({ company, of, states: of.edition.commitments.map((one) => stateOf(one.key, of, responses)) });
  }
  return told;
}

type Said = typeof response.$inferSelect;

function stateOf(commitment: string, of: SignatoryPeriod, responses: readonly Said[]): string {
  const said = responses.find((one) => one.commitment === commitment);
  const isAdopted = of.adopted.includes(commitment);
  const found = filedState({ isAdopted, deadline: of.deadline, response: said ? filedResponseIn(said) : null }, NOW);
  return found.state === "explained" ? `explained: ${found.reason}` : found.state;
}
