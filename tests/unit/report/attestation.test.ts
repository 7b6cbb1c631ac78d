import { describe, expect, it } from "vitest";
import { FiledAttestation } from "#domain/report/attestation.ts";
import { readAttestation } from "#domain/report/attestation-filed.ts";
import { type AttestationTexts, materialIn, missingFromAttestation } from "#domain/report/attestation-missing.ts";
import { materialSignIn } from "#domain/report/material.ts";
import { day } from "#tests/unit/report/promises.ts";

const FACTS = { adopted: ["develop.test"], today: day("2026-07-20") };
const WRITTEN = {
  commitment: "develop.test",
  performedBy: "Red team of an outside firm",
  authority: "National hotline, under its agreement of 2025",
  legalBasis: "Section 3 of the testing act 2025",
  proxyMethod: "Adult and child concepts were tested apart; nothing was generated.",
  counted: "Concept pairs tested",
  count: "1,200",
  from: "2026-03-01",
  to: " 2026-03-31 ",
  finished: "yes",
};
const BLANK: AttestationTexts = {
  ...{ commitment: "", performedBy: "", authority: "", legalBasis: "", proxyMethod: "" },
  ...{ counted: "", count: "", from: "", to: "", finished: "" },
};
const HASH = "9e107d9d372bb6826bd81d3542a419d6";

function missing(change: Partial<AttestationTexts>) {
  return missingFromAttestation({ ...WRITTEN, ...change }, FACTS).map(({ field, reason }) => `${field} ${reason}`);
}

describe("what an attestation lacks or must not hold", () => {
  it.each<[string, Partial<AttestationTexts>, readonly string[]]>([
    ["its commitment", { commitment: "" }, ["commitment unanswered"]],
    ["a commitment that the company took on", { commitment: "deploy.age" }, ["commitment not_adopted"]],
    ["who did it", { performedBy: " " }, ["performedBy unanswered"]],
    ["under whose authority", { authority: "" }, ["authority unanswered"]],
    ["on what legal basis", { legalBasis: "" }, ["legalBasis unanswered"]],
    ["by which proxy", { proxyMethod: "" }, ["proxyMethod unanswered"]],
    ["what was counted", { counted: "" }, ["counted unanswered"]],
    ["how many", { count: "" }, ["count unanswered"]],
    ["a count in figures", { count: "many" }, ["count not_a_number"]],
    ["a count of no less than nothing", { count: "-1" }, ["count negative"]],
    ["a whole count", { count: "1.5" }, ["count not_whole"]],
    ["its first and last day", { from: "", to: "" }, ["from unanswered", "to unanswered"]],
    ["days that exist", { from: "2026-02-30" }, ["from not_a_day"]],
    ["days that have come", { to: "2026-07-21" }, ["to after_today"]],
    ["a last day that is not before the first", { to: "2026-02-28" }, ["to before_the_first_day"]],
    ["words in place of an address", { proxyMethod: "See https://files.example/x" }, ["proxyMethod address"]],
    ["words in place of a file's name", { counted: "the items in batch.zip" }, ["counted file_name"]],
    ["words in place of code", { authority: `Hotline, case ${HASH}` }, ["authority encoded"]],
  ])("is %s", (_case, change, expected) => {
    expect(missing(change)).toEqual(expected);
  });

  it("is nothing when it is whole, when it took one day or lasts until today, and when nobody attests", () => {
    expect(missing({})).toEqual([]);
    expect(missing({ to: "2026-03-01" })).toEqual([]);
    expect(missing({ to: "2026-07-20" })).toEqual([]);
    expect(missing(BLANK)).toEqual([]);
  });

  it("is asked of a draft before it is kept, whatever else is missing", () => {
    expect(materialIn({ performedBy: "www.example.org" })).toEqual([{ field: "performedBy", reason: "address" }]);
    expect(materialIn({ performedBy: "An outside firm" })).toEqual([]);
  });
});

describe("an attestation", () => {
  const { finished: _finished, ...rest } = WRITTEN;
  const filed = { ...rest, count: "1200", to: "2026-03-31" };

  it("is filed trimmed, its count an exact decimal", () => {
    expect(readAttestation(WRITTEN, FACTS)).toEqual({ value: filed });
  });

  it("is none in a section that nobody filled in", () => {
    expect(readAttestation(BLANK, FACTS)).toEqual({ value: null });
  });

  it.each([
    ["an address", { proxyMethod: "ftp://files.example/x" }],
    ["days in the wrong order", { to: "2026-02-28" }],
    ["a text long enough for more than a procedure", { proxyMethod: "word ".repeat(121) }],
    ["a place for anything else", { output: "x" }],
  ])("is not taken on the record with %s", (_case, change) => {
    expect(FiledAttestation.safeParse({ ...filed, ...change }).success).toBe(false);
  });
});

describe("a text that leads to material or holds it", () => {
  it.each([
    ["a web address", "see http://a.example", "address"],
    ["a web address without its scheme", "see www.a.example", "address"],
    ["an address of any other kind", "s3://bucket/key", "address"],
    ["data written into an address", "data:text/plain;base64,AAAA", "address"],
    ["a magnet link", "magnet:?xt=1", "address"],
    ["a hidden service", "at abc.onion there", "address"],
    ["a drive's path", "C:\\cases\\7", "address"],
    ["a network share", "\\\\server\\cases", "address"],
    ["a path", "kept in /srv/cases/7", "address"],
    ["a picture's name", "IMG_0001.JPG was tested", "file_name"],
    ["a film's name", "clip.mp4", "file_name"],
    ["an archive's name", "set.tar.gz", "file_name"],
    ["a hash", `md5 ${HASH}`, "encoded"],
    ["base64", "iVBORw0KGgoAAAANSUhEUgAAAAUA", "encoded"],
    ["base64 without a digit", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlq", "encoded"],
    ["a long number", "123456789012345678901234", "encoded"],
  ])("is seen: %s", (_case, text, sign) => {
    expect(materialSignIn(text)).toBe(sign);
  });

  it.each([
    ["a law", "18 U.S.C. 2258A(e), and Regulation (EU) 2022/2065"],
    ["a day and a number", "On 2026-03-01 we tested 12,000 of 15,500 pairs (77.4%)."],
    ["either and or", "staff and/or contractors"],
    ["a long word", "Telekommunikationsüberwachungsverordnung"],
    ["words joined by hyphens", "state-of-the-art-in-house-review"],
    ["a long name in one word", "ContentSafetyClassifierLarge"],
    ["a name with a number", "Model-XL-2026-03-instruct"],
    ["a sentence without a space after its stop", "We tested.Then we stopped."],
  ])("is not: %s", (_case, text) => {
    expect(materialSignIn(text)).toBeNull();
  });
});
