import { existsSync, readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { quarantineFolder, sweep } from "#db/evidence/intake/quarantine.ts";
import { scrubRoom } from "#db/evidence/scrub-room.ts";
import { storeFolder } from "#db/evidence/store/place.ts";
import { readSettings } from "#settings";
import { handIn, keptIn, newDocument, openBytes, type Room, type Sent, withdraw } from "#tests/e2e/kill-evidence.ts";
import { companyThatOwes, halfYears } from "#tests/e2e/kill-filing.ts";
import { signedInAs, type Visitor } from "#tests/e2e/visitor.ts";
import { scale } from "#tests/fixtures/scale.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const KILLS = scale(5, 120);
const LONGEST_ROUND_MS = 2_500;
const [PERIOD = ""] = halfYears(1);
const SIZES = [900_000, 9_000_000, 70_000];

let server: TestServer;
let visitor: Visitor;
beforeAll(async () => {
  const { database, small } = await companyThatOwes([PERIOD]);
  server = await startServer({ database });
  visitor = await signedInAs(server.url, small.companies.alder.editor.name);
});
afterAll(() => server.stop());

const room = (): Room => ({ url: server.url, visitor, home: `/desk/killed/alder/${PERIOD}` });

/** What the people of the company were answered. */
const book = {
  /** Whose receipt came, by SHA-256. */
  received: new Map<string, Sent>(),
  /** What was being sent when the server was killed. */
  onTheWay: [] as Sent[],
  /** Withdrawals that were answered, by number; and those that were asked and not answered. */
  withdrawn: new Set<string>(),
  asked: new Set<string>(),
  /** How many answers with bytes began, by the id of the bytes. */
  begun: new Map<string, number>(),
  wholeReadings: 0,
  brokenReadings: 0,
};

/** Hands in one document after the other, until no answer comes. */
async function sendOn(): Promise<void> {
  for (;;) {
    const sent = book.onTheWay.pop() ?? newDocument(book.received.size, SIZES[book.received.size % SIZES.length] ?? 0);
    try {
      await handIn(room(), sent);
    } catch (error) {
      book.onTheWay.push(sent);
      if (error instanceof TypeError) return;
      throw error;
    }
    book.received.set(sent.sha256, sent);
  }
}

/** Opens one received document after the other, until no answer comes or one breaks off. */
async function readOn(): Promise<void> {
  for (let at = 0; ; at += 1) {
    const known = [...(await keptIn(server.database.adminUrl))];
    const [sha256, [kept] = []] = known[at % Math.max(known.length, 1)] ?? [];
    if (kept === undefined) {
      if (!(await isUp())) return;
      await sleep(20);
      continue;
    }
    const opened = await openBytes(room(), kept.id);
    if (opened === null) return;
    if (opened.bytes.length > 0) book.begun.set(kept.id, (book.begun.get(kept.id) ?? 0) + 1);
    if (!opened.isWhole) {
      book.brokenReadings += 1;
      return;
    }
    const expected = book.received.get(sha256 ?? "") ?? book.onTheWay.find((sent) => sent.sha256 === sha256);
    if (expected !== undefined) expect(opened.bytes.equals(expected.bytes)).toBe(true);
    book.wholeReadings += 1;
  }
}

/** Withdraws one received document after the other, the oldest first and never the last two, until no answer comes. */
async function withdrawOn(): Promise<void> {
  for (;;) {
    const standing = [...book.received.values()].flatMap(({ number }) =>
      number === null || book.withdrawn.has(number) ? [] : [number],
    );
    const [oldest] = standing.length > 2 ? standing : [];
    if (oldest === undefined) {
      if (!(await isUp())) return;
      await sleep(30);
      continue;
    }
    book.asked.add(oldest);
    if (!(await withdraw(room(), oldest))) return;
    book.withdrawn.add(oldest);
  }
}

function isUp(): Promise<boolean> {
  return fetch(`${server.url}/healthz`).then(
    () => true,
    () => false,
  );
}

/** Compares what was answered with what is stored. */
async function compare(when: string): Promise<void> {
  const kept = await keptIn(server.database.adminUrl);
  for (const [sha256, { number }] of book.received) {
    const [one, ...others] = kept.get(sha256) ?? [];
    expect(others, `${when}: ${number} is there twice`).toEqual([]);
    expect(one?.number, `${when}: ${number} was received and is not there`).toBe(number);
    if (number !== null && book.withdrawn.has(number)) expect(one?.isWithdrawn, `${when}: ${number}`).toBe(true);
    if (one?.isWithdrawn === true) expect(book.asked.has(one.number), `${when}: ${number}`).toBe(true);
  }
  for (const rows of kept.values())
    for (const { id, number, readings } of rows)
      expect(readings, `${when}: readings of ${number}`).toBeGreaterThanOrEqual(book.begun.get(id) ?? 0);
}

it(`loses no received document and shows no byte unwritten when the server is killed ${KILLS} times`, async () => {
  const left = quarantineFolder(server.dataFolder);
  const inTwoHours = new Date(Date.now() + 7_200_000);
  const inTwoDays = new Date(Date.now() + 172_800_000);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const working = Promise.all([sendOn(), sendOn(), readOn(), withdrawOn()]);
    await sleep(200 + Math.random() * LONGEST_ROUND_MS);
    await server.kill();
    await working;
    await compare(`kill ${kill}`);
    server = await server.restart();
    // Asked again, what got no answer is there once, whether it was received or not.
    for (const sent of book.onTheWay.splice(0)) {
      await handIn(room(), sent);
      book.received.set(sent.sha256, sent);
    }
    await compare(`kill ${kill}, asked again`);
    // Announced, and nobody was told: nothing else is left on its way.
    await sweep(left, inTwoDays);
    expect(existsSync(left) ? readdirSync(left) : []).toEqual([]);
  }
  const kept = await keptIn(server.database.adminUrl);
  const rows = [...kept.values()].flat();
  expect(rows.length).toBe(book.received.size);
  for (const [sha256, { bytes }] of book.received) {
    const opened = await openBytes(room(), kept.get(sha256)?.[0]?.id ?? "");
    expect(opened?.bytes.equals(bytes)).toBe(true);
  }

  const given = readSettings({ REGISTER_DATA: server.dataFolder });
  const scrubbed = await scrubRoom(server.database.ownerUrl, given, { isWhole: true, now: inTwoHours });
  expect(scrubbed).toMatchObject({ checked: rows.length, missing: [], damaged: [] });
  const stored = readdirSync(storeFolder(server.dataFolder));
  expect(stored.toSorted()).toEqual(rows.map(({ storeKey }) => storeKey).toSorted());

  expect(book.received.size).toBeGreaterThan(KILLS);
  expect(book.wholeReadings).toBeGreaterThan(KILLS);
  process.stdout.write(
    `   ${KILLS} kills: ${book.received.size} documents received, 0 lost, ${scrubbed.orphans.length} strays taken away; ` +
      `${book.wholeReadings} whole readings and ${book.brokenReadings} that broke off, all written; ` +
      `${book.withdrawn.size} withdrawals answered\n`,
  );
});
