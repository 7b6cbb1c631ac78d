import { groupedDigits } from "#domain/comparison/figure-words.ts";
import { type Decimal, scaledFrom } from "#domain/framework/quantity.ts";
import type { PairHalfGiven } from "#domain/report/figure-pairs.ts";
import type { FigureWarning, Jump } from "#domain/report/figure-warnings.ts";
import { coveredWords, shareWords } from "#domain/report/filed-figure-words.ts";
import { namesOf } from "#domain/report/offered.ts";
import type { ReportScope } from "#domain/report/sections.ts";

/** What a reader could raise about a figure, as a sentence to whoever writes it. It keeps nothing from being filed. */
export function figureWarningWords(
  warning: FigureWarning | PairHalfGiven,
  { products, indicators }: Pick<ReportScope, "products" | "indicators">,
): string {
  switch (warning.code) {
    case "figure_jump":
      return jumpWords(warning.data);
    case "share_above_whole":
      return `The part is more than the whole (${shareWords(warning.data)}). If that is right, say in the method how it can be.`;
    case "span_beyond_period":
      return `These days go beyond the period of this report, ${coveredWords(warning.data.period)}. If that is right, leave it; the days are printed with the number.`;
    case "span_outside_period":
      return `None of these days lies in the period of this report, ${coveredWords(warning.data.period)}. Check the years.`;
    case "span_overlaps_last":
      return `Last period’s figure covered ${coveredWords(warning.data.last)}. Whoever adds the two up counts the days in both twice.`;
    case "exact_looks_rounded":
      return `${groupedDigits(warning.data.value)} looks rounded. If it is, choose “about” or “at least”.`;
    case "scope_changed":
      return `Last period’s figure covered: “${warning.data.last}”. If the two do not cover the same, readers cannot compare them; say what is different.`;
    case "product_changed":
      return `Last period’s figure was of ${productOf(warning.data.last, products)}. Readers will not compare the two.`;
    case "definition_changed":
      return `What counts has changed: last period’s figure goes by version ${warning.data.last}, this one by version ${warning.data.now}. The two are not compared.`;
    case "pair_half_given": {
      const other = indicators.find(({ key }) => key === warning.data.other)?.name ?? warning.data.other;
      return `This number will stand without its pair, “${other}”, and with the reason that you give there.`;
    }
  }
}

function jumpWords({ change, last, now }: Jump): string {
  const both = `${groupedDigits(last)} → ${groupedDigits(now)}`;
  switch (change) {
    case "up":
      return `${timesWords(now, last)} last period’s figure (${both}). If that is right, leave it; readers will ask.`;
    case "down":
      return `Last period’s figure was ${timesWords(last, now).toLowerCase()} this one (${both}). If that is right, leave it; readers will ask.`;
    case "from_zero":
      return `Last period’s figure was 0 (${both}). If that is right, leave it; readers will ask what changed.`;
    case "to_zero":
      return `Last period’s figure was not 0 (${both}). If nobody counted, choose “not provided”: 0 says that somebody did.`;
  }
}

/** "3 times", "More than 3 times". */
function timesWords(large: Decimal, small: Decimal): string {
  const [a, b] = [scaledFrom(large), scaledFrom(small)];
  const [more, less] = [a.digits * 10n ** BigInt(b.decimals), b.digits * 10n ** BigInt(a.decimals)];
  const times = `${groupedDigits(String(more / less))} times`;
  return more % less === 0n ? times : `More than ${times}`;
}

function productOf(product: string | null, products: ReportScope["products"]): string {
  return product === null ? "all your products together" : (namesOf([product], products)[0] ?? product);
}
