import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asClient } from "#bin/database.ts";
import { sha256 } from "#db/hash.ts";
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

function next(change: Partial<Columns> = {}): readonly Told[] {
  const envelope = { programme: "guarded", kind: "term_defined", time: TIME, subject: "term/x" };
  const sealed = sealEnvelope(sha256, { v: 1, ...envelope, fieldRoot: "0".repeat(64), previous: null, signer: null });
  const entry: Columns = { ...envelope, position: size, ...sealed, ...change };
  return [
    GROW,
    ["select set_config('register.position', $1, true)", String(entry.position)],
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
    expect(await attempt(stages.database.recordUrl, next())).toBe("done 1");
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
    expect(await attempt(stages.database.recordUrl, next(change()))).toBe("RG001");
  });

  it("is refused where its bytes are no envelope at all", async () => {
    const bytes = Buffer.from("not json");
    const leafHash = sha256(Buffer.concat([Buffer.of(0), bytes]));
    expect(await attempt(stages.database.recordUrl, next({ bytes, leafHash }))).toBe("22P02");
  });

  it("is refused where the head did not grow", async () => {
    const [, ...rest] = next();
    expect(await attempt(stages.database.recordUrl, rest)).toBe("RG001");
  });

  it("is refused at the commit when nobody said what happened", async () => {
    expect(await attempt(stages.database.recordUrl, next(), { end: "commit" })).toBe("RG001");
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
    ["at another place than the one taken", [["select set_config('register.position', '3', true)"]]],
  ])("writes no fact by becoming the record role alone, %s", async (_case, before) => {
    const { database, filed } = stages;
    const statements: readonly Told[] = [["set local role register_record"], ...before, projected(size)];
    expect(await attempt(database.deskUrl, statements, { actor: filed.officer })).toBe("42501");
  });

  it.each([
    ["an entry that stands already", () => size - 1],
    ["an entry that never came", () => size],
  ])("adds no fact to %s, though it names its place", async (_case, at) => {
    const { database, filed } = stages;
    const statements: readonly Told[] = [
      ["set local role register_record"],
      ["select set_config('register.position', $1, true)", String(at())],
      projected(at()),
    ];
    expect(await attempt(database.deskUrl, statements, { actor: filed.officer, end: "commit" })).toBe("RG001");
  });

  it("ends no fact with an entry that never came, though it names its place", async () => {
    const { database, filed } = stages;
    const statements: readonly Told[] = [
      ["set local role register_record"],
      ["select set_config('register.position', $1, true)", String(size)],
      ["update published.response set entry_until = $1 where programme = 'guarded'", size],
    ];
    expect(await attempt(database.deskUrl, statements, { actor: filed.officer, end: "commit" })).toBe("RG001");
  });
});

function projected(position: number): Told {
  return [
    "insert into published.term (programme, key, entry_from, document, term) values ('guarded', 'x', $1, '{}', 'x')",
    position,
  ];
}

function bytesOf(statements: readonly Told[]): Buffer {
  const found = statements.at(-1)?.[6];
  if (!Buffer.isBuffer(found)) throw new Error("no bytes");
  return found;
}
