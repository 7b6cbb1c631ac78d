import { describe, expect, it } from "vitest";
import { shifted } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { type CarryOver, isUnreviewed } from "#domain/report/carried.ts";
import type { FieldVersion } from "#domain/report/draft.ts";
import { changesOf } from "#domain/report/field-history.ts";
import { version } from "#tests/unit/report/drafts.ts";

const COPIED = [version("status", 1, "done"), version("account", 1, "We did.")];
const AT = version("account", 1, "").changedAt;
const CARRIED: CarryOver = { from: PeriodKey.parse("2025-H2"), at: AT };
const later = (stored: FieldVersion): FieldVersion => ({ ...stored, changedAt: shifted(AT, 60_000) });

describe("a section that was carried over", () => {
  it.each<[string, readonly FieldVersion[], CarryOver | null, boolean]>([
    ["unreviewed while it stands as it was copied", COPIED, CARRIED, true],
    ["reviewed once one field has a later version", [...COPIED, later(version("account", 2, "More."))], CARRIED, false],
    [
      "reviewed also when that version was put back",
      [...COPIED, later(version("account", 2, "x")), later(version("account", 3, "We did."))],
      CARRIED,
      false,
    ],
    [
      "reviewed once a field that was not copied is written",
      [...COPIED, later(version("products", 1, "a"))],
      CARRIED,
      false,
    ],
    [
      "reviewed once it is called finished, be it at that very moment",
      [...COPIED, version("finished", 1, "yes")],
      CARRIED,
      false,
    ],
    ["reviewed by a second version of that very moment", [...COPIED, version("account", 2, "More.")], CARRIED, false],
    ["not unreviewed when nothing was copied into it", [], CARRIED, false],
    ["not unreviewed when nothing was carried over at all", COPIED, null, false],
  ])("is %s", (_case, history, carried, expected) => {
    expect(isUnreviewed(history, carried)).toBe(expected);
  });
});

describe("the history of a field", () => {
  it("tells every change with what stood before, the latest first", () => {
    const history = [...COPIED, later(version("account", 2, "We did more.", "Ben")), version("byDate", 1, "2027")];
    expect(changesOf(history, "account", CARRIED)).toEqual([
      { version: 2, before: "We did.", after: "We did more.", by: "Ben", at: shifted(AT, 60_000), isCarried: false },
      { version: 1, before: "", after: "We did.", by: "Ada", at: AT, isCarried: true },
    ]);
  });

  it("is empty for a field that nobody wrote", () => {
    expect(changesOf(COPIED, "explanation", null)).toEqual([]);
  });
});
