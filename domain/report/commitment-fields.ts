import { ADDRESS_LIMIT, DAY_FIELD, FINISHED, MOST_ADDRESSES, TEXT_LIMIT } from "#domain/report/fields.ts";
import type { Offered } from "#domain/report/offered.ts";

const TEXT = { kind: "text", limit: TEXT_LIMIT } as const;

// Each address with a space, its day and a line end.
const ADDRESSES = { kind: "text", limit: MOST_ADDRESSES * (ADDRESS_LIMIT + 12) } as const;

/** The fields of one commitment's answer. The confidential note is kept, read and filed apart from the public ones. */
export function commitmentFields({ mitigations, products }: Offered) {
  return {
    status: { kind: "choice", choices: ["done", "partly", "not_done", "not_applicable"], limit: 20 },
    reason: {
      kind: "choice",
      choices: ["not_applicable", "not_yet", "prevented_by_law", "disagree", "would_help_offenders"],
      limit: 30,
    },
    byDate: DAY_FIELD,
    explanation: TEXT,
    account: TEXT,
    mitigations: { kind: "keys", choices: mitigations.map(({ key }) => key), limit: TEXT_LIMIT },
    products: { kind: "keys", choices: products.map(({ key }) => key), limit: TEXT_LIMIT },
    addresses: ADDRESSES,
    ...FINISHED,
    confidentialNote: { ...TEXT, isConfidential: true },
  } as const;
}
export type Field = keyof ReturnType<typeof commitmentFields>;

/** Their names, in the order they are asked. */
export const FIELDS: readonly Field[] = [
  "status",
  "reason",
  "byDate",
  "explanation",
  "account",
  "mitigations",
  "products",
  "addresses",
  "confidentialNote",
  "finished",
];
