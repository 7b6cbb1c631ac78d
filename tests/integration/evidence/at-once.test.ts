import { describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { describeEvidence } from "#db/commands/describe-evidence.ts";
import { handInEvidence } from "#db/commands/hand-in-evidence.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { withdrawEvidence } from "#db/commands/withdraw-evidence.ts";
import { asClient } from "#db/one-connection.ts";
import { BYTES_A_COMPANY, BYTES_A_FILING, FILE_LIMIT, FILES_A_FILING } from "#domain/evidence/limits.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { description, handingIn, replacing, sealedFile } from "#tests/fixtures/evidence/handing-in.ts";
import { keptEvidence } from "#tests/fixtures/evidence/kept-evidence.ts";
import { AFTER_PERIOD, addressOf, answerAll, demand, type SmallProgramme } from "#tests/fixtures/small-programme.ts";

const { programme, database } = connected();

/** A programme in which alder handed in two documents of a kilobyte. */
async function withTwo() {
  const small = await programme();
  const { alder } = small.companies;
  const inputs = [1, 2].map(() => handingIn(small, "alder", {}, { size: 1024 }));
  const items: string[] = [];
  for (const input of inputs) items.push((await demand(handInEvidence(alder.editor, input))).item);
  const [one = "", other = ""] = items;
  return { small, alder, one, other };
}

/** Adds this many documents of alder behind the commands' back: to its filing, or to an earlier one. */
async function fill(small: SmallProgramme, count: number, size: number, where: "here" | "earlier"): Promise<void> {
  const { organisationId, editor } = small.companies.alder;
  const given = [organisationId, editor.personId];
  await asClient(database().adminUrl, async (admin) => {
    await admin.query("begin");
    await admin.query(
      `insert into private.event (id, at, actor_id, action, subject, detail, transaction)
       values (gen_random_uuid(), now(), $1, 'evidence.hand_in', 'report', '{}', pg_current_xact_id()::text)`,
      [editor.personId],
    );
    if (where === "earlier") {
      await admin.query(
        `insert into private.report (id, organisation_id, period, begun_at, begun_by)
         values (gen_random_uuid(), $1, '2025-H2', now(), $2)`,
        given,
      );
    }
    await admin.query(
      `with item as (
         insert into private.evidence_item (id, report_id, organisation_id, number)
         select gen_random_uuid(), report.id, report.organisation_id, 100 + counted
         from private.report, generate_series(1, $4::int) counted
         where organisation_id = $1 and period = $3 returning *),
       described as (
         insert into private.evidence_description (item_id, organisation_id, version, title, kind, effective_from,
           readers, supports, described_by, described_at)
         select id, organisation_id, 1, 'Filler', 'other', '2026-01-01', 'company', '["develop.data"]', $2, now() from item)
       insert into private.evidence_file (id, item_id, organisation_id, version, name, type, size, sha256, salt,
         store_key, key_id, wrapped_key, scanners, handed_in_by, handed_in_at)
       select gen_random_uuid(), id, organisation_id, 1, 'a.pdf', 'pdf', $5, sha256(id::text::bytea), sha256('salt'),
         id::text, 'k', 'x', '[]', $2, now() from item`,
      [...given, where === "here" ? "2026-H1" : "2025-H2", count, size],
    );
    await admin.query("commit");
  });
}

/** What came of each: "done", or the code of the refusal with the limit. */
async function told(outcomes: readonly Promise<object>[]): Promise<readonly string[]> {
  const settled = await Promise.all(outcomes);
  return settled.map((one) => ("done" in one ? "done" : JSON.stringify(one))).toSorted();
}

const full = (limit: string) => JSON.stringify({ refused: { code: "evidence_full", limit } });

describe("two documents that come at the same moment", () => {
  it("at the last place of a filing: one is taken", async () => {
    const { small, alder } = await withTwo();
    await fill(small, FILES_A_FILING - 3, 1, "here");
    const inputs = [1, 2].map(() => handingIn(small, "alder"));
    const [one, other] = [alder.editor, alder.officer];
    expect(await told(inputs.map((input, nth) => handInEvidence(nth === 0 ? one : other, input)))).toEqual([
      "done",
      full("files"),
    ]);
    expect(await keptEvidence(small)).toHaveLength(FILES_A_FILING);
  });

  it("as versions of two items, at the last bytes of a filing: one is taken", async () => {
    const { small, alder, one, other } = await withTwo();
    await fill(small, BYTES_A_FILING / FILE_LIMIT - 1, FILE_LIMIT, "here");
    const size = FILE_LIMIT - 2048;
    expect(
      await told([one, other].map((item) => handInEvidence(alder.editor, replacing(small, "alder", item, { size })))),
    ).toEqual(["done", full("filing")]);
    const bytes = (await keptEvidence(small)).flatMap(({ files }) => files).reduce((sum, file) => sum + file.size, 0);
    expect(bytes).toBe(BYTES_A_FILING);
  });

  it("as versions of two items, at the last bytes of the company: one is taken", async () => {
    const { small, alder, one, other } = await withTwo();
    await fill(small, BYTES_A_COMPANY / FILE_LIMIT - 1, FILE_LIMIT, "earlier");
    const size = FILE_LIMIT - 2048;
    expect(
      await told([one, other].map((item) => handInEvidence(alder.editor, replacing(small, "alder", item, { size })))),
    ).toEqual(["done", full("company")]);
  });

  it("with the very same bytes, as versions of two items: one is taken, the other is told where they are", async () => {
    const { small, alder, one, other } = await withTwo();
    const { sha256 } = sealedFile();
    expect(
      await told([one, other].map((item) => handInEvidence(alder.editor, replacing(small, "alder", item, { sha256 })))),
    ).toEqual(["done", JSON.stringify({ refused: { code: "same_evidence", title: "Data policy" } })]);
  });

  it("and six more, as new items of a report that nobody wrote in: all are taken, each under its own number", async () => {
    const small = await programme();
    const { editor, officer, colleague } = small.companies.alder;
    const people = [editor, officer, colleague, editor, officer, colleague, editor, officer];
    const outcomes = people.map((person) => demand(handInEvidence(person, handingIn(small, "alder"))));
    const numbers = (await Promise.all(outcomes)).map(({ number }) => number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await keptEvidence(small)).toHaveLength(8);
  });

  it("as next versions of one item: both are taken, one after the other", async () => {
    const { small, alder, one } = await withTwo();
    const outcomes = [1, 2].map(() => demand(handInEvidence(alder.editor, replacing(small, "alder", one))));
    expect((await Promise.all(outcomes)).map(({ version }) => version).toSorted()).toEqual([2, 3]);
  });
});

describe("two people at the same moment", () => {
  it("describe one item: one is taken, the other is told who was first", async () => {
    const { small, alder, one } = await withTwo();
    const say = (title: string) => ({
      ...{ ...addressOf(small, "alder"), item: one, basedOn: 1 },
      description: description(title),
    });
    const outcomes = await told([
      describeEvidence(alder.editor, say("The editor's")),
      describeEvidence(alder.officer, say("The officer's")),
    ]);
    expect(outcomes[0]).toBe("done");
    const [kept] = await keptEvidence(small);
    expect(outcomes[1]).toBe(
      JSON.stringify({ refused: { code: "evidence_changed", by: kept?.description.byName ?? "" } }),
    );
  });

  it("withdraw one item: it is withdrawn once", async () => {
    const { small, alder, one } = await withTwo();
    const input = { ...addressOf(small, "alder"), item: one, why: "It was the wrong one." };
    expect(await told([alder.editor, alder.officer].map((who) => withdrawEvidence(who, input)))).toEqual([
      "done",
      JSON.stringify({ refused: { code: "no_such_evidence" } }),
    ]);
  });

  it("hand over and hand in: the document came before, or is refused", async () => {
    for (let round = 1; round <= 3; round += 1) {
      const small = await programme();
      const { alder } = small.companies;
      const [handedOver, handedIn] = await at(AFTER_PERIOD, async () => {
        await answerAll(small, alder);
        return Promise.all([
          handOverReport(alder.editor, addressOf(small, "alder")),
          handInEvidence(alder.officer, handingIn(small, "alder")),
        ]);
      });
      expect(handedOver).toHaveProperty("done");
      if ("refused" in handedIn) expect(handedIn).toEqual({ refused: { code: "handed_over" } });
      expect(await keptEvidence(small)).toHaveLength("done" in handedIn ? 1 : 0);
    }
  });
});
