/** How a figure is given, or why it is not. */
export const GIVEN = ["value", "not_provided", "not_applicable", "withheld"] as const;
export type Given = (typeof GIVEN)[number];

/** How the value relates to the true number. */
export const QUALIFIERS = ["exact", "at_least", "about"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What one field of a figure takes: anything a person types is kept up to the limit, and read only afterwards. */
export type FigureFieldDefinition = {
  readonly name: string;
  /** The longest text, in characters (Unicode code points after NFC). */
  readonly limit: number;
} & (
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "text" | "decimal" | "day" | "key" }
);

/**
 * The fields of a figure's section, in the order they are asked.
 *
 * Shape: only `given` and `reason` count for a number that is not given; `numerator` and `denominator` are asked of
 * shares only; no `product` means the company's products together.
 */
export const FIGURE_FIELDS = [
  { name: "given", kind: "choice", limit: 20, choices: GIVEN },
  { name: "value", kind: "decimal", limit: 80 },
  { name: "qualifier", kind: "choice", limit: 20, choices: QUALIFIERS },
  { name: "numerator", kind: "decimal", limit: 80 },
  { name: "denominator", kind: "decimal", limit: 80 },
  { name: "scope", kind: "text", limit: 1000 },
  { name: "product", kind: "key", limit: 100 },
  { name: "spanFrom", kind: "day", limit: 40 },
  { name: "spanTo", kind: "day", limit: 40 },
  { name: "asOf", kind: "day", limit: 40 },
  { name: "method", kind: "text", limit: 2000 },
  { name: "reason", kind: "text", limit: 2000 },
] as const satisfies readonly FigureFieldDefinition[];

/** The name of one field of a figure. */
export type FigureField = (typeof FIGURE_FIELDS)[number]["name"];

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
