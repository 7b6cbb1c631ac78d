import { DAY_FIELD, FINISHED, LINE_LIMIT, NUMBER_FIELD } from "#domain/report/fields.ts";

/** The longest description of a procedure, in characters: enough for what was done, too short for what was found. */
export const METHOD_LIMIT = 600;

const LINE = { kind: "line", limit: LINE_LIMIT, isSafe: true } as const;

/**
 * What is asked where a procedure may not be shown: who, under whose authority, on what legal basis, by which proxy,
 * how many, when. There is no place for outputs, prompts, names of files or addresses, and none is to be added.
 */
export function attestationFields(adopted: readonly string[]) {
  return {
    commitment: { kind: "choice", choices: adopted, limit: LINE_LIMIT },
    performedBy: LINE,
    authority: LINE,
    legalBasis: LINE,
    proxyMethod: { kind: "text", limit: METHOD_LIMIT, isSafe: true },
    counted: LINE,
    count: NUMBER_FIELD,
    from: DAY_FIELD,
    to: DAY_FIELD,
    ...FINISHED,
  } as const;
}
export type AttestationField = keyof ReturnType<typeof attestationFields>;
