import { DAY_FIELD, FINISHED, LINE_LIMIT } from "#domain/report/fields.ts";

/** The longest wording of a promise, and of what is said about it, in characters. */
export const PROMISE_TEXT_LIMIT = 1000;

const TEXT = { kind: "text", limit: PROMISE_TEXT_LIMIT } as const;

/** What is asked of a new promise; the commitment is one of those that the company took on. */
export function newPromiseFields(adopted: readonly string[]) {
  return {
    commitment: { kind: "choice", choices: adopted, limit: LINE_LIMIT },
    wording: TEXT,
    ownerRole: { kind: "line", limit: LINE_LIMIT },
    measure: TEXT,
    due: DAY_FIELD,
    ...FINISHED,
  } as const;
}
export type NewPromiseField = keyof ReturnType<typeof newPromiseFields>;

/** What became of a promise that fell due. */
export const OUTCOMES = ["kept", "kept_late", "changed", "dropped"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is asked of a promise that fell due; which fields count depends on the outcome. */
export const PROMISE_ANSWER_FIELDS = {
  outcome: { kind: "choice", choices: OUTCOMES, limit: 20 },
  on: DAY_FIELD,
  how: TEXT,
  wording: TEXT,
  due: DAY_FIELD,
  why: TEXT,
  ...FINISHED,
} as const;
export type PromiseAnswerField = keyof typeof PROMISE_ANSWER_FIELDS;
