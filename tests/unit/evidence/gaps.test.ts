import { describe, expect, it } from "vitest";
import type { EvidenceDescription } from "#domain/evidence/description.ts";
import { backingOf } from "#domain/evidence/gaps.ts";
import type { EvidenceItem } from "#domain/evidence/item.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { partsOf } from "#domain/report/sections.ts";
import { BARE_SCOPE, DONE, draft } from "#tests/unit/report/drafts.ts";

const [SECTION] = ["develop.c1"];

function item(number: number, supports: readonly string[]): EvidenceItem {
  const description: EvidenceDescription = {
    title: "Policy",
    kind: "policy",
    effectiveFrom: CalendarDate.parse("2026-01-01"),
    effectiveTo: null,
    expiresOn: null,
    readers: "auditor",
    supports,
  };
  return { id: `item-${number}`, number, description, type: "pdf", size: 1, sha256: "", salt: "" };
}

function attested(commitment: string) {
  const section = partsOf(BARE_SCOPE).find(({ kind }) => kind === "attestation");
  if (section === undefined) throw new Error("no attestation can be made");
  return { section, standing: { commitment: { value: commitment, version: 1 } }, isUnreviewed: false };
}

interface Behind {
  readonly evidence?: readonly EvidenceItem[];
  readonly isAttested?: boolean;
  readonly addresses?: string;
}

function backing(status: string, change: Behind = {}) {
  const answer = draft({ ...DONE, status, addresses: change.addresses ?? "" });
  const [found] = backingOf({
    responses: [{ commitment: SECTION, draft: answer, isUnreviewed: false }],
    parts: change.isAttested === true ? [attested(SECTION)] : [],
    evidence: change.evidence ?? [],
  });
  return found;
}

describe("what stands behind an answer", () => {
  it.each([
    ["done, with nothing", "done", {}, true],
    ["partly done, with nothing", "partly", {}, true],
    ["not done, with nothing", "not_done", {}, false],
    ["not applicable, with nothing", "not_applicable", {}, false],
    ["no answer yet, with nothing", "", {}, false],
    ["done, with a document for it", "done", { evidence: [item(1, [SECTION])] }, false],
    ["done, with a document for something else", "done", { evidence: [item(1, ["figure:reports"])] }, true],
    ["done, with an attested procedure", "done", { isAttested: true }, false],
    ["done, with a public page named", "done", { addresses: "https://alder.example/safety 2026-06-01" }, false],
  ])("%s: a gap or none", (_, status, change, isGap) => {
    expect(backing(status, change)?.isGap).toBe(isGap);
  });

  it("names the documents by their numbers and counts the attested procedures", () => {
    const evidence = [item(1, [SECTION]), item(3, ["promise:p", SECTION]), item(4, ["promise:p"])];
    expect(backing("done", { evidence, isAttested: true })).toMatchObject({ documents: [1, 3], attestations: 1 });
  });
});
