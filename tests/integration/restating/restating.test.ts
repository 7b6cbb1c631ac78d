import { describe, expect, it } from "vitest";
import { readPublished } from "#db/client.ts";
import { at } from "#db/clock.ts";
import { dropRestatement } from "#db/commands/drop-restatement.ts";
import { prepareCompanyRestatement } from "#db/commands/prepare-restatement.ts";
import { restateCompanyReport } from "#db/commands/restate-report.ts";
import { asClient } from "#db/one-connection.ts";
import { companyPeriodPage } from "#db/queries/company-period.ts";
import { figuresFiled } from "#db/queries/last-report.ts";
import { deskRestatement } from "#db/queries/restatement.ts";
import { currentState } from "#db/queries/standing.ts";
import { rebuildProjection } from "#db/record/rebuild.ts";
import { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { RESTATING_STATEMENT } from "#domain/report/restate.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { readNow } from "#tests/fixtures/read-now.ts";
import { correction, fileWithFigure, restateAll, signature, WHY } from "#tests/fixtures/restating.ts";
import { addressOf, demand, fileAll, PERIOD, type SmallProgramme } from "#tests/fixtures/small-programme.ts";
import { projectionRows } from "#tests/integration/record/record-rows.ts";

const { programme, count, database } = connected();

/** Long after the report was due. */
const LATER = Instant.parse("2026-09-01T09:00:00.000Z");

const FIGURE = { kind: "figure", key: "reports_sent" } as const;

async function page(small: SmallProgramme) {
  const found = await readNow(small.key, (reading) => companyPeriodPage(reading, "alder", PERIOD));
  if (found?.shown.kind !== "filed") throw new Error("nothing is filed");
  return found.shown.period;
}

async function standingRows(small: SmallProgramme) {
  const rows = await projectionRows(database().adminUrl);
  return Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [
      table,
      all.map((one) => JSON.stringify(one)).filter((row) => row.includes(`"programme":"${small.key}"`)),
    ]),
  );
}

describe("restating a figure", () => {
  it("puts the next revision on the record, with the cell marked and every other row as it stood", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await fileWithFigure(small, alder, "120");
    const before = await standingRows(small);
    const change = { cell: FIGURE, texts: { "reports_sent:value": "110" } };
    const restated = await restateAll(small, alder, change, LATER);
    expect(restated).toMatchObject({ revision: 2 });
    const after = await standingRows(small);
    const touched = Object.keys(after).filter((table) => after[table]?.join() !== before[table]?.join());
    expect(touched.toSorted()).toEqual(["filed_figure", "report"]);

    const figures = await readPublished(async (db) => {
      const state = await currentState(db, small.key);
      return state === null ? new Map() : figuresFiled(db, state, "alder", PeriodKey.parse(PERIOD));
    });
    expect(figures.get("reports_sent")).toMatchObject({ given: "value", value: "110", method: "Counted by hand." });
    const { revisions, responses, status } = await page(small);
    expect(revisions.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(revisions[1]).toMatchObject({
      certified: { name: "Olga Officer", statement: RESTATING_STATEMENT },
      restatement: {
        cause: "counting_error",
        periods: [PERIOD],
        changes: [{ section: "figures:reporting", field: "reports_sent:value", was: "120", now: "110" }],
      },
    });
    expect(responses.map(({ isRestated }) => isRestated)).toEqual([false, false]);
    expect(status).toMatchObject({ status: "filed_late", daysLate: 32 });
  });

  it("gives the same public rows when the record is folded again", async () => {
    const small = await programme();
    await fileWithFigure(small, small.companies.alder, "120");
    await restateAll(small, small.companies.alder, { cell: FIGURE, texts: { "reports_sent:value": "110" } });
    const before = await projectionRows(database().adminUrl);
    await rebuildProjection(database().ownerUrl);
    expect(await projectionRows(database().adminUrl)).toEqual(before);
  });
});

describe("restating an answer", () => {
  it("marks that answer alone, and does not make the report late by its words", async () => {
    const small = await programme();
    await fileAll(small, small.companies.alder);
    await restateAll(small, small.companies.alder, {}, LATER);
    const { responses, status } = await page(small);
    const [data, conduct] = responses.toSorted((a) => (a.commitment === "develop.data" ? -1 : 1));
    expect(data).toMatchObject({
      isRestated: true,
      response: { account: "Corrected account.", status: "done" },
      restated: {
        revision: 2,
        why: WHY.why,
        changes: [{ field: "account", was: "Public account of develop.data.", now: "Corrected account." }],
      },
    });
    expect(conduct).toMatchObject({ isRestated: false, restated: null });
    expect(status).toMatchObject({ status: "filed" });
  });

  it("keeps an earlier mark when another cell is restated after it", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await fileAll(small, alder);
    await restateAll(small, alder);
    const conduct = { basedOn: 2, cell: { kind: "answer", key: "deploy.conduct" }, texts: { account: "Better." } };
    expect(await restateAll(small, alder, conduct)).toMatchObject({ revision: 3 });
    const { responses } = await page(small);
    expect(responses.map(({ restated }) => restated?.revision).toSorted()).toEqual([2, 3]);
    expect(await count("private.revision", "organisation_id", alder.organisationId)).toBe(3);
  });

  it("takes several cells into one revision", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await fileAll(small, alder);
    await demand(prepareCompanyRestatement(alder.editor, correction(small, "alder")));
    const conduct = { cell: { kind: "answer", key: "deploy.conduct" }, texts: { account: "Better." } };
    await restateAll(small, alder, conduct);
    const { revisions } = await page(small);
    expect(revisions.at(-1)?.restatement?.changes.map(({ section }) => section)).toEqual([
      "develop.data",
      "deploy.conduct",
    ]);
  });
});

describe("a correction that waits", () => {
  it("is public nowhere, and gone when it is dropped", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await fileAll(small, alder);
    await demand(prepareCompanyRestatement(alder.editor, correction(small, "alder")));
    expect((await page(small)).revisions).toHaveLength(1);
    await demand(dropRestatement(alder.colleague, addressOf(small, "alder")));
    expect((await deskRestatement(alder.editor, addressOf(small, "alder")))?.prepared).toBeNull();
    expect(await dropRestatement(alder.editor, addressOf(small, "alder"))).toEqual({
      refused: { code: "nothing_prepared" },
    });
  });

  it("is signed by the officer alone, with their password, and only the one they were looking at", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await fileAll(small, alder);
    const first = await demand(prepareCompanyRestatement(alder.editor, correction(small, "alder")));
    const sign = signature(small, "alder", first.id);
    expect(await restateCompanyReport(alder.editor, sign)).toEqual({ refused: { code: "not_found" } });
    expect(await restateCompanyReport(alder.officer, { ...sign, password: "not this one" })).toMatchObject({
      refused: { code: "wrong_password" },
    });
    await demand(prepareCompanyRestatement(alder.editor, { ...correction(small, "alder"), why: "Said better." }));
    expect(await restateCompanyReport(alder.officer, sign)).toEqual({ refused: { code: "nothing_prepared" } });
  });

  it("is refused on an older revision, and on one that never was", async () => {
    const small = await programme();
    const { alder, birch } = small.companies;
    await fileAll(small, alder);
    await restateAll(small, alder);
    expect(await prepareCompanyRestatement(alder.editor, correction(small, "alder"))).toEqual({
      refused: { code: "restatement_stale" },
    });
    expect(await prepareCompanyRestatement(birch.editor, correction(small, "birch"))).toEqual({
      refused: { code: "not_filed" },
    });
  });

  it("cannot be told twice by two clicks: one revision comes of it", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await fileAll(small, alder);
    const { id } = await demand(prepareCompanyRestatement(alder.editor, correction(small, "alder")));
    const outcomes = await at(LATER, () =>
      Promise.all(Array.from({ length: 5 }, () => restateCompanyReport(alder.officer, signature(small, "alder", id)))),
    );
    expect(outcomes.filter((outcome) => "done" in outcome)).toHaveLength(1);
    expect(await count("private.revision", "organisation_id", alder.organisationId)).toBe(2);
  });

  it.each([
    ["a text as it was", { texts: { account: "Public account of develop.data." } }, "cannot_restate"],
    ["an empty account", { texts: { account: " " } }, "cannot_restate"],
    ["a field that the cell does not have", { texts: { confidentialNote: "Secret." } }, "invalid_input"],
    ["a cell that the report does not have", { cell: { kind: "answer", key: "develop.other" } }, "not_found"],
    ["no cause", { cause: "" }, "invalid_input"],
    ["no words", { why: " " }, "invalid_input"],
    ["words with a control character", { why: "a\u0007b" }, "invalid_input"],
    ["a day to come", { since: "2100-01-01" }, "invalid_input"],
    ["a question left open", { material: { ...WHY.material, relied: "" } }, "invalid_input"],
  ])("is refused with %s", async (_case, change, code) => {
    const small = await programme();
    const { alder } = small.companies;
    await fileAll(small, alder);
    expect(await prepareCompanyRestatement(alder.editor, { ...correction(small, "alder"), ...change })).toMatchObject({
      refused: { code },
    });
    expect(await count("private.restatement", "organisation_id", alder.organisationId)).toBe(0);
  });

  it("is seen by its own company alone", async () => {
    const small = await programme();
    const { alder, birch } = small.companies;
    await fileAll(small, alder);
    await demand(prepareCompanyRestatement(alder.editor, correction(small, "alder")));
    const seenBy = (personId: string) =>
      asClient(database().deskUrl, async (desk) => {
        await desk.query("begin");
        await desk.query("select set_config('register.actor', $1, true)", [personId]);
        return (await desk.query("select id from private.restatement")).rows.length;
      });
    expect(await seenBy(alder.administrator.personId)).toBe(1);
    expect(await seenBy(birch.officer.personId)).toBe(0);
    expect(await seenBy(small.steward.personId)).toBe(0);
  });
});
