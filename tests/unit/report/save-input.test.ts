import { describe, expect, it } from "vitest";
import { isRefused } from "#domain/refusal.ts";
import { commitmentFields, FIELDS, type Field } from "#domain/report/commitment-fields.ts";
import { readChanges } from "#domain/report/save-input.ts";

const OFFERED = {
  mitigations: [
    { key: "screen", name: "Screen data" },
    { key: "policy", name: "Write policies" },
  ],
  products: [{ key: "draw", name: "Draw" }],
};

function read(field: string, value: unknown, basedOn: unknown = 0) {
  const changes = readChanges(commitmentFields(OFFERED), { [field]: { value, basedOn } });
  return isRefused(changes)
    ? { refused: changes.refused.code === "invalid_input" ? changes.refused.issues : [] }
    : { kept: changes[0]?.value };
}

describe("a field as it comes in", () => {
  it.each<[string, Field, string, string]>([
    ["half a character", "account", "a\ud800b", "half a character"],
    ["a character that was lost on the way", "account", "caf\ufffd", "lost on the way"],
    ["a control character", "account", "a\u0000b", "code 0"],
    ["an escape", "confidentialNote", "a\u001bb", "code 27"],
    ["a C1 control character", "explanation", "a\u0085b", "code 133"],
    ["a text over the limit", "account", "x".repeat(4001), "this text has 4001"],
    ["a long date", "byDate", "2".repeat(41), "at most 40"],
    ["a status that does not exist", "status", "perfect", "Choose one"],
    ["a reason that does not exist", "reason", "tired", "Choose one"],
    ["a practice that does not serve this commitment", "mitigations", "screen\nmarks", "Choose among"],
    ["a product of somebody else", "products", "paint", "Choose among"],
    ["a third answer to a yes or no", "finished", "perhaps", "Choose one"],
  ])("is refused with %s", (_case, field, value, words) => {
    expect(read(field, value).refused).toEqual([{ path: field, message: expect.stringContaining(words) }]);
  });

  it.each<[string, Field, string, string]>([
    ["with tabs and line ends as typed", "account", "a\tb\nc", "a\tb\nc"],
    ["with any line end as one", "account", "a\r\nb\rc", "a\nb\nc"],
    ["in normal form", "account", "cafe\u0301", "caf\u00e9"],
    ["with spaces around it", "explanation", "  a ", "  a "],
    ["at the limit, in signs of two units", "account", "\u{1F54A}".repeat(4000), "\u{1F54A}".repeat(4000)],
    ["at the limit once it is in normal form", "account", "e\u0301".repeat(4000), "\u00e9".repeat(4000)],
    ["once and in order, if it is ticked", "mitigations", "policy\nscreen\npolicy", "screen\npolicy"],
    ["half typed, if it is an address", "addresses", "https://exam", "https://exam"],
    ["half typed, if it is a date", "byDate", "2027-", "2027-"],
  ])("is kept %s", (_case, field, value, kept) => {
    expect(read(field, value).kept).toBe(kept);
  });

  it("may be emptied, whichever it is", () => {
    for (const field of FIELDS) expect(read(field, "").kept, field).toBe("");
  });

  it.each([
    ["a negative version", -1],
    ["half a version", 0.5],
    ["a version in words", "1"],
    ["no version", undefined],
  ])("is refused with %s", (_case, basedOn) => {
    expect(read("account", "a", basedOn ?? null).refused).toHaveLength(1);
  });

  it("is refused when the section has no such field", () => {
    expect(read("shoeSize", "43").refused).toEqual([{ path: "shoeSize", message: expect.stringContaining("no such") }]);
  });
});
