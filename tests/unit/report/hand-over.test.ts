import { describe, expect, it } from "vitest";
import { shifted } from "#domain/framework/instant.ts";
import { handOver, type ReportInHand, takeBack } from "#domain/report/hand-over.ts";
import { type ReportStage, stageOf } from "#domain/report/stage.ts";
import { draft, inHand, PERIOD_ENDS } from "#tests/unit/report/drafts.ts";

const BEFORE = shifted(PERIOD_ENDS, -1);

describe("handing over", () => {
  it.each<[string, ReportInHand, string]>([
    ["is filed, though it is also with the officer", inHand({ isFiled: true, isHandedOver: true }), "already_filed"],
    ["is with the officer", inHand({ isHandedOver: true }), "handed_over"],
    ["is of a programme where filing is not open", inHand({ isFilingOpen: false }), "filing_not_open"],
    ["lacks something", inHand({ responses: [draft({})] }), "incomplete"],
  ])("is refused when the report %s", (_case, report, code) => {
    expect(handOver(report, PERIOD_ENDS)).toMatchObject({ refused: { code } });
  });

  it("is refused to the last millisecond of the period, with the period's last day", () => {
    expect(handOver(inHand(), BEFORE)).toEqual({ refused: { code: "period_not_over", to: "2026-06-30" } });
  });

  it("happens from the first moment after the period", () => {
    expect(handOver(inHand(), PERIOD_ENDS)).toEqual({ at: PERIOD_ENDS });
  });
});

describe("taking back", () => {
  it.each<[string, ReportInHand, object]>([
    ["not after filing", inHand({ isHandedOver: true, isFiled: true }), { refused: { code: "already_filed" } }],
    ["not what is still with the editors", inHand(), { refused: { code: "not_handed_over" } }],
    ["what is with the officer", inHand({ isHandedOver: true }), { at: PERIOD_ENDS }],
  ])("is allowed: %s", (_case, report, expected) => {
    expect(takeBack(report, PERIOD_ENDS)).toEqual(expected);
  });
});

describe("the stage of a report", () => {
  it.each<[ReportStage, ReportInHand, typeof PERIOD_ENDS]>([
    ["period_running", inHand(), BEFORE],
    ["writing", inHand(), PERIOD_ENDS],
    ["with_officer", inHand({ isHandedOver: true }), PERIOD_ENDS],
    ["filed", inHand({ isHandedOver: true, isFiled: true }), PERIOD_ENDS],
  ])("is %s", (stage, report, now) => {
    expect(stageOf(report, now)).toBe(stage);
  });
});
