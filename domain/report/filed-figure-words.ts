import { groupedDigits } from "#domain/comparison/figure-words.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import type { Qualifier } from "#domain/report/figure-fields.ts";
import type { FiledFigure, FiledValue } from "#domain/report/figure-filed.ts";
import type { Share } from "#domain/report/figure-share.ts";
import type { Span } from "#domain/report/figure-span.ts";
import { type Choice, namesOf } from "#domain/report/offered.ts";

/** What the public reads of a filed figure: a number, or the word for why there is none. Zero is a number. */
export type FiledFigureWords =
  | {
      readonly kind: "value";
      /** "At least 1,250 reports", "75%". */
      readonly words: string;
      /** "3 of 4": a share is never printed without it. */
      readonly share: string | null;
    }
  | { readonly kind: "missing"; readonly word: string; readonly why: string };

/** A filed figure in words. */
export function filedFigureWords(figure: FiledFigure): FiledFigureWords {
  if (figure.given !== "value") {
    return { kind: "missing", word: GAPS[figure.given], why: figure.reason ?? "The company gives no reason." };
  }
  const { value, unit, qualifier, share } = figure;
  const number = `${groupedDigits(value)}${unitWords(value, unit)}`;
  return {
    kind: "value",
    words: capitalised([QUALIFIERS[qualifier], number].filter((part) => part !== "").join(" ")),
    share: share === null ? null : shareWords(share),
  };
}

/** The same on one line: "75% (3 of 4)", "Withheld: the count would show what is looked through by hand". */
export function filedFigureLine(figure: FiledFigure): string {
  const words = filedFigureWords(figure);
  if (words.kind === "missing") return `${words.word}: ${words.why}`;
  return words.share === null ? words.words : `${words.words} (${words.share})`;
}

/** The first and the last day that a number covers. */
export function coveredWords({ from, to }: Span): string {
  return `${dayWords(from)} to ${dayWords(to)}`;
}

/** The product that a number is of. */
export function ofProductWords(product: FiledValue["product"], products: readonly Choice[]): string {
  return product === null ? "The company’s products together" : namesOf([product], products).join("");
}

const GAPS: Readonly<Record<Exclude<FiledFigure["given"], "value">, string>> = {
  not_provided: "Not provided",
  not_applicable: "Not applicable",
  withheld: "Withheld",
};

const QUALIFIERS: Readonly<Record<Qualifier, string>> = { exact: "", at_least: "at least", about: "about" };

/** "49 of 50". */
export function shareWords({ numerator, denominator }: Share): string {
  return `${groupedDigits(numerator)} of ${groupedDigits(denominator)}`;
}

/** The unit after its number: "%" at once, "1 report" in the singular, nothing for what is only a count. */
function unitWords(value: string, unit: string): string {
  if (unit === "percent") return "%";
  if (unit === "count") return "";
  return ` ${value === "1" ? unit.replace(/^([a-z]+)s$/, "$1") : unit}`;
}
