import { z } from "zod";
import { type InputIssue, type Refused, refuse } from "#domain/refusal.ts";
import type { FieldDefinition, FieldSet } from "#domain/report/fields.ts";
import { type MaterialSign, materialSignIn } from "#domain/report/material.ts";
import type { FieldChange } from "#domain/report/save-answers.ts";

/** One field as it comes in: a new text, and the version its writer was looking at. */
const SentChange = z.strictObject({ value: z.string(), basedOn: z.int().nonnegative() });

/** Changes as they come in, by field. */
export type SentChanges = Readonly<Record<string, unknown>>;

/**
 * The changes as they may be kept in a draft: anything a person can type in these fields, but no more than can be filed.
 *
 * Shape: Unicode NFC, lines ended by "\n"; an empty text clears its field; keys stand once each, in the order offered.
 * Refuses: `invalid_input`, by field: unknown fields, half and lost characters, control characters but tab and line end,
 * texts over the limit, choices that are not offered, a line end where one line is asked.
 */
export function readChanges(fields: FieldSet, sent: SentChanges): readonly FieldChange[] | Refused {
  const read = Object.entries(sent).map(([field, change]) => readChange(fields[field], field, change));
  const issues = read.flatMap((one) => ("message" in one ? [one] : []));
  const changes = read.flatMap((one) => ("message" in one ? [] : [one]));
  return issues.length > 0 ? refuse({ code: "invalid_input", issues }) : changes;
}

function readChange(definition: FieldDefinition | undefined, field: string, sent: unknown): FieldChange | InputIssue {
  if (definition === undefined) {
    return { path: field, message: "Unrecognized: this section has no such field." };
  }
  const change = SentChange.safeParse(sent);
  if (!change.success) {
    return { path: field, message: "Send the text together with the version that it is based on." };
  }
  const value = change.data.value.replaceAll(/\r\n?/g, "\n").normalize("NFC");
  const problem =
    problemWithText(value) ??
    (value === "" ? null : problemWithKind(definition, value)) ??
    (definition.isSafe === true ? problemWithMaterial(value) : null);
  return problem === null
    ? { field, value: inOrder(definition, value), basedOn: change.data.basedOn }
    : { path: field, message: problem };
}

function inOrder({ kind, choices = [] }: FieldDefinition, value: string): string {
  if (kind !== "keys") return value;
  const chosen = value.split("\n");
  return choices.filter((key) => chosen.includes(key)).join("\n");
}

/** What keeps a text from being kept at all: half, lost and control characters; null when nothing does. */
export function problemWithText(value: string): string | null {
  if (!value.isWellFormed()) {
    return "This text holds half a character. Paste it again, or type the marked word anew.";
  }
  if (value.includes(LOST)) {
    return `This text holds ${LOST}, the mark of a character that was lost on the way. Type the marked word anew.`;
  }
  const control = [...value].find((character) => isForbiddenControl(character));
  return control === undefined
    ? null
    : `This text holds a control character (code ${control.codePointAt(0)}) that cannot be printed. Remove it.`;
}

/** What a program puts in place of bytes that are no text in the encoding it expects. */
const LOST = "\uFFFD";

const MATERIAL: Record<MaterialSign, string> = {
  address: "This text holds an address. Nothing here may lead to material: say it in words, without the address.",
  file_name: "This text holds the name of a file. Say how many there were, and not what they are called.",
  encoded: "This text holds something that looks like a code or a file. Say it in words.",
};

function problemWithMaterial(value: string): string | null {
  const sign = materialSignIn(value);
  return sign === null ? null : MATERIAL[sign];
}

function problemWithKind({ kind, choices = [], limit }: FieldDefinition, value: string): string | null {
  const length = [...value].length;
  const tooLong = length > limit ? `Use at most ${limit} characters; this text has ${length}.` : null;
  switch (kind) {
    case "choice":
      return choices.includes(value) ? null : "Choose one of the answers that are offered.";
    case "keys":
      return value.split("\n").every((key) => choices.includes(key)) ? null : "Choose among those that are offered.";
    case "line":
      return value.includes("\n") ? "Write this in one line." : tooLong;
    case "text":
      return tooLong;
  }
}

function isForbiddenControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code < 32 && character !== "\n" && character !== "\t") || (code >= 127 && code < 160);
}
