import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { companyThatOwes, halfYears } from "#tests/e2e/kill-filing.ts";
import { signedInAs, type Visitor } from "#tests/e2e/visitor.ts";
import { scale } from "#tests/fixtures/scale.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";
import { COMMITMENTS } from "#tests/fixtures/small-programme.ts";

const KILLS = scale(4, 200);
const LONGEST_ROUND_MS = 400;
const [PERIOD = ""] = halfYears(1);
const FIELDS = COMMITMENTS.flatMap((section) =>
  ["account", "explanation", "confidentialNote"].map((field) => ({ section, field })),
);

/** Somebody who writes in a field of their own, as its page does by itself, and keeps book of every answer. */
interface Writer {
  readonly visitor: Visitor;
  readonly personId: string;
  readonly section: string;
  readonly field: string;
  readonly acknowledged: string[];
  /** What was sent and never answered. */
  unanswered: { readonly key: string; readonly text: string } | null;
}

let server: TestServer;
let writers: readonly Writer[];

beforeAll(async () => {
  const { database, small } = await companyThatOwes([PERIOD]);
  server = await startServer({ database });
  const { editor, colleague, officer } = small.companies.alder;
  const people: readonly PersonViewer[] = [editor, colleague, officer];
  const visitors = await Promise.all(people.map((person) => signedInAs(server.url, person.name)));
  writers = FIELDS.flatMap((place, at): Writer[] => {
    const visitor = visitors[at % visitors.length];
    const personId = people[at % people.length]?.personId;
    if (visitor === undefined || personId === undefined) return [];
    return [{ ...place, visitor, personId, acknowledged: [], unanswered: null }];
  });
});
afterAll(() => server.stop());

/** Sends one save; true when it was acknowledged, false when no answer came. */
async function send(writer: Writer, key: string, text: string): Promise<boolean> {
  const { visitor, personId, section, field, acknowledged } = writer;
  const changes = { [field]: { value: text, basedOn: acknowledged.length } };
  const answer = await fetch(new URL(`/desk/killed/alder/${PERIOD}/save.json`, server.url), {
    method: "POST",
    headers: {
      cookie: visitor.cookie,
      origin: new URL(server.url).origin,
      "content-type": "application/json",
      "idempotency-key": key,
    },
    body: JSON.stringify({ personId, section, changes }),
  })
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch(() => null);
  if (answer === null) return false;
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({ versions: [{ field, version: acknowledged.length + 1 }] });
  return true;
}

/** Saves text after text until an answer fails to come. */
async function write(writer: Writer): Promise<void> {
  for (;;) {
    const key = randomUUID();
    const text = `${writer.section} ${writer.field} ${writer.acknowledged.length + 1} ${key}`;
    if (!(await send(writer, key, text))) {
      writer.unanswered = { key, text };
      return;
    }
    writer.acknowledged.push(text);
  }
}

async function stored(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await asClient(server.database.adminUrl, (admin) =>
    admin.query<{ place: string; texts: string[] }>(
      `select section || ' ' || field as place, array_agg(value order by version) as texts
       from (select * from private.answer union all select * from private.confidential_answer) one group by 1`,
    ),
  );
  return new Map(rows.map(({ place, texts }) => [place, texts]));
}

it(`loses no acknowledged save when the server is killed ${KILLS} times while six fields are being saved`, async () => {
  let saves = 0;
  let inFlight = 0;
  let storedUnanswered = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const writing = Promise.all(writers.map(write));
    await sleep(Math.random() * LONGEST_ROUND_MS);
    await server.kill();
    await writing;

    const after = await stored();
    for (const { section, field, acknowledged, unanswered } of writers) {
      const kept = after.get(`${section} ${field}`) ?? [];
      expect(kept.slice(0, acknowledged.length), `kill ${kill}: ${section} ${field}`).toEqual(acknowledged);
      expect(["", unanswered?.text ?? ""], `kill ${kill}`).toContain(kept.slice(acknowledged.length).join());
      inFlight += 1;
      storedUnanswered += kept.length - acknowledged.length;
    }

    server = await server.restart();
    for (const writer of writers) {
      const { unanswered } = writer;
      if (unanswered === null) throw new Error("nobody was stopped by the kill");
      expect(await send(writer, unanswered.key, unanswered.text)).toBe(true);
      writer.acknowledged.push(unanswered.text);
      writer.unanswered = null;
    }
    const again = await stored();
    for (const { section, field, acknowledged } of writers)
      expect(again.get(`${section} ${field}`), `kill ${kill}, sent again`).toEqual(acknowledged);
  }
  saves = writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  expect(saves).toBeGreaterThan(KILLS * writers.length);
  process.stdout.write(
    `   ${KILLS} kills: ${saves} saves acknowledged, 0 lost; of ${inFlight} that got no answer ${storedUnanswered} were stored, and each counts once when sent again\n`,
  );
});
