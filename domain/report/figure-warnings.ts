import { periodOf } from "#domain/framework/period.ts";
import { compareDecimals, type Decimal, decimalFrom, scaledFrom } from "#domain/framework/quantity.ts";
import type { FigureValue } from "#domain/report/figure.ts";
import { fieldAt } from "#domain/report/figure-fields.ts";
import type { FiledFigure, FiledValue } from "#domain/report/figure-filed.ts";
import type { Share } from "#domain/report/figure-share.ts";
import { haveCommonDay, isWithin, type Span } from "#domain/report/figure-span.ts";

/**
 * What a reader could raise about a figure that may well be true, as data, with the section and the field to look at.
 * It keeps nothing from being filed.
 */
export type FigureWarning = { readonly section: string; readonly field: string } & (
  | { readonly code: "figure_jump"; readonly data: Jump }
  | { readonly code: "share_above_whole"; readonly data: Share }
  | { readonly code: "span_beyond_period"; readonly data: { readonly period: Span } }
  | { readonly code: "span_outside_period"; readonly data: { readonly period: Span } }
  | { readonly code: "span_overlaps_last"; readonly data: { readonly last: Span } }
  | { readonly code: "exact_looks_rounded"; readonly data: { readonly value: Decimal } }
  | { readonly code: "scope_changed"; readonly data: { readonly last: string } }
  | { readonly code: "product_changed"; readonly data: { readonly last: string | null } }
  | { readonly code: "definition_changed"; readonly data: { readonly last: number; readonly now: number } }
);

/** How a figure differs from the one before it. */
export interface Jump {
  readonly change: "up" | "down" | "from_zero" | "to_zero";
  readonly last: Decimal;
  readonly now: Decimal;
}

/** More than so many times last period's figure, or less than that part of it, is a jump. */
export const JUMP_TIMES = 3;

/** Everything a reader could raise about a figure; `last` is the one of the same indicator that was filed before. */
export function figureWarnings(figure: FigureValue, last: FiledFigure | null): readonly FigureWarning[] {
  const before = last?.given === "value" && last.indicator === figure.indicator ? last : null;
  return [
    jump(figure, before),
    shareAboveWhole(figure),
    spanBeyondPeriod(figure),
    spanOverlapsLast(figure, before),
    exactLooksRounded(figure),
    scopeChanged(figure, before),
    productChanged(figure, before),
    definitionChanged(figure, before),
  ].filter((warning) => warning !== null);
}

/** A figure far above or below the last one, or nothing where there was something, or the reverse. */
export function jump({ indicator, value }: FigureValue, last: FiledValue | null): FigureWarning | null {
  if (last === null || last.unit !== value.unit) return null;
  const change = changeBetween(last.value, value.amount);
  if (change === null) return null;
  return {
    ...fieldAt(indicator, "value"),
    code: "figure_jump",
    data: { change, last: last.value, now: value.amount },
  };
}

/** A part that is more than its whole. */
export function shareAboveWhole({ indicator, share }: FigureValue): FigureWarning | null {
  if (share === null || compareDecimals(share.numerator, share.denominator) <= 0) return null;
  return { ...fieldAt(indicator, "numerator"), code: "share_above_whole", data: share };
}

/** A figure that covers days before or after the period of its report, or none of its days at all. */
export function spanBeyondPeriod({ indicator, span, period }: FigureValue): FigureWarning | null {
  const { from, to } = periodOf(period);
  if (isWithin(span, { from, to })) return null;
  const code = haveCommonDay(span, { from, to }) ? "span_beyond_period" : "span_outside_period";
  return { ...fieldAt(indicator, "spanFrom"), code, data: { period: { from, to } } };
}

/** A figure that covers days the last one covered: a reader who adds them up counts those twice. */
export function spanOverlapsLast({ indicator, span }: FigureValue, last: FiledValue | null): FigureWarning | null {
  if (last === null || !haveCommonDay(span, last.span)) return null;
  return { ...fieldAt(indicator, "spanFrom"), code: "span_overlaps_last", data: { last: last.span } };
}

/** A number in whole hundreds that is called exact. A share is left out: it shows what it is computed from. */
export function exactLooksRounded({ indicator, qualifier, value, share }: FigureValue): FigureWarning | null {
  const { digits, decimals } = scaledFrom(value.amount);
  const isInHundreds = digits !== 0n && digits % (100n * 10n ** BigInt(decimals)) === 0n;
  if (qualifier !== "exact" || share !== null || !isInHundreds) return null;
  return { ...fieldAt(indicator, "qualifier"), code: "exact_looks_rounded", data: { value: value.amount } };
}

/** A scope in other words than last time; spaces and line ends do not count. */
export function scopeChanged({ indicator, scope }: FigureValue, last: FiledValue | null): FigureWarning | null {
  if (last === null || oneLine(last.scope) === oneLine(scope)) return null;
  return { ...fieldAt(indicator, "scope"), code: "scope_changed", data: { last: last.scope } };
}

/** A figure of another product than last time. */
export function productChanged({ indicator, product }: FigureValue, last: FiledValue | null): FigureWarning | null {
  if (last === null || last.product === product) return null;
  return { ...fieldAt(indicator, "product"), code: "product_changed", data: { last: last.product } };
}

/** A figure under another version of its indicator's definition than last time. */
export function definitionChanged({ indicator, version }: FigureValue, last: FiledValue | null): FigureWarning | null {
  if (last === null || last.version === version) return null;
  return { ...fieldAt(indicator, "value"), code: "definition_changed", data: { last: last.version, now: version } };
}

function changeBetween(last: Decimal, now: Decimal): Jump["change"] | null {
  const [wasNothing, isNothing] = [last, now].map((one) => scaledFrom(one).digits === 0n);
  if (wasNothing || isNothing) {
    if (wasNothing && isNothing) return null;
    return wasNothing ? "from_zero" : "to_zero";
  }
  if (compareDecimals(now, timesBound(last)) > 0) return "up";
  return compareDecimals(last, timesBound(now)) > 0 ? "down" : null;
}

function timesBound(decimal: Decimal): Decimal {
  const { digits, decimals } = scaledFrom(decimal);
  return decimalFrom({ digits: digits * BigInt(JUMP_TIMES), decimals });
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
