import { DAY_FIELD, FINISHED, TEXT_LIMIT } from "#domain/report/fields.ts";

const TEXT = { kind: "text", limit: TEXT_LIMIT } as const;

/** The fields of one commitment's answer. The confidential note is kept, read and filed apart from the public ones. */
export const COMMITMENT_FIELDS = {
  status: { kind: "choice", choices: ["done", "partly", "not_done", "not_applicable"], limit: 20 },
  account: TEXT,
  reason: {
    kind: "choice",
    choices: ["not_applicable", "not_yet", "prevented_by_law", "disagree", "would_help_offenders"],
    limit: 30,
  },
  byDate: DAY_FIELD,
  explanation: TEXT,
  ...FINISHED,
  confidentialNote: { ...TEXT, isConfidential: true },
} as const;
export type Field = keyof typeof COMMITMENT_FIELDS;

/** Their names, in the order they are asked. */
export const FIELDS: readonly Field[] = [
  "status",
  "account",
  "reason",
  "byDate",
  "explanation",
  "finished",
  "confidentialNote",
];
