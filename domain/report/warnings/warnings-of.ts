import { dateMovedAgain, dateMovedWithoutAnswer } from "#domain/report/warnings/date-moved.ts";
import { doneInFewWords } from "#domain/report/warnings/done-in-few-words.ts";
import { doneThoughDropped } from "#domain/report/warnings/done-though-dropped.ts";
import { doneWithoutEvidence } from "#domain/report/warnings/done-without-evidence.ts";
import { keptButNotDone } from "#domain/report/warnings/kept-but-not-done.ts";
import { mayDisclose } from "#domain/report/warnings/may-disclose.ts";
import { notApplicableWithProducts } from "#domain/report/warnings/not-applicable-with-products.ts";
import type { ReportToCheck } from "#domain/report/warnings/report-to-check.ts";
import { sameAccount, sameExplanation } from "#domain/report/warnings/same-as-last.ts";
import type { Warning } from "#domain/report/warnings/warning.ts";

/** Everything a reader could raise about a report across its sections: answer by answer, then promises, then texts. */
export function warningsOf(report: ReportToCheck): readonly Warning[] {
  const ofAnswers = report.answers.flatMap((answer) => {
    const last = report.last.find(({ commitment }) => commitment === answer.commitment) ?? null;
    return [
      doneInFewWords(answer),
      doneWithoutEvidence(answer),
      notApplicableWithProducts(answer),
      sameExplanation(answer, last),
      sameAccount(answer, last),
    ].filter((warning) => warning !== null);
  });
  return [
    ...ofAnswers,
    ...keptButNotDone(report),
    ...doneThoughDropped(report),
    ...dateMovedAgain(report),
    ...dateMovedWithoutAnswer(report),
    ...report.publicTexts.flatMap((text) => mayDisclose(text, report.knownSites)),
  ];
}
