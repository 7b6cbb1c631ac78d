import { describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { rollForward } from "#db/commands/roll-forward.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { asClient } from "#db/one-connection.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { sectionHistory } from "#db/queries/section-history.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";
import { Instant } from "#domain/framework/instant.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { COMMITMENTS, confirmAll, demand, fileAll, type SmallProgramme } from "#tests/fixtures/small-programme.ts";

const { programme, count, database } = connected();

const AFTER_NEXT_PERIOD = Instant.parse("2027-01-10T09:00:00.000Z");

/** A programme whose alder filed its first period and has a second one open and over. */
async function withNextPeriod(): Promise<SmallProgramme> {
  const small = await programme();
  await fileAll(small, small.companies.alder);
  await at(AFTER_NEXT_PERIOD, async () => {
    for (const { key } of Object.values(small.companies)) {
      const [document, opened] = [{ ...NEXT, organisation: key }, "period_opened"];
      await demand(enterFact(small.steward, { programme: small.key, kind: opened, document }));
    }
  });
  return small;
}

const NEXT = {
  period: "2026-H2",
  cadence: "half-year",
  from: "2026-07-01",
  to: "2026-12-31",
  dueDate: "2027-01-31",
  dueTime: "18:00",
  zone: "Europe/Lisbon",
  dueAt: "2027-01-31T18:00:00.000Z",
};

function next(small: SmallProgramme, organisation = "alder") {
  return { programme: small.key, organisation, period: NEXT.period };
}

describe("starting from the last report", () => {
  it("is not there for anybody but the company's editors and officer", async () => {
    const small = await withNextPeriod();
    const { alder, birch } = small.companies;
    for (const viewer of [PUBLIC_VIEWER, birch.editor, small.auditor, small.steward, alder.administrator]) {
      expect(await rollForward(viewer, next(small))).toEqual({ refused: { code: "not_found" } });
    }
    expect(await count("private.report", "organisation_id", alder.organisationId)).toBe(1);
  });

  it("copies every filed answer and every note as first versions by whoever asks, and says so in the log", async () => {
    const small = await withNextPeriod();
    const { alder } = small.companies;
    expect(await demand(rollForward(alder.colleague, next(small)))).toEqual({ sections: COMMITMENTS.length });
    const stored = await asClient(database().adminUrl, (client) =>
      client.query(
        "select section, field, version, value, changed_by from (select * from private.answer union all " +
          "select * from private.confidential_answer) written join private.report on report.id = report_id " +
          "where period = $1 and written.organisation_id = $2 order by section desc, field",
        [NEXT.period, alder.organisationId],
      ),
    );
    const by = { version: 1, changed_by: alder.colleague.personId };
    expect(stored.rows).toEqual(
      COMMITMENTS.flatMap((section) => [
        { section, field: "account", value: `Public account of ${section}.`, ...by },
        { section, field: "confidentialNote", value: `Confidential account of ${section}.`, ...by },
        { section, field: "status", value: "done", ...by },
      ]),
    );
    const told = await asClient(database().adminUrl, (client) =>
      client.query("select actor_id, detail from private.event where subject = $1 and organisation_id = $2", [
        `report/alder/${NEXT.period}`,
        alder.organisationId,
      ]),
    );
    expect(told.rows).toEqual([
      { actor_id: alder.colleague.personId, detail: { carriedFrom: "2026-H1", sections: COMMITMENTS.length } },
    ]);
  });

  it("is refused once a word is written, and when nothing was ever filed", async () => {
    const small = await withNextPeriod();
    const { alder, birch } = small.companies;
    await demand(
      saveSection(alder.editor, { ...next(small), section: "develop.data", account: { value: "A word.", basedOn: 0 } }),
    );
    expect(await rollForward(alder.editor, next(small))).toEqual({ refused: { code: "already_begun" } });
    expect(await rollForward(birch.editor, next(small, "birch"))).toEqual({ refused: { code: "nothing_to_carry" } });
  });

  it("happens once when ten people press the button at once", async () => {
    const small = await withNextPeriod();
    const { alder } = small.companies;
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => rollForward(alder.editor, next(small))));
    const codes = outcomes.map((outcome) => ("done" in outcome ? "done" : outcome.refused.code)).sort();
    expect(codes).toEqual([...Array(9).fill("already_begun"), "done"]);
  });

  it("keeps the report from being handed over until every section was reviewed", async () => {
    const small = await withNextPeriod();
    const { editor } = small.companies.alder;
    await at(AFTER_NEXT_PERIOD, async () => {
      await demand(rollForward(editor, next(small)));
      expect(await handOverReport(editor, next(small))).toEqual({
        refused: {
          code: "incomplete",
          missing: COMMITMENTS.map((section) => ({ section, field: "finished", reason: "not_reviewed" })),
        },
      });
      for (const section of COMMITMENTS) {
        expect(await statusOf(small, section)).toMatchObject({ status: "not_reviewed", unreviewedFrom: "2026-H1" });
        await demand(saveSection(editor, { ...next(small), section, finished: { value: "yes", basedOn: 0 } }));
        expect(await statusOf(small, section)).toMatchObject({ status: "completed", unreviewedFrom: null });
      }
      expect(await handOverReport(editor, next(small))).toEqual({ refused: { code: "not_confirmed", texts: 2 } });
      await confirmAll(editor, next(small));
      await demand(handOverReport(editor, next(small)));
    });
  });
});

describe("the history of a section", () => {
  it("tells who carried over and who changed, notes included, to the company's people alone", async () => {
    const small = await withNextPeriod();
    const { alder, birch } = small.companies;
    await demand(rollForward(alder.editor, next(small)));
    const account = { value: "Public account, changed.", basedOn: 1 };
    await demand(saveSection(alder.colleague, { ...next(small), section: "develop.data", account }));
    const history = await sectionHistory(alder.administrator, next(small), "develop.data");
    expect(history?.carriedFrom).toBe("2026-H1");
    expect(history?.fields.map(({ field }) => field)).toEqual(["status", "account", "confidentialNote"]);
    expect(history?.fields[1]?.changes).toMatchObject([
      { before: "Public account of develop.data.", after: account.value, by: alder.colleague.name, isCarried: false },
      { before: "", after: "Public account of develop.data.", by: alder.editor.name, isCarried: true },
    ]);
    for (const viewer of [birch.editor, small.auditor, small.steward]) {
      expect(await sectionHistory(viewer, next(small), "develop.data")).toBeNull();
    }
  });
});

async function statusOf(small: SmallProgramme, commitment: string) {
  const report = await deskReport(small.companies.alder.editor, next(small));
  return report?.groups.flatMap(({ sections }) => sections).find((section) => section.commitment === commitment);
}
