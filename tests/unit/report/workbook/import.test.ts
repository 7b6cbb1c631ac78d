import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Instant } from "#domain/framework/instant.ts";
import { isRefused } from "#domain/refusal.ts";
import type { FieldVersion } from "#domain/report/draft.ts";
import { applyWorkbook, previewOf, type Resolution } from "#domain/report/workbook/import.ts";

const AT = Instant.parse("2026-07-10T09:00:00.000Z");
const OPEN = { isFilingOpen: true, isHandedOver: false, isFiled: false };
const versions = (field: string, ...values: readonly string[]): readonly FieldVersion[] =>
  values.map((value, at) => ({ field, version: at + 1, value, changedBy: "Tomas", changedAt: AT }));
const history = new Map([
  ["first", [...versions("account", "One two.", "One two three."), ...versions("status", "done")]],
  ["second", versions("account", "Untouched.")],
]);
const change = (section: string, field: string, value: string, basedOn: number) => ({ section, field, value, basedOn });

describe("what a workbook comes to", () => {
  it("is told apart: plain changes, those that read so already, and those that somebody else was at", () => {
    const preview = previewOf(
      [
        change("first", "status", "partly", 1),
        change("first", "account", "One two three.", 1),
        change("second", "account", "Touched.", 0),
        change("third", "account", "New.", 0),
      ],
      history,
    );
    expect(preview.plain).toEqual([
      { ...change("first", "status", "partly", 1), now: "done" },
      { ...change("third", "account", "New.", 0), now: "" },
    ]);
    expect(preview.alreadySo).toBe(1);
    expect(preview.conflicts).toMatchObject([
      { section: "second", field: "account", yours: "Touched.", theirs: "Untouched.", version: 1, changedBy: "Tomas" },
    ]);
  });
});

describe("applying a workbook", () => {
  const stale = change("first", "account", "Zero one two.", 1);
  const decided = (take: Resolution["take"], seen = 2): Resolution => ({
    section: "first",
    field: "account",
    take,
    seen,
  });
  const fresh = change("second", "account", "Touched.", 1);
  const applied = (resolutions: readonly Resolution[]) => applyWorkbook([stale, fresh], resolutions, history, OPEN);
  const touched = { section: "second", field: "account", value: "Touched.", version: 2 };

  it.each([
    ["keeps what is saved", decided("theirs"), [touched]],
    [
      "takes the workbook's",
      decided("workbook"),
      [{ section: "first", field: "account", value: "Zero one two.", version: 3 }, touched],
    ],
    [
      "takes both together",
      decided("merged"),
      [{ section: "first", field: "account", value: "Zero one two three.", version: 3 }, touched],
    ],
  ] as const)("%s, as was decided", (_case, resolution, writes) => {
    expect(applied([resolution])).toEqual(writes);
  });

  it("writes nothing at all while a conflict is undecided, or was decided on another version", () => {
    for (const resolutions of [[], [decided("workbook", 1)], [{ ...decided("workbook"), section: "second" }]]) {
      expect(applied(resolutions)).toMatchObject({ refused: { code: "changed_meanwhile" } });
    }
  });

  it("writes nothing in a report that is closed", () => {
    expect(applyWorkbook([fresh], [], history, { ...OPEN, isHandedOver: true })).toEqual({
      refused: { code: "handed_over" },
    });
    expect(applyWorkbook([fresh], [], history, { ...OPEN, isFiled: true })).toEqual({
      refused: { code: "already_filed" },
    });
  });

  it("never writes over a version that its uploader had not before them", () => {
    const value = fc.constantFrom("", "One two.", "One two three.", "Something else.");
    const resolution = fc.record({
      section: fc.constant("first"),
      field: fc.constant("account"),
      take: fc.constantFrom("theirs" as const, "workbook" as const, "merged" as const),
      seen: fc.nat(3),
    });
    fc.assert(
      fc.property(value, fc.nat(2), fc.array(resolution, { maxLength: 2 }), (text, basedOn, resolutions) => {
        const writes = applyWorkbook([change("first", "account", text, basedOn)], resolutions, history, OPEN);
        if (isRefused(writes)) return;
        const hadBefore = basedOn === 2 || resolutions.some(({ seen }) => seen === 2);
        for (const { version } of writes) expect([version, hadBefore]).toEqual([3, true]);
      }),
    );
  });
});
