import type { Indicator } from "#domain/framework/indicator.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import { readFigure } from "#domain/report/figure.ts";
import { type FiledFigure, filedFigure, textsOf } from "#domain/report/figure-filed.ts";
import type { RestatedCell } from "#domain/report/restatement.ts";

/** What a page needs to know of the definition that a number was reported under. */
export type Definition = Pick<Indicator, "key" | "version" | "name" | "unit" | "definition">;

/** One number of a report, as a page shows it. */
export interface ReportedFigure {
  readonly indicator: Definition;
  /** Null while it is being written and cannot be read yet. */
  readonly figure: FiledFigure | null;
  /** What stood there before its last restatement; null where none was. */
  readonly restated: RestatedCell | null;
}

/** The figure as it stood before its last restatement; null where it was not restated, or the old texts say none. */
export function figureBefore({ figure, restated, indicator }: ReportedFigure, period: PeriodKey): FiledFigure | null {
  if (figure === null || restated === null) return null;
  const was = restated.changes.map(({ field, was: text }) => [field.slice(field.indexOf(":") + 1), text]);
  const read = readFigure({ ...textsOf(figure), ...Object.fromEntries(was) }, indicator, { key: period });
  return "value" in read ? filedFigure(read.value) : null;
}
