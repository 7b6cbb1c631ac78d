import { describe, expect, it } from "vitest";
import { EVIDENCE_KINDS, EvidenceDescriptionSent, READERS, WithdrawalReason } from "#domain/evidence/description.ts";
import { REASON_LIMIT, TITLE_LIMIT } from "#domain/evidence/limits.ts";

const SENT = {
  title: "Data policy",
  kind: "policy",
  effectiveFrom: "2026-01-01",
  effectiveTo: "",
  expiresOn: "",
  readers: "auditor",
  supports: ["develop.data"],
  givesNothingAway: "",
};

function problems(change: object) {
  const read = EvidenceDescriptionSent.safeParse({ ...SENT, ...change });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
}

function read(change: object = {}) {
  return EvidenceDescriptionSent.parse({ ...SENT, ...change });
}

describe("what is sent of an evidence item", () => {
  it.each<[string, object, string]>([
    ["no title", { title: "" }, "title"],
    ["a title of blanks", { title: " \u00a0 " }, "title"],
    ["a title that is too long", { title: "x".repeat(TITLE_LIMIT + 1) }, "title"],
    ["a title in two lines", { title: "Data\npolicy" }, "title"],
    ["a title that would forge a header", { title: "Data\r\nX-Forged: yes" }, "title"],
    ["a title with a character nobody can store", { title: "Data\u0000policy" }, "title"],
    ["a title with half a character", { title: "Data \ud83d" }, "title"],
    ["a kind that there is not", { kind: "picture" }, "kind"],
    ["no first day", { effectiveFrom: "" }, "effectiveFrom"],
    ["a first day that does not exist", { effectiveFrom: "2026-02-30" }, "effectiveFrom"],
    ["a last day that does not exist", { effectiveTo: "2026-13-01" }, "effectiveTo"],
    ["a last day before the first", { effectiveTo: "2025-12-31" }, "effectiveTo"],
    ["an expiry that is no day", { expiresOn: "soon" }, "expiresOn"],
    ["an expiry before the first day", { expiresOn: "2025-12-31" }, "expiresOn"],
    ["an expiry on the first day", { expiresOn: "2026-01-01" }, "expiresOn"],
    ["readers whom there are not", { readers: "press" }, "readers"],
    ["nothing that it supports", { supports: [] }, "supports"],
    ["something supported without a name", { supports: [""] }, "supports.0"],
    ["an item for everybody that nobody read as a stranger", { readers: "public" }, "givesNothingAway"],
    ["a tick that says something else", { givesNothingAway: "no" }, "givesNothingAway"],
    ["a field that nobody asked for", { size: 1 }, ""],
  ])("is refused with %s, at its field", (_case, change, path) => {
    expect(problems(change)).toEqual([path]);
  });

  it.each<[string, object]>([
    ["a title at the limit, counted as a reader counts", { title: "😀".repeat(TITLE_LIMIT) }],
    ["a title from right to left", { title: "سياسة البيانات" }],
    ["one day", { effectiveTo: "2026-01-01" }],
    ["an expiry on the day after the first", { expiresOn: "2026-01-02" }],
    ["an item for everybody that somebody read as a stranger", { readers: "public", givesNothingAway: "yes" }],
  ])("is taken with %s", (_case, change) => {
    expect(problems(change)).toEqual([]);
  });

  it.each([...EVIDENCE_KINDS.map((kind) => ({ kind })), ...READERS.map((readers) => ({ readers }))])(
    "is taken as %o",
    (change) => {
      expect(problems({ ...change, givesNothingAway: "yes" })).toEqual([]);
    },
  );

  it("says nothing of days that were left empty, and keeps those that were given", () => {
    expect(read()).toEqual({
      ...{ title: "Data policy", kind: "policy", readers: "auditor", supports: ["develop.data"] },
      ...{ effectiveFrom: "2026-01-01", effectiveTo: null, expiresOn: null },
    });
    expect(read({ effectiveTo: "2026-06-30", expiresOn: "2027-01-01" })).toMatchObject({
      effectiveTo: "2026-06-30",
      expiresOn: "2027-01-01",
    });
  });

  it("names what it supports once, in one order", () => {
    expect(read({ supports: ["figure:b", "develop.data", "figure:b"] }).supports).toEqual(["develop.data", "figure:b"]);
  });

  it("is kept in the one form of the letters that the record takes", () => {
    expect(read({ title: "  Cafe\u0301 rules " }).title).toBe("Café rules");
  });
});

describe("the reason for withdrawing an item", () => {
  it.each([
    ["nothing", ""],
    ["blanks", " \n "],
    ["more than the limit", "x".repeat(REASON_LIMIT + 1)],
    ["a character nobody can store", "Wrong\u0000file"],
    ["half a character", "Wrong \ud83d"],
  ])("is refused when it is %s", (_case, text) => {
    expect(WithdrawalReason.safeParse(text).success).toBe(false);
  });

  it("may be in lines, and is kept without its blank ends in one form of the letters", () => {
    expect(WithdrawalReason.parse(" The cafe\u0301\r\nis shut. ")).toBe("The café\nis shut.");
    expect(WithdrawalReason.parse("😀".repeat(REASON_LIMIT))).toHaveLength(2 * REASON_LIMIT);
  });
});
