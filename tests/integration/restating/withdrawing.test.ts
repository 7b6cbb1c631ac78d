import { describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { prepareCompanyRestatement } from "#db/commands/prepare-restatement.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { withdrawReport } from "#db/commands/withdraw-report.ts";
import { companyPeriodPage } from "#db/queries/company-period.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { ownReceipt } from "#db/queries/receipt.ts";
import { rebuildProjection } from "#db/record/rebuild.ts";
import { Instant } from "#domain/framework/instant.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { readNow } from "#tests/fixtures/read-now.ts";
import { correction, fileAgain, restateAll, withdrawing } from "#tests/fixtures/restating.ts";
import {
  AFTER_PERIOD,
  addressOf,
  confirmAll,
  demand,
  fileAll,
  PERIOD,
  type SmallProgramme,
} from "#tests/fixtures/small-programme.ts";
import { projectionRows } from "#tests/integration/record/record-rows.ts";

const { programme, count, database } = connected();

async function page(small: SmallProgramme) {
  const found = await readNow(small.key, (reading) => companyPeriodPage(reading, "alder", PERIOD));
  if (found?.shown.kind !== "filed") throw new Error("no such period");
  return found.shown.period;
}

async function withdrawn() {
  const small = await programme();
  const { alder } = small.companies;
  const filed = await fileAll(small, alder);
  await at(AFTER_PERIOD, () => demand(withdrawReport(alder.officer, withdrawing(small, "alder"))));
  return { small, alder, filed };
}

describe("withdrawing a report", () => {
  it("takes back every claim, goes by the deadline again, and says who, when and why", async () => {
    const { small, filed } = await withdrawn();
    const { revisions, responses, withdrawal, status, cells } = await page(small);
    expect(revisions).toEqual([]);
    expect(responses).toEqual([]);
    expect(withdrawal).toMatchObject({
      revision: 1,
      reason: "It was written on the wrong period.",
      withdrawn: { name: "Olga Officer", role: "Chief compliance officer" },
      at: AFTER_PERIOD,
      filedEntry: filed.position,
    });
    expect(status.status).not.toMatch(/^filed/);
    for (const { state } of cells) expect(["silent", "not_due"]).toContain(state.state);
  });

  it("takes a restated report back with all its revisions, and drops the correction that waits", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await fileAll(small, alder);
    await restateAll(small, alder);
    await demand(
      prepareCompanyRestatement(alder.editor, { ...correction(small, "alder", 2), texts: { account: "Again." } }),
    );
    expect(await demand(withdrawReport(alder.officer, withdrawing(small, "alder")))).toMatchObject({ revision: 2 });
    expect((await page(small)).revisions).toEqual([]);
    expect(await count("private.restatement", "ending", "dropped")).toBe(1);
  });

  it("is for the officer alone, with their password and a reason, and once", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await fileAll(small, alder);
    const input = withdrawing(small, "alder");
    expect(await withdrawReport(alder.editor, input)).toEqual({ refused: { code: "not_found" } });
    expect(await withdrawReport(alder.officer, { ...input, password: "no" })).toMatchObject({
      refused: { code: "wrong_password" },
    });
    expect(await withdrawReport(alder.officer, { ...input, reason: " " })).toMatchObject({
      refused: { code: "invalid_input" },
    });
    await demand(withdrawReport(alder.officer, input));
    expect(await withdrawReport(alder.officer, input)).toEqual({ refused: { code: "not_filed" } });
  });

  it("is never the steward's to enter", async () => {
    const { small } = await withdrawn();
    const document = { organisation: "alder", period: PERIOD, revision: 1, reason: "Because." };
    expect(await enterFact(small.steward, { programme: small.key, kind: "report_withdrawn", document })).toMatchObject({
      refused: { code: "invalid_input" },
    });
  });

  it("leaves the receipt of what was filed readable", async () => {
    const { small, alder } = await withdrawn();
    const receipt = await ownReceipt(alder.editor, addressOf(small, "alder"), 1);
    expect(JSON.stringify(receipt)).toContain("Public account of develop.data.");
  });

  it("gives the same public rows when the record is folded again", async () => {
    const { small, alder } = await withdrawn();
    await fileAgain(small, alder);
    const before = await projectionRows(database().adminUrl);
    await rebuildProjection(database().ownerUrl);
    expect(await projectionRows(database().adminUrl)).toEqual(before);
  });
});

describe("after a withdrawal", () => {
  it("the answers stand as they were, and can be written on", async () => {
    const { small, alder } = await withdrawn();
    const desk = await deskReport(alder.editor, addressOf(small, "alder"));
    expect(desk).toMatchObject({ stage: "writing", filed: null, missing: [], may: { write: true } });
    expect(desk?.groups[0]?.sections[0]?.draft.account.value).toBe("Public account of develop.data.");
  });

  it("the report is filed anew as the next revision, and late if it is late by then", async () => {
    const { small, alder } = await withdrawn();
    const place = { ...addressOf(small, "alder"), section: "develop.data" };
    await at(Instant.parse("2026-08-02T09:00:00.000Z"), async () => {
      await demand(saveSection(alder.editor, { ...place, account: { value: "Written anew.", basedOn: 1 } }));
      await confirmAll(alder.editor, addressOf(small, "alder"));
    });
    expect(await fileAgain(small, alder, Instant.parse("2026-08-02T09:00:00.000Z"))).toMatchObject({ revision: 2 });
    const { revisions, responses, withdrawal, status } = await page(small);
    expect(revisions).toMatchObject([{ revision: 2, restatement: null }]);
    expect(responses.map(({ isRestated }) => isRestated)).toEqual([false, false]);
    expect(responses.some(({ response }) => response.account === "Written anew.")).toBe(true);
    expect(withdrawal).toMatchObject({ revision: 1 });
    expect(status).toMatchObject({ status: "filed_late", daysLate: 2 });
  });
});
