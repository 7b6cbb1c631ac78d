import { describe, expect, it } from "vitest";
import { areSignaturesOld, storeState } from "#domain/evidence/store-state.ts";
import { Instant } from "#domain/framework/instant.ts";

const at = (text: string) => Instant.parse(`${text}.000Z`);
const NOW = at("2027-03-10T12:00:00");
const look = (endedAt: string, damaged = 0, missing = 0) => ({ endedAt: at(endedAt), damaged, missing });

describe("how a store stands", () => {
  it.each([
    ["that nobody looked through", null, "not_looked"],
    ["in which all was well this morning", look("2027-03-10T05:00:00"), "well"],
    ["in which all was well 48 hours ago", look("2027-03-08T12:00:00"), "well"],
    ["in which all was well a second longer ago", look("2027-03-08T11:59:59"), "overdue"],
    ["with something damaged", look("2027-03-10T05:00:00", 1), "at_fault"],
    ["with something missing", look("2027-03-10T05:00:00", 0, 1), "at_fault"],
    ["with something missing long ago", look("2026-03-10T05:00:00", 0, 1), "at_fault"],
  ] as const)("is said of one %s", (_, last, state) => {
    expect(storeState(last, NOW)).toBe(state);
  });
});

it("takes signatures of a scanner for old after a week", () => {
  expect(areSignaturesOld(at("2027-03-03T12:00:00"), NOW)).toBe(false);
  expect(areSignaturesOld(at("2027-03-03T11:59:59"), NOW)).toBe(true);
});
