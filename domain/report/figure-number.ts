import { Decimal } from "#domain/framework/quantity.ts";

/** What a number counts: whole things, a share in percent, or something measured, which may have a fraction. */
export type NumberKind = "count" | "share" | "measure";

/** Why a text is not taken as a number. */
export type NumberProblem =
  | { readonly reason: "not_a_number" | "exponent" | "percent_sign" | "ambiguous_number" | "negative" | "not_whole" }
  | { readonly reason: "too_many_digits"; readonly limit: number; readonly digits: number };

/** The most digits a reported number has, before and after its point together. */
export const DIGIT_LIMIT = 30;

/**
 * The exact decimal that a person typed: "75,027", "75 027", "3.8", ".5", "12 %" for a share. Never a guess.
 *
 * Shape: thousands are set apart by one kind of mark throughout, and the point is the only decimal sign. "1.000" is no
 * count, and "1,000" no share or measure: half the world reads the other number there. Noughts at the end stay.
 * Refuses: `not_a_number`, `exponent`, `percent_sign`, `ambiguous_number`, `negative`, `not_whole`, `too_many_digits`.
 */
export function readNumber(text: string, kind: NumberKind): Decimal | NumberProblem {
  const trimmed = text.trim();
  if (EXPONENT.test(trimmed)) return { reason: "exponent" };
  const isPercent = trimmed.endsWith("%");
  const signed = isPercent ? trimmed.slice(0, -1).trimEnd() : trimmed;
  const isNegative = MINUS.test(signed);
  const bare = signed.replace(MINUS, "");
  if (!/\d/.test(bare) || !MARKED_DIGITS.test(bare)) return { reason: "not_a_number" };
  if (isPercent && kind !== "share") return { reason: "percent_sign" };
  if (!PLAIN.test(bare) && !GROUPED.test(bare)) return { reason: "ambiguous_number" };
  if (isNegative) return { reason: "negative" };
  if (kind === "count" && bare.includes(".")) return { reason: "not_whole" };
  if (kind !== "count" && ONE_COMMA.test(bare)) return { reason: "ambiguous_number" };
  return withinLimit(bare.replaceAll(MARK, ""));
}

const EXPONENT = /^[-−+]?[\d.,]*\d[.,]?\s*(e|[x×*]\s*10\s*\^?)\s*[-−+]?\d+$/i;
const MINUS = /^[-−]/;
// Commas, apostrophes and spaces, among them those that do not break a line.
const MARK = /[,'’ \u00a0\u2009\u202f]/g;
const MARKED_DIGITS = /^[\d.,'’ \u00a0\u2009\u202f]+$/;
const PLAIN = /^(\d+|\d*\.\d+)$/;
const GROUPED = /^[1-9]\d{0,2}([,'’ \u00a0\u2009\u202f])\d{3}(\1\d{3})*(\.\d+)?$/;
const ONE_COMMA = /^\d+,\d{3}$/;

function withinLimit(plain: string): Decimal | NumberProblem {
  const [whole = "", fraction] = plain.split(".");
  const shortest = whole.replace(/^0+/, "") || "0";
  const digits = shortest.length + (fraction?.length ?? 0);
  if (digits > DIGIT_LIMIT) return { reason: "too_many_digits", limit: DIGIT_LIMIT, digits };
  return Decimal.parse(fraction === undefined ? shortest : `${shortest}.${fraction}`);
}
