/** The longest public account, explanation or confidential note, in characters (Unicode code points after NFC). */
export const TEXT_LIMIT = 4000;

/** The longest text of one line: a name, a role, a place. */
export const LINE_LIMIT = 200;

/** The longest address of a public page, in characters. */
export const ADDRESS_LIMIT = 400;

/** How many public pages one answer may name. */
export const MOST_ADDRESSES = 20;

/**
 * What may be typed in one field of a draft.
 *
 * Shape: `choice` is one of its choices, `keys` any number of them, one a line; `line` holds no line end; `text` and
 * `lines` do. A day or a number is a short line while it is being typed. A confidential field is kept, read and filed
 * apart from the public ones. Every field may be empty.
 */
export interface FieldDefinition {
  readonly kind: "choice" | "keys" | "line" | "text";
  readonly choices?: readonly string[];
  readonly limit: number;
  readonly isConfidential?: true;
  /** No address, file name or code may stand in it, not even while it is being written. */
  readonly isSafe?: true;
}

/** The fields of one section of a draft, in the order they are asked. */
export type FieldSet = Readonly<Record<string, FieldDefinition>>;

const SHORT = { kind: "line", limit: 40 } as const;

/** Whether the writer of a section calls it finished; every section has it. */
export const FINISHED = { finished: { kind: "choice", choices: ["yes", "no"], limit: 3 } } as const;

/** A field for a day, which may be half typed. */
export const DAY_FIELD = SHORT;

/** A field for a number, as people write numbers. */
export const NUMBER_FIELD = SHORT;
