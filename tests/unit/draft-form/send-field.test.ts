import { expect, it } from "vitest";
import { readKept } from "#app/(desk)/draft-form/kept-words.ts";
import { answerOf } from "#app/(desk)/draft-form/send-field.ts";

const AT = "2026-08-01T13:02:00.000Z";
const conflict = {
  field: "account",
  yours: "Mine.",
  theirs: "Theirs.",
  version: 4,
  changedBy: "Ben Bell",
  changedAt: null,
  proposal: null,
};

it.each([
  [
    "a version",
    { savedAt: AT, versions: [{ field: "account", version: 4 }] },
    { kind: "saved", field: "account", savedAt: AT, version: 4 },
  ],
  [
    "words it had already",
    { savedAt: AT, versions: [] },
    { kind: "saved", field: "account", savedAt: AT, version: null },
  ],
  [
    "a conflict",
    { error: "changed_meanwhile", conflicts: [conflict] },
    { kind: "conflicted", field: "account", conflict },
  ],
  [
    "a key that was used for other words",
    { error: "key_reused", message: "x" },
    { kind: "key_spent", field: "account" },
  ],
  ["a filed report", { error: "already_filed", message: "It is filed." }, { kind: "closed", sentence: "It is filed." }],
  ["a report with the officer", { error: "handed_over", message: "Away." }, { kind: "closed", sentence: "Away." }],
  [
    "what is wrong with the text",
    { error: "invalid_input", message: "x", issues: [{ path: "account", message: "Too long." }] },
    { kind: "refused", field: "account", message: "Too long." },
  ],
  [
    "anything else",
    { error: "no_such_section", message: "No such section." },
    { kind: "refused", field: "account", message: "No such section." },
  ],
] as const)("reads an answer with %s", (_case, answer, event) => {
  expect(answerOf("account", answer)).toEqual(event);
});

const KEPT = { value: "Kept.", base: "We did.", basedOn: 3, attempt: { value: "K", basedOn: 3, key: "k" }, at: AT };

it.each([
  ["words as they were written", JSON.stringify(KEPT), KEPT],
  [
    "words without an attempt that is whole",
    JSON.stringify({ ...KEPT, attempt: { value: "K" } }),
    { ...KEPT, attempt: null },
  ],
  ["nothing", null, null],
  ["no JSON", "{", null],
  ["something else", "3", null],
  ["words without their version", JSON.stringify({ ...KEPT, basedOn: "3" }), null],
  ["words that are no text", JSON.stringify({ ...KEPT, value: 3 }), null],
])("reads from the device %s", (_case, text, kept) => {
  expect(readKept(text)).toEqual(kept);
});
