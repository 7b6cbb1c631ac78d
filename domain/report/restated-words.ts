import { capitalised } from "#domain/framework/capitalised.ts";
import { dayOfInstantWords } from "#domain/framework/date-words.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import type { FiledFigure } from "#domain/report/figure-filed.ts";
import { coveredWords, filedFigureLine } from "#domain/report/filed-figure-words.ts";
import { figureBefore, type ReportedFigure } from "#domain/report/reported-figure.ts";
import type { Cause, RestatedCell } from "#domain/report/restatement.ts";

/** What a restated number was before, and one sentence on when and why it changed; null where it was not restated. */
export interface RestatedWords {
  /** Null where the number is the same and something about it changed. */
  readonly was: string | null;
  readonly note: string;
}

/** The old value of a figure beside the new one, with why and when. */
export function restatedFigureWords(reported: ReportedFigure, period: PeriodKey, zone: string): RestatedWords | null {
  const { figure, restated } = reported;
  if (restated === null || figure === null) return null;
  const before = figureBefore(reported, period);
  const was = before === null ? null : filedFigureLine(before);
  return {
    was: was === filedFigureLine(figure) ? null : was,
    note: [restatedSentence(restated, zone), ...(before === null ? [] : otherwise(before, figure))].join(" "),
  };
}

/** "Restated on 3 May 2026 in revision 2, a counting error: one queue was counted twice." */
export function restatedSentence({ at, revision, cause, why }: RestatedCell, zone: string): string {
  const day = dayOfInstantWords(at, zone);
  return `Restated on ${day} in revision ${revision}, ${CAUSES[cause]}: ${why}`;
}

/** Why a filed text was wrong, as it stands within a sentence. */
export const CAUSES: Readonly<Record<Cause, string>> = {
  counting_error: "a counting error",
  wrong_source: "a wrong source",
  definition_misread: "a definition that was misread",
  new_information: "new information",
  wording: "wording",
};

/** What a number covered before, where that changed with it. */
function otherwise(was: FiledFigure, now: FiledFigure): readonly string[] {
  if (was.given !== "value" || now.given !== "value") return [];
  const before = [
    was.scope === now.scope ? null : `scope “${was.scope}”`,
    coveredWords(was.span) === coveredWords(now.span) ? null : coveredWords(was.span),
    was.method === now.method ? null : `counted so: “${was.method}”`,
  ].filter((part) => part !== null);
  return before.length === 0 ? [] : [capitalised(`before: ${before.join("; ")}.`)];
}
