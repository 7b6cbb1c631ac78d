import type { AttestationField } from "#domain/report/attestation-fields.ts";
import type { FigureTexts } from "#domain/report/figure-fields.ts";

/** What a company's nth filed report says besides its answers; the days of the period are filled in where it is told. */
export interface PartsTold {
  /** By indicator, one for every report that is filed, oldest first. */
  readonly figures: Readonly<Record<string, readonly FigureTexts[]>>;
  /** What changed about the company's products since the report before. */
  readonly changes?: readonly { readonly nth: number; readonly words: string }[];
  readonly promises?: readonly PromiseTold[];
  readonly attestations?: readonly AttestationTold[];
}

/** A next step stated in the nth filed report; its day is counted in months after the period's end. */
export interface PromiseTold {
  readonly nth: number;
  readonly commitment: string;
  readonly wording: string;
  readonly ownerRole: string;
  readonly measure: string;
  readonly inMonths: number;
}

/** What a company says of a promise in its nth filed report; whether it was kept goes by the answer beside it. */
export interface PromiseAnswerTold {
  readonly nth: number;
  readonly commitment: string;
  /** How it was kept, or why it was changed or dropped. */
  readonly words: string;
  /** The day it was kept, counted from the day it was due: below nought it was kept before that, above it late. */
  readonly days?: number;
  /** The new wording of a promise that changed; without one only its day moved. */
  readonly wording?: string;
}

/** A procedure attested in the nth filed report. */
export type AttestationTold = Readonly<Record<Exclude<AttestationField, "from" | "to" | "finished">, string>> & {
  readonly nth: number;
};

/** The same words in every report, and a number each. */
export function counted(scope: string, method: string, values: readonly string[]): readonly FigureTexts[] {
  return values.map((value) => ({ given: "value", value, qualifier: "exact", scope, method }));
}

/** The same numbers, of one product. */
export function ofProduct(product: string, figures: readonly FigureTexts[]): readonly FigureTexts[] {
  return figures.map((figure) => (figure.given === "value" ? { ...figure, product } : figure));
}

/** Shares, as "3/4". */
export function shares(scope: string, method: string, values: readonly string[]): readonly FigureTexts[] {
  return values.map((share) => {
    const [numerator = "", denominator = ""] = share.split("/");
    const value = String(Math.round((Number(numerator) * 100) / Number(denominator)));
    return { given: "value", value, numerator, denominator, qualifier: "exact", scope, method };
  });
}

/** No number, for the same reason, so many times. */
export function without(
  given: "not_provided" | "not_applicable" | "withheld",
  reason: string,
  times: number,
): readonly FigureTexts[] {
  return Array.from({ length: times }, () => ({ given, reason }));
}
