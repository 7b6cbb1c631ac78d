import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compiledState } from "#domain/comparison/compiled-state.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";

const lookedOn = CalendarDate.parse("2026-11-23");
const facts = { isAdopted: true, accounts: 0, unread: 0, lookedOn };

describe("a commitment of a signatory in a compiled programme", () => {
  it("is never silent, due, or graded, whatever was found", () => {
    const anything = fc.record({ isAdopted: fc.boolean(), accounts: fc.nat(9), unread: fc.nat(9) });
    fc.assert(
      fc.property(anything, (found) => {
        const { family, state } = compiledState({ ...found, lookedOn });
        expect(family).toBe("compiled");
        expect(["not_adopted", "relayed", "not_captured", "none_found"]).toContain(state);
      }),
    );
  });

  it.each([
    [
      "not captured rather than none found where a report could not be read",
      { unread: 2 },
      { state: "not_captured", sources: 2 },
    ],
    [
      "relayed where one account was read, though another was not",
      { accounts: 3, unread: 1 },
      { state: "relayed", accounts: 3 },
    ],
    ["none found, with the day, where there is nothing", {}, { state: "none_found", lookedOn }],
    ["not adopted, whatever was found", { isAdopted: false, accounts: 1 }, { state: "not_adopted" }],
  ])("is %s", (_case, change, expected) => {
    expect(compiledState({ ...facts, ...change })).toEqual({ family: "compiled", ...expected });
  });
});
