import type { Indicator } from "#domain/framework/indicator.ts";
import type { Period } from "#domain/framework/period.ts";
import { readFigure } from "#domain/report/figure.ts";
import type { FigureTexts } from "#domain/report/figure-fields.ts";
import type { FigureProblem } from "#domain/report/figure-problem.ts";

/** What keeps one figure from being filed; nothing when it reads as a number or as the reason why there is none. */
export function missingFromFigure(
  texts: FigureTexts,
  indicator: Pick<Indicator, "key" | "version" | "unit">,
  period: Pick<Period, "key">,
): readonly FigureProblem[] {
  const read = readFigure(texts, indicator, period);
  return "problems" in read ? read.problems : [];
}
