import { figureWarningWords } from "#app/(desk)/figure-warning-words.ts";
import type { DeskReport } from "#db/queries/desk-report.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import type { DisclosureKind } from "#domain/report/warnings/disclosure.ts";
import type { AnyWarning } from "#domain/report/warnings/of-draft.ts";

/** What a reader could raise, as a sentence to whoever writes the report. It keeps nothing from being filed. */
export function warningWords(warning: AnyWarning, report: Pick<DeskReport, "scope" | "draft">): string {
  switch (warning.code) {
    case "done_in_few_words":
      return `This is called done in ${warning.data.words} words. Readers will ask what was done, on what, and how it was checked.`;
    case "done_without_evidence":
      return "This is called done, and nothing stands behind it: no public page, no document, no attested procedure.";
    case "kept_but_not_done":
      return `A promise on this commitment is called kept, and the commitment is not: “${promiseWords(warning.data.promise, report)}”`;
    case "done_though_promise_dropped":
      return `This is called done, although a promise on it was dropped: “${promiseWords(warning.data.promise, report)}”`;
    case "not_applicable_with_products":
      return "This is called not applicable to any product, and products are ticked below it.";
    case "same_explanation":
      return "This explanation is last period’s, word for word. If nothing changed, say so in it.";
    case "same_account":
      return "This account is last period’s, word for word. If nothing changed, say so under “What did you do?”.";
    case "date_moved_again":
      return `The date of this promise moves once more: ${warning.data.dates.map(dayWords).join(", then ")}.`;
    case "date_moved_without_answer":
      return `You promised this for ${dayWords(warning.data.promised)} and now say ${dayWords(warning.data.now)}. Answer the promise: it was changed.`;
    case "may_disclose":
      return `${DISCLOSES[warning.data.kind]}: “${warning.data.places.map(({ text }) => text).join("”, “")}”. If it helps those who abuse, take it out.`;
    default:
      return figureWarningWords(warning, report.scope);
  }
}

const DISCLOSES: Record<DisclosureKind, string> = {
  threshold: "This may give away a threshold",
  list_version: "This may give away which version of a list is in use",
  list_content: "This may give away words that are looked for",
  classifier_misses: "This may give away how much is missed",
  site: "This names a site",
};

function promiseWords(key: string, { scope }: Pick<DeskReport, "scope">): string {
  return scope.promises.find(({ promise }) => promise.key === key)?.terms.wording ?? key;
}
