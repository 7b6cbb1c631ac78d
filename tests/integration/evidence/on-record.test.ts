import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { at } from "#db/clock.ts";
import { describeEvidence } from "#db/commands/describe-evidence.ts";
import { handInEvidence } from "#db/commands/hand-in-evidence.ts";
import { reportEvidence } from "#db/commands/report-evidence.ts";
import { withdrawEvidence } from "#db/commands/withdraw-evidence.ts";
import { withdrawReport } from "#db/commands/withdraw-report.ts";
import type { KeptItem } from "#db/queries/evidence-items.ts";
import { rebuildProjection } from "#db/record/rebuild.ts";
import { documentFrom } from "#domain/record/document-fields.ts";
import { parseDocument } from "#domain/record/documents/documents.ts";
import type { ReportFiled } from "#domain/record/documents/report.ts";
import { SaltedField } from "#domain/record/field-commitment.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { description, handingIn, replacing } from "#tests/fixtures/evidence/handing-in.ts";
import { keptEvidence } from "#tests/fixtures/evidence/kept-evidence.ts";
import { fileAgain, restateAll, withdrawing } from "#tests/fixtures/restating.ts";
import { AFTER_PERIOD, addressOf, demand, fileAll, type SmallProgramme } from "#tests/fixtures/small-programme.ts";
import { everythingStored } from "#tests/integration/locks/two-companies.ts";
import { projectionRows, recordOf } from "#tests/integration/record/record-rows.ts";

const { programme, database } = connected();

const CANARY = "canary-of-the-room";

/** An outsider's way to compute a commitment, from the bytes of a hash and a salt. */
function committed({ file }: Pick<KeptItem, "file">): string {
  return createHash("sha256")
    .update(Buffer.from(file.salt, "hex"))
    .update(Buffer.from(file.sha256, "hex"))
    .digest("hex");
}

/** The reports that were filed for alder, in order, as a reader of the public record has them. */
async function filedReports(small: SmallProgramme): Promise<readonly ReportFiled[]> {
  const entries = await recordOf(database().publicUrl, small.key);
  return entries
    .filter(({ kind }) => kind === "report_filed")
    .map(({ fields }) => parseDocument("report_filed", documentFrom(z.array(SaltedField).parse(fields))));
}

/** What everybody may read of everything that was ever published. */
async function everythingPublished(): Promise<string> {
  const stored = await everythingStored(database().adminUrl);
  return stored
    .split("\n")
    .filter((line) => line.startsWith("published."))
    .join("\n");
}

/** Alder hands in one document for each kind of reader, and one that it withdraws. */
async function withEvidence() {
  const small = await programme();
  const { editor } = small.companies.alder;
  const hand = (title: string, change: object) =>
    demand(
      handInEvidence(editor, handingIn(small, "alder", { title, ...change }, { name: `${CANARY}.pdf`, size: 918_273 })),
    );
  await hand(`${CANARY} company`, { readers: "company" });
  await hand(`${CANARY} auditor`, {});
  await hand("For everybody", { readers: "public", givesNothingAway: "yes" });
  const { item } = await hand(`${CANARY} mistaken`, {});
  await demand(withdrawEvidence(editor, { ...addressOf(small, "alder"), item, why: `Mistaken: ${CANARY}.` }));
  return small;
}

describe("filing", () => {
  it("says nothing of a document that was locked before, not even that everybody might have read it", async () => {
    const small = await programme();
    const { editor, officer } = small.companies.alder;
    const described = { title: `${CANARY} locked`, readers: "public", givesNothingAway: "yes" };
    const locked = handingIn(small, "alder", described);
    await demand(handInEvidence(editor, locked));
    await demand(handInEvidence(editor, handingIn(small, "alder")));
    await demand(reportEvidence(officer, { file: locked.file.id, sure: "yes" }));
    await fileAll(small, small.companies.alder);
    const [filed] = await filedReports(small);
    expect(filed?.evidence.map(({ number }) => number)).toEqual([2]);
    const published = await everythingPublished();
    for (const word of [`${CANARY} locked`, locked.file.sha256]) expect(published).not.toContain(word);
  });

  it("puts a commitment to each document on the record, and of its content only what each may read", async () => {
    const small = await withEvidence();
    await fileAll(small, small.companies.alder);
    const [filed] = await filedReports(small);
    const items = await keptEvidence(small);
    const about = {
      ...{ kind: "policy", effectiveFrom: "2026-01-01", effectiveTo: null, expiresOn: null },
      supports: ["develop.data"],
    };
    const [company, auditor, everybody, withdrawn] = items;
    if (!company || !auditor || !everybody || !withdrawn) throw new Error("four were handed in");
    const { type, size, sha256, salt } = everybody.file;
    expect(filed?.evidence).toEqual([
      { number: 1, readers: "company", commitment: committed(company), about: null, disclosed: null },
      { number: 2, readers: "auditor", commitment: committed(auditor), about, disclosed: null },
      {
        ...{ number: 3, readers: "public", commitment: committed(everybody), about },
        disclosed: { title: "For everybody", type, size, sha256, salt },
      },
    ]);
    const published = await everythingPublished();
    const secrets = [company, auditor, withdrawn].flatMap(({ id, file }) => [id, file.id, file.sha256, file.salt]);
    for (const secret of [CANARY, committed(withdrawn), everybody.file.id, ...secrets]) {
      expect(published).not.toContain(secret);
    }
    expect(published).toContain(committed(company));
  });

  it("is rebuilt from the entries as it was", async () => {
    const small = await withEvidence();
    await fileAll(small, small.companies.alder);
    const before = await projectionRows(database().adminUrl);
    await rebuildProjection(database().ownerUrl);
    expect(await projectionRows(database().adminUrl)).toEqual(before);
  });

  it("takes a title that was typed in another form of the letters", async () => {
    const small = await programme();
    const title = "Re\u0301gles d\u2019e\u0301tude";
    const everybody = { title, readers: "public", givesNothingAway: "yes" };
    await demand(handInEvidence(small.companies.alder.editor, handingIn(small, "alder", everybody)));
    await fileAll(small, small.companies.alder);
    expect((await filedReports(small))[0]?.evidence[0]?.disclosed?.title).toBe(title.normalize("NFC"));
  });

  it("says that there is none where none was handed in", async () => {
    const small = await programme();
    await fileAll(small, small.companies.alder);
    expect((await filedReports(small))[0]?.evidence).toEqual([]);
  });
});

describe("restating", () => {
  it("carries the evidence over as it was filed", async () => {
    const small = await withEvidence();
    const { alder } = small.companies;
    await fileAll(small, alder);
    await restateAll(small, alder);
    const [first, second] = await filedReports(small);
    expect(second?.revision).toBe(2);
    expect(first?.evidence).toHaveLength(3);
    expect(second?.evidence).toEqual(first?.evidence);
  });
});

describe("filing a withdrawn report again", () => {
  it("puts on the record what stands in the room by then, and the same commitment to what did not change", async () => {
    const small = await withEvidence();
    const { alder } = small.companies;
    await fileAll(small, alder);
    const address = addressOf(small, "alder");
    const [company, auditor, everybody] = await keptEvidence(small);
    if (!company || !auditor || !everybody) throw new Error("three stood");
    await at(AFTER_PERIOD, async () => {
      await demand(withdrawReport(alder.officer, withdrawing(small, "alder")));
      await demand(handInEvidence(alder.editor, replacing(small, "alder", auditor.id)));
      await demand(withdrawEvidence(alder.editor, { ...address, item: everybody.id, why: "It is out of date." }));
      const forAuditor = description(CANARY, { readers: "auditor" });
      await demand(
        describeEvidence(alder.editor, { ...address, item: company.id, basedOn: 1, description: forAuditor }),
      );
      await demand(handInEvidence(alder.editor, handingIn(small, "alder")));
    });
    await fileAgain(small, alder);
    const [first, second] = await filedReports(small);
    expect(second?.evidence.map(({ number, readers }) => [number, readers])).toEqual([
      ...[1, 2, 5].map((number) => [number, "auditor"]),
    ]);
    expect(second?.evidence[0]?.commitment).toBe(first?.evidence[0]?.commitment);
    expect(second?.evidence[1]?.commitment).not.toBe(first?.evidence[1]?.commitment);
    expect(first?.evidence.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await everythingPublished()).not.toContain(CANARY);
  });
});
