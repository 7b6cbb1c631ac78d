import { capitalised } from "#domain/framework/capitalised.ts";
import type { FigureRelayed } from "#domain/record/documents/relayed-report.ts";

/** A relayed number as it is printed, or the word for why there is none. */
export type FigureWords =
  | { readonly kind: "value"; readonly words: string; readonly note?: string }
  | { readonly kind: "missing"; readonly word: string; readonly why?: string };

type Counted = Pick<FigureRelayed, "value" | "valueWords" | "unit" | "qualifier">;

/**
 * A figure's value with its qualifier and unit: "more than 3,800 links". Zero is a number.
 *
 * Shape: a qualifier or unit that is a remark rather than a word stands below the number as its note.
 */
export function figureWords({ value, valueWords, unit, qualifier }: Counted): FigureWords {
  const number = value === null ? valueWords : groupedDigits(value);
  if (number === null) return { kind: "missing", word: "not captured", why: "the source's passage was not available" };
  const [before, qualifierNote] = isShort(qualifier) ? [qualifier, null] : [null, qualifier];
  const [after, unitNote] = unitWords(unit);
  const words = [before, number, after].filter((part) => part !== null).join(" ");
  const note = [unitNote, qualifierNote].filter((part) => part !== null).join("; ");
  return note === "" ? { kind: "value", words } : { kind: "value", words, note };
}

/**
 * What a figure covers and who says so, to be printed with it: "Amazon and subsidiaries; self-reported".
 *
 * Shape: never empty, because whether the company itself counted is always said, if only to say that it is not plain.
 */
export function figureScopeWords({
  scope,
  period,
  selfReported,
  confidence,
}: Pick<FigureRelayed, "scope" | "period" | "selfReported" | "confidence">): string {
  const parts = [
    scope ?? "scope not stated with the number",
    period === null ? null : `for ${period}`,
    selfReportedWords(selfReported),
    confidence === "secondary-seen" ? "seen only as given by others" : null,
  ];
  return capitalised(parts.filter((part) => part !== null).join("; "));
}

/** An exact decimal with its thousands set apart: "586,800", "3.8". */
export function groupedDigits(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function selfReportedWords(selfReported: boolean | null): string {
  if (selfReported === null) return "the source does not make plain who counted";
  return selfReported ? "self-reported" : "not counted by the company itself";
}

/** The unit after the number, or as a note; "count" says no more than that it is a number. */
function unitWords(unit: string): readonly [string | null, string | null] {
  if (unit === "count") return [null, null];
  return isShort(unit) ? [unit, null] : [null, `unit ${unit}`];
}

const LONGEST_SHORT = 20;

function isShort(words: string | null): boolean {
  return words !== null && words.length <= LONGEST_SHORT;
}
