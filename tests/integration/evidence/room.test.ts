import { describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { describeEvidence } from "#db/commands/describe-evidence.ts";
import { handInEvidence } from "#db/commands/hand-in-evidence.ts";
import { withdrawEvidence } from "#db/commands/withdraw-evidence.ts";
import { newId } from "#db/id.ts";
import { FILE_LIMIT } from "#domain/evidence/limits.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { description, handingIn, replacing, sealedFile } from "#tests/fixtures/evidence/handing-in.ts";
import { keptEvidence } from "#tests/fixtures/evidence/kept-evidence.ts";
import { AFTER_PERIOD, addressOf, demand } from "#tests/fixtures/small-programme.ts";

const { programme, count } = connected();

/** A programme in which alder's editor handed in one document. */
async function withOneItem(file: object = {}) {
  const small = await programme();
  const { alder, birch } = small.companies;
  const input = handingIn(small, "alder", {}, file);
  const { item } = await at(AFTER_PERIOD, () => demand(handInEvidence(alder.editor, input)));
  const address = addressOf(small, "alder");
  const describing = (change: object, basedOn = 1) => ({
    ...{ ...address, item, basedOn },
    description: description(undefined, change),
  });
  const withdrawing = { ...address, item, why: "It was the wrong one." };
  return { small, alder, birch, file: input.file, item, describing, withdrawing };
}

let shared: ReturnType<typeof withOneItem> | undefined;

/** The same for every test that leaves everything as it is. */
function once() {
  shared ??= withOneItem();
  return shared;
}

describe("handing in a document", () => {
  it("begins the report where nobody wrote in it, and keeps what was said with who and when", async () => {
    const { small, alder, file, item } = await withOneItem({ scanners: [{ name: "clamd", version: "1.4" }] });
    const [kept, ...others] = await keptEvidence(small, alder.officer);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ id: item, number: 1, withdrawn: null });
    expect(kept?.description).toEqual({
      ...{ version: 1, at: AFTER_PERIOD, byName: alder.editor.name },
      ...{ title: "Data policy", kind: "policy", readers: "auditor", supports: ["develop.data"] },
      ...{ effectiveFrom: "2026-01-01", effectiveTo: null, expiresOn: null },
    });
    const { name, type, size, sha256 } = file;
    expect(kept?.file).toMatchObject({ name, type, size, sha256, version: 1, id: file.id, readings: [] });
    expect(kept?.file).toMatchObject({
      at: AFTER_PERIOD,
      byName: alder.editor.name,
      scanners: [{ name: "clamd", version: "1.4" }],
    });
    expect(kept?.file.salt).toMatch(/^[0-9a-f]{64}$/);
    expect(await count("private.report", "organisation_id", alder.organisationId)).toBe(1);
    expect(await count("private.event", "organisation_id", alder.organisationId)).toBe(1);
  });

  it("counts items from 1, withdrawn ones too, and gives each version a salt of its own", async () => {
    const { small, alder, item, withdrawing } = await withOneItem();
    expect(await demand(handInEvidence(alder.officer, replacing(small, "alder", item)))).toMatchObject({
      ...{ item, number: 1, version: 2 },
    });
    await demand(withdrawEvidence(alder.editor, withdrawing));
    expect(await demand(handInEvidence(alder.editor, handingIn(small, "alder")))).toMatchObject({
      ...{ number: 2, version: 1 },
    });
    const versions = (await keptEvidence(small)).flatMap(({ files }) => files);
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 1]);
    expect(new Set(versions.map(({ salt }) => salt)).size).toBe(3);
  });

  it("puts the next version in front and keeps the one before, with what was said", async () => {
    const { small, alder, item, file } = await withOneItem();
    const next = replacing(small, "alder", item, { name: "policy-2.pdf" });
    await demand(handInEvidence(alder.officer, next));
    const [kept] = await keptEvidence(small);
    expect(kept?.files.map(({ id }) => id)).toEqual([file.id, next.file.id]);
    expect(kept?.file).toMatchObject({ name: "policy-2.pdf", byName: alder.officer.name });
    expect(kept?.descriptions).toHaveLength(1);
  });

  it("refuses the very same bytes a second time, as an item and as a version, and names the one that is here", async () => {
    const { small, alder, item, file } = await once();
    const refusal = { refused: { code: "same_evidence", title: "Data policy" } };
    const { sha256 } = file;
    expect(await handInEvidence(alder.officer, handingIn(small, "alder", {}, { sha256 }))).toEqual(refusal);
    expect(await handInEvidence(alder.officer, replacing(small, "alder", item, { sha256 }))).toEqual(refusal);
    expect((await keptEvidence(small)).flatMap(({ files }) => files)).toHaveLength(1);
  });

  it("goes back to the bytes of an earlier version as the next one", async () => {
    const { small, alder, item, file } = await withOneItem();
    await demand(handInEvidence(alder.editor, replacing(small, "alder", item)));
    await demand(handInEvidence(alder.editor, replacing(small, "alder", item, { sha256: file.sha256 })));
    const [kept] = await keptEvidence(small);
    expect(kept?.files.map(({ version, sha256 }) => [version, sha256 === file.sha256])).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ]);
  });

  it("takes the same bytes again once what they came as is withdrawn, and from another company", async () => {
    const { small, alder, birch, file, withdrawing } = await withOneItem();
    const { sha256 } = file;
    await demand(handInEvidence(birch.editor, handingIn(small, "birch", {}, { sha256 })));
    await demand(withdrawEvidence(alder.editor, withdrawing));
    await demand(handInEvidence(alder.editor, handingIn(small, "alder", {}, { sha256 })));
  });

  it("does once what is sent twice under one key", async () => {
    const { small, alder } = await withOneItem();
    const input = handingIn(small, "alder");
    const [one, other] = await Promise.all([1, 2].map(() => demand(handInEvidence(alder.editor, input, "a-key"))));
    expect(one).toEqual(other);
    expect(await keptEvidence(small)).toHaveLength(2);
  });

  it("refuses what the report does not have, and leaves nothing behind", async () => {
    const { small, alder } = await once();
    const wrong = handingIn(small, "alder", { supports: ["develop.data", "figure:hours"] });
    expect(await handInEvidence(alder.editor, wrong)).toMatchObject({
      refused: { code: "invalid_input", issues: [{ path: "as.description.supports" }] },
    });
    expect(await keptEvidence(small)).toHaveLength(1);
  });

  it.each([
    ["a new version of an item that there is not", newId()],
    ["a new version of what is no id at all", "E1"],
  ])("refuses %s", async (_case, item) => {
    const { small, alder } = await once();
    const refused = await handInEvidence(alder.editor, replacing(small, "alder", item));
    expect(refused).toMatchObject({ refused: { code: item === "E1" ? "invalid_input" : "no_such_evidence" } });
  });

  it("refuses a new version of another company's item as if it were not there", async () => {
    const { small, birch, item } = await once();
    expect(await handInEvidence(birch.editor, replacing(small, "birch", item))).toEqual({
      refused: { code: "no_such_evidence" },
    });
  });

  it.each<[string, object]>([
    ["larger than a document may be", { size: FILE_LIMIT + 1 }],
    ["without a byte", { size: 0 }],
    ["of another type", { type: "jpg" }],
    ["whose hash is none", { sha256: "abc" }],
    ["whose hash is in capitals", { sha256: "AB".repeat(32) }],
    ["with a field that nobody asked for", { salt: "00" }],
  ])("refuses bytes %s", async (_case, file) => {
    const { small, alder } = await once();
    expect(await handInEvidence(alder.editor, handingIn(small, "alder", {}, file))).toMatchObject({
      refused: { code: "invalid_input" },
    });
  });

  it("says at which field a description is wrong", async () => {
    const { small, alder } = await once();
    const wrong = handingIn(small, "alder", { title: " ", kind: "picture" });
    expect(await handInEvidence(alder.editor, wrong)).toMatchObject({
      refused: { issues: [{ path: "as.description.title" }, { path: "as.description.kind" }] },
    });
  });

  it("asks what the document is, and takes one answer", async () => {
    const { small, alder, item } = await once();
    const input = handingIn(small, "alder");
    for (const as of [{}, { ...input.as, item }]) {
      expect(await handInEvidence(alder.editor, { ...input, as })).toMatchObject({
        refused: { code: "invalid_input", issues: [{ path: "as" }] },
      });
    }
  });

  it("refuses bytes that lie where other bytes lie", async () => {
    const { small, alder, file } = await once();
    const { storeKey } = file;
    await expect(handInEvidence(alder.editor, handingIn(small, "alder", {}, { storeKey }))).rejects.toThrow();
    expect(sealedFile().storeKey).not.toBe(storeKey);
    expect(await keptEvidence(small)).toHaveLength(1);
  });
});

describe("describing an item", () => {
  it("adds a version that says who changed it, and keeps the one before", async () => {
    const { small, alder, describing } = await withOneItem();
    await demand(describeEvidence(alder.officer, describing({ title: "Policy", supports: ["deploy.conduct"] })));
    const [kept] = await keptEvidence(small);
    expect(kept?.description).toMatchObject({
      ...{ version: 2, title: "Policy", supports: ["deploy.conduct"], byName: alder.officer.name },
    });
    expect(kept?.descriptions.map(({ title }) => title)).toEqual(["Data policy", "Policy"]);
  });

  it("refuses what was based on an older version, and names who was first", async () => {
    const { small, alder, describing } = await withOneItem();
    await demand(describeEvidence(alder.officer, describing({ title: "First" })));
    expect(await describeEvidence(alder.editor, describing({ title: "Second" }))).toEqual({
      refused: { code: "evidence_changed", by: alder.officer.name },
    });
    await demand(describeEvidence(alder.editor, describing({ title: "Second" }, 2)));
    expect((await keptEvidence(small))[0]?.description.title).toBe("Second");
  });

  it.each<[string, object, object]>([
    ["what stands already", {}, { code: "nothing_changes" }],
    [
      "what stands already, in another order",
      { supports: ["develop.data", "develop.data"] },
      { code: "nothing_changes" },
    ],
    ["something that the report does not have", { supports: ["nothing"] }, { code: "invalid_input" }],
    ["an item for everybody that nobody read as a stranger", { readers: "public" }, { code: "invalid_input" }],
  ])("refuses %s", async (_case, change, refusal) => {
    const { alder, describing } = await once();
    expect(await describeEvidence(alder.editor, describing(change))).toMatchObject({ refused: refusal });
  });
});

describe("withdrawing an item", () => {
  it("keeps it with who, when and why, and takes it out of what is filed", async () => {
    const { small, alder, withdrawing } = await withOneItem();
    await at(AFTER_PERIOD, () => demand(withdrawEvidence(alder.officer, withdrawing)));
    const [kept] = await keptEvidence(small);
    expect(kept?.withdrawn).toEqual({ at: AFTER_PERIOD, byName: alder.officer.name, why: "It was the wrong one." });
  });

  it("happens once, and ends everything that could be done to the item", async () => {
    const { small, alder, item, withdrawing, describing } = await withOneItem();
    await demand(withdrawEvidence(alder.editor, withdrawing));
    const gone = { refused: { code: "no_such_evidence" } };
    expect(await withdrawEvidence(alder.editor, withdrawing)).toEqual(gone);
    expect(await describeEvidence(alder.editor, describing({ title: "Late" }))).toEqual(gone);
    expect(await handInEvidence(alder.editor, replacing(small, "alder", item))).toEqual(gone);
  });

  it("asks for a reason that can be kept", async () => {
    const { alder, withdrawing } = await once();
    for (const why of ["  ", "Wrong\u0000one"]) {
      expect(await withdrawEvidence(alder.editor, { ...withdrawing, why })).toMatchObject({
        refused: { code: "invalid_input", issues: [{ path: "why" }] },
      });
    }
  });
});
