import type { ReportToCheck } from "#domain/report/warnings/report-to-check.ts";
import type { Warning } from "#domain/report/warnings/warning.ts";

/** A commitment called done, while this report or the last one that spoke of it dropped a promise on it. */
export function doneThoughDropped({ answers, promises, promiseAnswers }: ReportToCheck): readonly Warning[] {
  const dropped = promises.filter(({ promise, ending }) => {
    const said = promiseAnswers.find((answer) => answer.promise === promise.key) ?? ending;
    return said?.outcome === "dropped";
  });
  return answers
    .filter(({ status }) => status === "done")
    .flatMap(({ commitment }) =>
      dropped
        .filter(({ promise }) => promise.commitment === commitment)
        .map(({ promise }): Warning => {
          const data = { promise: promise.key };
          return { section: commitment, field: "status", code: "done_though_promise_dropped", data };
        }),
    );
}
