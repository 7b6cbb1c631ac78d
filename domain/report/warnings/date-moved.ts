import type { ReportToCheck } from "#domain/report/warnings/report-to-check.ts";
import type { Warning } from "#domain/report/warnings/warning.ts";

/** A promise whose date was moved before, and is moved once more; with every date there was, the first one first. */
export function dateMovedAgain({ promises, promiseAnswers }: ReportToCheck): readonly Warning[] {
  return promiseAnswers.flatMap((said): Warning[] => {
    const history = promises.find(({ promise }) => promise.key === said.promise)?.history ?? [];
    if (said.outcome !== "changed") return [];
    const all = [...history.map(({ due }) => due), said.now.due];
    const dates = all.filter((due, at) => due !== all[at - 1]);
    if (dates.length < 3 || said.now.due === history.at(-1)?.due) return [];
    const data = { promise: said.promise, dates };
    return [{ section: `promise:${said.promise}`, field: "due", code: "date_moved_again", data }];
  });
}

/**
 * A commitment answered "not yet" with another date than an open promise on it has, where this report does not say that
 * the promise was changed to that date.
 *
 * Shape: only promises that were made by answering "not yet": a next step may well come before the whole.
 */
export function dateMovedWithoutAnswer({ answers, promises, promiseAnswers }: ReportToCheck): readonly Warning[] {
  return answers.flatMap(({ commitment, reason, byDate }) => {
    if (reason !== "not_yet" || byDate === null || byDate === undefined) return [];
    return promises.flatMap(({ promise, terms, ending }): Warning[] => {
      const said = promiseAnswers.find((answer) => answer.promise === promise.key);
      const promised = said?.outcome === "changed" ? said.now.due : terms.due;
      const isOpen = ending === null && (said === undefined || said.outcome === "changed");
      const isOfThis = promise.commitment === commitment && promise.madeBy === "not_yet";
      if (!isOpen || !isOfThis || promised === byDate) return [];
      const data = { promise: promise.key, promised, now: byDate };
      return [{ section: commitment, field: "byDate", code: "date_moved_without_answer", data }];
    });
  });
}
