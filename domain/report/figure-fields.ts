import { groupKeyOf } from "#domain/framework/indicator-groups.ts";
import { DAY_FIELD, FINISHED, type FieldSet, LINE_LIMIT, NUMBER_FIELD } from "#domain/report/fields.ts";

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

/** The section of a draft that holds the figure of an indicator: that of the indicator's group. */
export function figureSection(indicator: string): string {
  return `${FIGURES}${groupKeyOf(indicator)}`;
}

/** What the name of every section of figures begins with; the key of a group of indicators follows. */
export const FIGURES = "figures:";

/** The name, within its section, of one field of an indicator's figure. */
export function figureFieldName(indicator: string, field: FigureField): string {
  return `${indicator}:${field}`;
}

/** Where a field of an indicator's figure stands in a draft. */
export function fieldAt(indicator: string, field: FigureField): { readonly section: string; readonly field: string } {
  return { section: figureSection(indicator), field: figureFieldName(indicator, field) };
}

/** The fields of a section of figures: those of every indicator of the group, and one word for the whole. */
export function figureSectionFields(indicators: readonly string[], products: readonly string[]): FieldSet {
  const { finished, ...ofOne } = figureFields(products);
  const named = indicators.flatMap((indicator) =>
    Object.entries(ofOne).map(([field, definition]) => [`${indicator}:${field}`, definition] as const),
  );
  return { ...Object.fromEntries(named), finished };
}

/** The texts of one indicator's figure, out of those of its section. */
export function figureTextsOf(indicator: string, texts: Readonly<Record<string, string>>): FigureTexts {
  const start = `${indicator}:`;
  const own = Object.entries(texts).filter(([name]) => name.startsWith(start));
  return Object.fromEntries(own.map(([name, text]) => [name.slice(start.length), text]));
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
