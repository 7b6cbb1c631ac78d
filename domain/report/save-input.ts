import { z } from "zod";
import { REASON_CODES, STATUSES } from "#domain/report/answers.ts";
import type { Field } from "#domain/report/fields.ts";
import { TEXT_LIMIT } from "#domain/report/fields.ts";

/**
 * One field as it may be kept in a draft: anything a person can type in it, but no more than can be filed, with the
 * version its writer was looking at.
 *
 * Shape: Unicode NFC, lines ended by "\n"; an empty text clears the field.
 * Refuses: half characters, control characters other than tab and line end, texts over the limit, unknown choices.
 */
function savedField(field: Field) {
  return z
    .strictObject({
      value: z.string().transform((text) => text.replaceAll(/\r\n?/g, "\n").normalize("NFC")),
      basedOn: z.int().nonnegative(),
    })
    .superRefine(({ value }, context) => {
      const message = problemWith(field, value);
      if (message !== null) {
        context.addIssue({ code: "custom", message });
      }
    })
    .optional();
}

/** The fields of one commitment's answer that are to be saved; those left out stay as they are. */
export const SAVED_FIELDS = {
  status: savedField("status"),
  account: savedField("account"),
  reason: savedField("reason"),
  byDate: savedField("byDate"),
  explanation: savedField("explanation"),
  finished: savedField("finished"),
  confidentialNote: savedField("confidentialNote"),
} as const satisfies Record<Field, unknown>;

const CHOICES: Partial<Record<Field, readonly string[]>> = {
  status: STATUSES,
  reason: REASON_CODES,
  finished: ["yes", "no"],
};

// A date may be half typed, never longer than one.
const DATE_LIMIT = 40;

function problemWith(field: Field, value: string): string | null {
  if (!value.isWellFormed()) {
    return "This text holds half a character. Paste it again, or type the marked word anew.";
  }
  const control = [...value].find((character) => isForbiddenControl(character));
  if (control !== undefined) {
    return `This text holds a control character (code ${control.codePointAt(0)}) that cannot be printed. Remove it.`;
  }
  const choices = CHOICES[field];
  if (choices !== undefined) {
    return value === "" || choices.includes(value) ? null : "Choose one of the answers that are offered.";
  }
  const limit = field === "byDate" ? DATE_LIMIT : TEXT_LIMIT;
  const length = [...value].length;
  return length > limit ? `Use at most ${limit} characters; this text has ${length}.` : null;
}

function isForbiddenControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code < 32 && character !== "\n" && character !== "\t") || (code >= 127 && code < 160);
}
