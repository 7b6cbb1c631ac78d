import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Readers } from "#domain/evidence/description.ts";
import { commitmentTo, FiledEvidence, filedEvidence } from "#domain/evidence/filed.ts";
import type { EvidenceItem } from "#domain/evidence/item.ts";
import { sha256 } from "#tests/unit/record/sha256.ts";
import { day } from "#tests/unit/report/promises.ts";

/** What the company handed in, and what an outsider might hold too. */
const FILE = Buffer.from("The policy, word for word.");
const HASH = createHash("sha256").update(FILE).digest("hex");
const SALT = "5a".repeat(32);

function item(readers: Readers, change: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id: "0199aaaa-0000-7000-8000-000000000001",
    number: 7,
    description: {
      title: "Canary title",
      kind: "test_report",
      effectiveFrom: day("2026-01-01"),
      effectiveTo: null,
      expiresOn: day("2027-01-01"),
      readers,
      supports: ["develop.data"],
    },
    type: "pdf",
    size: 987_654,
    sha256: HASH,
    salt: SALT,
    ...change,
  };
}

const filed = (readers: Readers, change: Partial<EvidenceItem> = {}) => filedEvidence(item(readers, change), sha256);

describe("the commitment to a document", () => {
  it("is what anybody computes who is given the document and the salt", () => {
    const again = createHash("sha256")
      .update(Buffer.from(SALT, "hex"))
      .update(createHash("sha256").update(FILE).digest())
      .digest("hex");
    expect(filed("company").commitment).toBe(again);
  });

  it("matches nothing that somebody computes who has the document and the entry but not the salt", () => {
    for (const readers of ["company", "auditor"] as const) {
      const entry = filed(readers);
      const known = [HASH, entry.commitment, "00".repeat(32), "", HASH.toUpperCase()];
      const tries = known.flatMap((salt) => [
        createHash("sha256").update(Buffer.from(salt, "hex")).update(Buffer.from(HASH, "hex")).digest("hex"),
        createHash("sha256").update(salt).update(FILE).digest("hex"),
        createHash("sha256").update(Buffer.from(HASH, "hex")).update(Buffer.from(salt, "hex")).digest("hex"),
      ]);
      expect([HASH, ...tries]).not.toContain(entry.commitment);
    }
  });

  it("is another one for the same document under another salt, so two companies cannot be matched", () => {
    expect(filed("company", { salt: "5b".repeat(32) }).commitment).not.toBe(filed("company").commitment);
  });

  it("is another one for another document under the same salt", () => {
    expect(commitmentTo("11".repeat(32), SALT, sha256)).not.toBe(commitmentTo("12".repeat(32), SALT, sha256));
  });

  it("is the same whoever may read the document, so that a later disclosure proves what was filed", () => {
    const commitments = (["company", "auditor", "public"] as const).map((readers) => filed(readers).commitment);
    expect(new Set(commitments).size).toBe(1);
  });
});

describe("what is filed of an evidence item", () => {
  it.each(["company", "auditor"] as const)("shows no title, name, size, hash or salt when it is for: %s", (readers) => {
    const text = JSON.stringify(filed(readers));
    for (const secret of ["Canary title", "987654", HASH, SALT, "pdf", "0199aaaa"]) expect(text).not.toContain(secret);
    expect(filed(readers).disclosed).toBeNull();
  });

  it("says nothing but that there is one when it is for the company alone", () => {
    expect(Object.keys(filed("company")).toSorted()).toEqual(["about", "commitment", "disclosed", "number", "readers"]);
    expect(filed("company")).toMatchObject({ number: 7, readers: "company", about: null, disclosed: null });
  });

  it("says what it supports and for which days when it is for the auditor", () => {
    expect(filed("auditor").about).toEqual({
      ...{ kind: "test_report", effectiveFrom: "2026-01-01", effectiveTo: null, expiresOn: "2027-01-01" },
      supports: ["develop.data"],
    });
  });

  it("says everything that is needed to check it when it is for everybody", () => {
    const { disclosed, commitment } = filed("public");
    expect(disclosed).toEqual({ title: "Canary title", type: "pdf", size: 987_654, sha256: HASH, salt: SALT });
    expect(commitmentTo(disclosed?.sha256 ?? "", disclosed?.salt ?? "", sha256)).toBe(commitment);
  });

  it.each(["company", "auditor", "public"] as const)("is what the document's schema takes, for: %s", (readers) => {
    expect(FiledEvidence.parse(filed(readers))).toEqual(filed(readers));
  });

  it.each<[string, object]>([
    ["of one for the company alone, what it supports", { ...filed("company"), about: filed("auditor").about }],
    ["of one for the company alone, its bytes", { ...filed("company"), disclosed: filed("public").disclosed }],
    ["of one for the auditor, its bytes", { ...filed("auditor"), disclosed: filed("public").disclosed }],
    ["of one for the auditor, nothing", { ...filed("auditor"), about: null }],
    ["of one for everybody, no bytes", { ...filed("public"), disclosed: null }],
    ["of any, its name", { ...filed("public"), name: "policy.pdf" }],
  ])("is no document when it tells, %s", (_case, entry) => {
    expect(FiledEvidence.safeParse(entry).success).toBe(false);
  });
});
