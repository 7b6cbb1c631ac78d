import type { ReportToCheck } from "#domain/report/warnings/report-to-check.ts";
import type { Warning } from "#domain/report/warnings/warning.ts";

/** A promise called kept, while the commitment that it was to meet is called not done or not applicable. */
export function keptButNotDone({ answers, promises, promiseAnswers }: ReportToCheck): readonly Warning[] {
  return promiseAnswers.flatMap((said): Warning[] => {
    if (said.outcome !== "kept" && said.outcome !== "kept_late") return [];
    const commitment = promises.find(({ promise }) => promise.key === said.promise)?.promise.commitment;
    const status = answers.find((answer) => answer.commitment === commitment)?.status;
    if (commitment === undefined || (status !== "not_done" && status !== "not_applicable")) return [];
    return [{ section: commitment, field: "status", code: "kept_but_not_done", data: { promise: said.promise } }];
  });
}
