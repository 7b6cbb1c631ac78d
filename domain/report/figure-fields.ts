import { DAY_FIELD, FINISHED, LINE_LIMIT, NUMBER_FIELD } from "#domain/report/fields.ts";

/** How a figure is given, or why it is not. */
export const GIVEN = ["value", "not_provided", "not_applicable", "withheld"] as const;
export type Given = (typeof GIVEN)[number];

/** How the value relates to the true number. */
export const QUALIFIERS = ["exact", "at_least", "about"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** The longest scope, in characters: it is printed beside the number wherever the number is. */
export const SCOPE_LIMIT = 1000;

/** The longest method, or reason why there is no number, in characters. */
export const METHOD_LIMIT = 2000;

/**
 * The fields of a figure's section, given the keys of the company's products.
 *
 * Shape: only `given` and `reason` count for a number that is not given; `numerator` and `denominator` are asked of
 * shares only; no `product` means the company's products together.
 */
export function figureFields(products: readonly string[]) {
  return {
    given: { kind: "choice", choices: GIVEN, limit: LINE_LIMIT },
    value: NUMBER_FIELD,
    qualifier: { kind: "choice", choices: QUALIFIERS, limit: LINE_LIMIT },
    numerator: NUMBER_FIELD,
    denominator: NUMBER_FIELD,
    scope: { kind: "text", limit: SCOPE_LIMIT },
    product: { kind: "choice", choices: products, limit: LINE_LIMIT },
    spanFrom: DAY_FIELD,
    spanTo: DAY_FIELD,
    asOf: DAY_FIELD,
    method: { kind: "text", limit: METHOD_LIMIT },
    reason: { kind: "text", limit: METHOD_LIMIT },
    ...FINISHED,
  } as const;
}

/** The section of a draft that holds the figure of an indicator. */
export function figureSection(indicator: string): string {
  return `figure:${indicator}`;
}

/** The name of one field of a figure. */
export type FigureField = keyof ReturnType<typeof figureFields>;

/** A figure while it is being written: its fields as typed. One that is left out was never written. */
export type FigureTexts = Readonly<Partial<Record<FigureField, string>>>;

/** What is written in a field, without the spaces around it and in Unicode NFC; "" where nothing is. */
export function writtenIn(texts: FigureTexts, field: FigureField): string {
  return (texts[field] ?? "").normalize("NFC").trim();
}

/** How the figure is given so far, or null. */
export function chosenGiven(texts: FigureTexts): Given | null {
  return GIVEN.find((given) => given === writtenIn(texts, "given")) ?? null;
}
