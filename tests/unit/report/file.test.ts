import { describe, expect, it } from "vitest";
import { shifted } from "#domain/framework/instant.ts";
import { isRefused } from "#domain/refusal.ts";
import { CERTIFYING_STATEMENT, fileReport } from "#domain/report/file.ts";
import type { ReportInHand } from "#domain/report/hand-over.ts";
import { sha256 } from "#tests/unit/record/sha256.ts";
import { DONE, draft, inHand, NOTHING_NAMED, PERIOD_ENDS } from "#tests/unit/report/drafts.ts";

const CERTIFIED = { name: "Ada Ames", role: "Compliance officer", statement: CERTIFYING_STATEMENT };
const ON_TIME = { now: PERIOD_ENDS, sha256 };

function filed(report: ReportInHand, certified = CERTIFIED) {
  const outcome = fileReport(report, certified, ON_TIME);
  if (isRefused(outcome)) throw new Error(outcome.refused.code);
  return outcome;
}

describe("filing", () => {
  it.each<[string, ReportInHand, string]>([
    ["was filed", inHand({ isHandedOver: true, isFiled: true }), "already_filed"],
    ["was not handed over", inHand(), "not_handed_over"],
    [
      "is of a programme where filing is not open",
      inHand({ isHandedOver: true, isFilingOpen: false }),
      "filing_not_open",
    ],
    ["lacks something", inHand({ isHandedOver: true, responses: [draft({ ...DONE, account: "" })] }), "incomplete"],
  ])("is refused when the report %s", (_case, report, code) => {
    expect(fileReport(report, CERTIFIED, ON_TIME)).toMatchObject({ refused: { code } });
  });

  it("is refused while the period runs", () => {
    const early = { now: shifted(PERIOD_ENDS, -1), sha256 };
    expect(fileReport(inHand({ isHandedOver: true }), CERTIFIED, early)).toMatchObject({
      refused: { code: "period_not_over" },
    });
  });

  it("freezes the answers trimmed, with only what counts", () => {
    const left = { reason: "not_yet", byDate: "2027-01-01", explanation: "Once thought." };
    const done = draft({ ...DONE, ...left, account: "  We did.\n", confidentialNote: "Secret." });
    expect(filed(inHand({ isHandedOver: true, responses: [done] }))).toMatchObject({
      revision: 1,
      responses: [
        { commitment: "develop.c1", status: "done", account: "We did.", reason: null, byDate: null, explanation: null },
      ],
      certified: CERTIFIED,
    });
  });

  it("carries the reason, the day and the explanation of what is not done yet", () => {
    const notYet = { ...DONE, status: "not_done", reason: "not_yet", byDate: " 2027-01-01", explanation: " Soon. " };
    expect(filed(inHand({ isHandedOver: true, responses: [draft(notYet)] })).responses).toEqual([
      {
        commitment: "develop.c1",
        status: "not_done",
        account: "We did.",
        reason: "not_yet",
        byDate: "2027-01-01",
        explanation: "Soon.",
        ...NOTHING_NAMED,
      },
    ]);
  });

  it("carries what was ticked and the pages that were named, each with the day it was seen", () => {
    const named = {
      mitigations: "screen\npolicy",
      products: "draw",
      addresses: "\nhttps://example.org/safety  2026-07-01\n",
    };
    expect(filed(inHand({ isHandedOver: true, responses: [draft({ ...DONE, ...named })] })).responses[0]).toMatchObject(
      {
        mitigations: ["screen", "policy"],
        products: ["draw"],
        addresses: [{ url: "https://example.org/safety", seenOn: "2026-07-01" }],
      },
    );
  });

  it("never carries a confidential word", () => {
    const report = inHand({ isHandedOver: true, responses: [draft({ ...DONE, confidentialNote: "Secret." })] });
    expect(JSON.stringify(filed(report))).not.toContain("Secret");
  });

  it("has a digest that is the same for the same text and another for any other", () => {
    const report = (account: string) => inHand({ isHandedOver: true, responses: [draft({ ...DONE, account })] });
    const digest = filed(report("We did.")).contentDigest;
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(filed(report(" We did. ")).contentDigest).toBe(digest);
    expect(filed(report("We did")).contentDigest).not.toBe(digest);
    expect(filed(report("We did."), { ...CERTIFIED, name: "Ada Arnes" }).contentDigest).not.toBe(digest);
  });

  it("takes every text that could be saved, at its full length in signs of two units", () => {
    const full = "\u{1F54A}".repeat(4000);
    const explained = { ...DONE, status: "not_applicable", account: full, explanation: full };
    expect(filed(inHand({ isHandedOver: true, responses: [draft(explained)] })).responses[0]?.account).toBe(full);
  });
});
