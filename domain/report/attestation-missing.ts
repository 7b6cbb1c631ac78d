import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { AttestationField, attestationFields } from "#domain/report/attestation-fields.ts";
import { type NumberProblem, readNumber } from "#domain/report/figure-number.ts";
import { type MaterialSign, materialSignIn } from "#domain/report/material.ts";
import { isBlank, type SectionTexts, typedDay } from "#domain/report/section-texts.ts";

export type AttestationTexts = SectionTexts<ReturnType<typeof attestationFields>>;

/** What an attestation is held against: the commitments taken on, and today where the company is. */
export interface AttestationFacts {
  readonly adopted: readonly string[];
  readonly today: CalendarDate;
}

/** One thing an attestation lacks, that cannot be true, or that it must not hold. */
export type AttestationProblem = { readonly field: AttestationField } & (
  | {
      readonly reason:
        | "unanswered"
        | "not_adopted"
        | "not_a_day"
        | "after_today"
        | "before_the_first_day"
        | MaterialSign;
    }
  | NumberProblem
);

/** What an attestation lacks, apart from its writer saying that it is finished; nothing where nothing is written. */
export function missingFromAttestation(
  texts: AttestationTexts,
  facts: AttestationFacts,
): readonly AttestationProblem[] {
  if (isBlank(texts)) return [];
  const isUnknown = texts.commitment !== "" && !facts.adopted.includes(texts.commitment);
  return [
    ...REQUIRED.filter((field) => texts[field].trim() === "").map(
      (field) => ({ field, reason: "unanswered" }) as const,
    ),
    ...(isUnknown ? [{ field: "commitment", reason: "not_adopted" } as const] : []),
    ...materialIn(texts),
    ...problemsWithCount(texts.count),
    ...problemsWithDays(texts, facts.today),
  ];
}

const WORDED = ["performedBy", "authority", "legalBasis", "proxyMethod", "counted"] as const;
const REQUIRED = ["commitment", ...WORDED, "count", "from", "to"] as const;

/**
 * The fields whose text may lead to material or hold it.
 *
 * Shape: asked before a draft is saved as well, so that such a text is never kept.
 */
export function materialIn(texts: Partial<AttestationTexts>): readonly AttestationProblem[] {
  return WORDED.flatMap((field) => {
    const sign = materialSignIn(texts[field] ?? "");
    return sign === null ? [] : [{ field, reason: sign }];
  });
}

function problemsWithCount(text: string): readonly AttestationProblem[] {
  if (text.trim() === "") return [];
  const read = readNumber(text, "count");
  return typeof read === "string" ? [] : [{ field: "count", ...read }];
}

function problemsWithDays(texts: AttestationTexts, today: CalendarDate): readonly AttestationProblem[] {
  const [from, to] = [typedDay(texts.from), typedDay(texts.to)];
  const wrong = (["from", "to"] as const).flatMap((field): AttestationProblem[] => {
    if (texts[field].trim() === "") return [];
    const day = typedDay(texts[field]);
    if (day === null) return [{ field, reason: "not_a_day" }];
    return day > today ? [{ field, reason: "after_today" }] : [];
  });
  const isReversed = from !== null && to !== null && to < from;
  return isReversed ? [...wrong, { field: "to", reason: "before_the_first_day" }] : wrong;
}
