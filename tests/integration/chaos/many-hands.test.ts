import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { scale } from "#tests/fixtures/scale.ts";
import { AFTER_PERIOD, addressOf, answerAll, demand } from "#tests/fixtures/small-programme.ts";
import { type Books, client, FIELDS, hire, stored } from "#tests/integration/chaos/many-hands.ts";

const CLIENTS = 50;
const EDITS = scale(400, 10_000);

const { programme, database, count } = connected();

function emptyBooks(): Books {
  return { acknowledged: [], refused: [], conflicts: [], otherwise: [], saves: 0 };
}

it(`loses none of ${EDITS} edits when ${CLIENTS} people write in one report at once, and shows every loser both texts`, async () => {
  const small = await programme();
  const { alder } = small.companies;
  const people = await hire(database().ownerUrl, small, alder, CLIENTS);
  const books = emptyBooks();
  const isOver = () => books.acknowledged.length >= EDITS;
  await Promise.all(people.map((person, who) => client(who, person, small, alder, { books, isOver })));

  const rows = await stored(database().adminUrl, alder);
  const textAt = new Map(rows.map((row) => [`${row.section} ${row.field} ${row.version}`, row.value]));
  expect(books.otherwise).toEqual([]);
  expect(books.acknowledged.length).toBeGreaterThanOrEqual(EDITS);
  expect(books.conflicts.length, "they met").toBeGreaterThan(EDITS / 4);

  // Every chain runs 1, 2, 3 ... without a gap, and holds what was acknowledged, by whom, and nothing else.
  for (const { section, field } of FIELDS) {
    const chain = rows.filter((row) => row.section === section && row.field === field);
    expect(chain.map((row) => row.version)).toEqual(chain.map((_row, index) => index + 1));
  }
  const told = books.acknowledged.map(({ client: who, section, field, version, text }) => {
    return `${section} ${field} ${version}: ${text} by ${people[who]?.personId}`;
  });
  const kept = rows.map((row) => `${row.section} ${row.field} ${row.version}: ${row.value} by ${row.changedBy}`);
  expect(kept.toSorted()).toEqual(told.toSorted());
  expect(new Set(rows.map((row) => row.value)).size).toBe(rows.length);

  // Nobody wrote over a text that they had not seen.
  const unseen = books.acknowledged.filter(
    ({ section, field, version, basedOn, sawText }) =>
      version !== basedOn + 1 || sawText !== (textAt.get(`${section} ${field} ${basedOn}`) ?? ""),
  );
  expect(unseen).toEqual([]);

  // Of a refused save nothing is kept, and its writer was shown their own text and the one that stood.
  const values = new Set(rows.map((row) => row.value));
  expect(books.refused.filter(({ text }) => values.has(text))).toEqual([]);
  const untrue = books.conflicts.filter(
    ({ section, field, text, yours, theirs, version, basedOn }) =>
      yours !== text || version <= basedOn || theirs !== textAt.get(`${section} ${field} ${version}`),
  );
  expect(untrue).toEqual([]);
  expect(await count("private.event", "organisation_id", alder.organisationId)).toBe(books.saves);
  process.stdout.write(
    `   ${CLIENTS} clients: ${books.acknowledged.length} edits acknowledged, 0 lost, ${books.conflicts.length} conflicts shown\n`,
  );
});

it("hands a report over between two saves, while everybody goes on writing", async () => {
  const small = await programme();
  const { alder } = small.companies;
  await at(AFTER_PERIOD, async () => {
    await answerAll(small, alder);
    const before = await stored(database().adminUrl, alder);
    const people = await hire(database().ownerUrl, small, alder, CLIENTS);
    const books = emptyBooks();
    // Only what does not decide whether the report may be handed over.
    const places = FIELDS.filter(({ field }) => field === "confidentialNote");
    let isOver = false;
    const writing = people.map((person, who) =>
      client(who, person, small, alder, { books, places, isOver: () => isOver }),
    );
    await sleep(scale(500, 3_000));
    const began = performance.now();
    const handedOver = await handOverReport(alder.editor, addressOf(small, "alder"));
    const waited = performance.now() - began;
    const then = await stored(database().adminUrl, alder);
    isOver = "refused" in handedOver;
    await Promise.all(writing);
    await demand(Promise.resolve(handedOver));

    expect(books.otherwise).toEqual(Array(CLIENTS).fill("handed_over"));
    expect(books.acknowledged.length).toBeGreaterThan(10);
    expect(await stored(database().adminUrl, alder), "nothing was written after it").toEqual(then);
    expect(then.length - before.length).toBe(books.acknowledged.length);
    expect(waited, "it was not kept waiting for ever").toBeLessThan(2_000);
  });
});
