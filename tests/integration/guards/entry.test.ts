import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "#db/hash.ts";
import { asClient } from "#db/one-connection.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { Instant } from "#domain/framework/instant.ts";
import { sealEnvelope } from "#domain/record/envelope.ts";
import { attempt, type Stages, type Told, threeStages } from "#tests/integration/guards/attempts.ts";

let stages: Stages;
let size: number;
const TIME = Instant.parse("2027-01-01T09:00:00.000Z");

beforeAll(async () => {
  stages = await threeStages();
  const found = await asClient(stages.database.adminUrl, (admin) =>
    admin.query<{ size: string }>("select size from published.head where programme = 'guarded'"),
  );
  size = Number(found.rows[0]?.size);
});
afterAll(() => stages.database.drop());

const GROW: Told = ["update published.head set size = size + 1, last_time = $1 where programme = 'guarded'", TIME];

interface Columns {
  readonly programme: string;
  readonly position: number;
  readonly time: string;
  readonly kind: string;
  readonly subject: string;
  readonly bytes: Uint8Array;
  readonly leafHash: Uint8Array;
}

function next(change: Partial<Columns> = {}, about = { kind: "term_defined", subject: "term/x" }): readonly Told[] {
  const envelope = { programme: "guarded", time: TIME, ...about };
  const sealed = sealEnvelope(sha256, { v: 1, ...envelope, fieldRoot: "0".repeat(64), previous: null, signer: null });
  const entry: Columns = { ...envelope, position: size, ...sealed, ...change };
  return [
    GROW,
    place(entry.position),
    [
      "insert into published.entry (programme, position, time, kind, subject, bytes, leaf_hash) " +
        "values ($1, $2, $3, $4, $5, $6, $7)",
      entry.programme,
      entry.position,
      entry.time,
      entry.kind,
      entry.subject,
      Buffer.from(entry.bytes),
      Buffer.from(entry.leafHash),
    ],
  ];
}

describe("an entry", () => {
  it("is taken when it is next and says what its columns say", async () => {
    expect(await attempt(stages.database.recordUrl, next(), steward())).toBe("done 1");
  });

  it.each<[string, () => Partial<Columns>]>([
    ["with a leaf hash that is not of its bytes", () => ({ leafHash: sha256(Buffer.from("other")) })],
    [
      "with the plain hash of its bytes, without RFC 6962's leading zero",
      () => ({ leafHash: sha256(bytesOf(next())) }),
    ],
    ["with a gap before it", () => ({ position: size + 1 })],
    ["at a place that is taken", () => ({ position: size - 1 })],
    ["at another time than the head's", () => ({ time: "2027-01-01T09:00:00.001Z" })],
    ["of another kind than its bytes say", () => ({ kind: "source_cited" })],
    ["about something else than its bytes say", () => ({ subject: "term/y" })],
    ["in another programme than its bytes say", () => ({ programme: "second" })],
  ])("is refused %s", async (_case, change) => {
    expect(await attempt(stages.database.recordUrl, next(change()), steward())).toBe("RG001");
  });

  it("is refused where its bytes are no envelope at all", async () => {
    const bytes = Buffer.from("not json");
    const leafHash = sha256(Buffer.concat([Buffer.of(0), bytes]));
    expect(await attempt(stages.database.recordUrl, next({ bytes, leafHash }), steward())).toBe("22P02");
  });

  it("is refused where the head did not grow", async () => {
    const [, ...rest] = next();
    expect(await attempt(stages.database.recordUrl, rest, steward())).toBe("RG001");
  });

  it.each<[string, () => PersonViewer | undefined]>([
    ["nobody", () => undefined],
    ["a company's officer", () => stages.filed.officer],
    ["another programme's steward", () => stages.otherSteward],
    ["an auditor", () => stages.programme.auditor],
  ])("is refused from %s", async (_case, who) => {
    const actor = who();
    const outcome = await attempt(stages.database.recordUrl, next(), actor === undefined ? {} : { actor });
    expect(outcome).toBe("42501");
  });

  it.each<[string, string, () => PersonViewer, string]>([
    ["its officer", "alder", () => stages.filed.officer, "done 1"],
    ["its editor", "alder", () => stages.filed.editor, "42501"],
    ["another company's officer", "birch", () => stages.filed.officer, "42501"],
    ["the steward", "alder", () => stages.programme.steward, "42501"],
  ])("that files a company's report is taken from its officer alone: %s", async (_case, company, who, expected) => {
    const filing = next({}, { kind: "report_filed", subject: `report/${company}/2026-H2` });
    expect(await attempt(stages.database.recordUrl, filing, { actor: who() })).toBe(expected);
  });

  it("is refused at the commit when nobody said what happened", async () => {
    expect(await attempt(stages.database.recordUrl, next(), { ...steward(), end: "commit" })).toBe("RG001");
  });
});

describe("the desk role", () => {
  it.each([
    ["an entry", () => next().slice(2)],
    ["a fact", () => [projected(size)]],
    ["the head", () => [GROW]],
  ])("does not write %s in its own name", async (_case, statements) => {
    const { database, filed } = stages;
    expect(await attempt(database.deskUrl, statements(), { actor: filed.officer })).toBe("42501");
  });

  it.each<[string, readonly Told[]]>([
    ["with no place taken", []],
    ["with a place taken where nothing is appended", [place(90)]],
  ])("writes no fact by becoming the record role alone, %s", async (_case, before) => {
    const { database, filed } = stages;
    const statements: readonly Told[] = [["set local role register_record"], ...before, projected(90)];
    expect(await attempt(database.deskUrl, statements, { actor: filed.officer })).toBe("RG001");
  });

  it.each([
    ["an entry that stands already", () => size - 1],
    ["an entry that never came", () => size + 5],
  ])("adds no fact to %s, though it names its place", async (_case, at) => {
    const { database, filed } = stages;
    const statements = [["set local role register_record"] as const, place(at()), projected(at())];
    expect(await attempt(database.deskUrl, statements, { actor: filed.officer, end: "commit" })).toBe("RG001");
  });

  it.each([
    ["an entry that stands already", () => size - 1],
    ["an entry that never came", () => size + 5],
  ])("ends no fact with %s, though it names its place", async (_case, at) => {
    const { database, filed } = stages;
    const end = "update published.response set entry_until = $1 where programme = 'guarded' and entry_from < $1";
    const statements = [["set local role register_record"] as const, place(at()), [end, at()] as const];
    const outcome = await attempt(database.deskUrl, statements, { actor: filed.officer, end: "commit" });
    expect(["RG001", "done 0"]).toContain(outcome);
  });
});

describe("the record role", () => {
  it.each<[string, () => readonly Told[], string]>([
    ["adds the facts of the entry it appends", () => [projected(size)], "done 1"],
    ["ends what the entry replaces", () => [end(size)], "done 2"],
    ["ends nothing twice", () => [end(size), end(size)], "done 0"],
    ["adds no fact at another place than the one it took", () => [place(3), projected(size)], "42501"],
    ["ends no fact at another place than the one it took", () => [place(3), end(size)], "42501"],
    ["adds no fact of another entry", () => [projected(size - 1)], "RG001"],
    ["adds no fact in another programme", () => [projected(size, "second")], "RG001"],
  ])("%s", async (_case, after, expected) => {
    expect(await attempt(stages.database.recordUrl, [...next(), ...after()], steward())).toBe(expected);
  });
});

function steward() {
  return { actor: stages.programme.steward };
}

function place(position: number): Told {
  return ["select set_config('register.position', $1, true)", String(position)];
}

function projected(position: number, programme = "guarded"): Told {
  return [
    "insert into published.term (programme, key, entry_from, document, term) values ($1, 'x', $2, '{}', 'x')",
    programme,
    position,
  ];
}

function end(position: number): Told {
  const open = "programme = 'guarded' and entry_until is null";
  return [`update published.response set entry_until = $1 where ${open}`, position];
}

function bytesOf(statements: readonly Told[]): Buffer {
  const found = statements.at(-1)?.[6];
  if (!Buffer.isBuffer(found)) throw new Error("no bytes");
  return found;
}
