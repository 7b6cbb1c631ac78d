import { FiledPromise } from "#domain/report/promise.ts";
import {
  missingFromPromise,
  type NewPromiseFacts,
  type NewPromiseProblem,
  type NewPromiseTexts,
} from "#domain/report/promise-missing.ts";
import { isBlank, type Reading } from "#domain/report/section-texts.ts";

/** The promise that a section's fields state, null where they are blank, or what is wrong with it. */
export function readPromise(
  key: string,
  texts: NewPromiseTexts,
  facts: NewPromiseFacts,
): Reading<FiledPromise | null, NewPromiseProblem> {
  const problems = missingFromPromise(texts, facts);
  return problems.length > 0 ? { problems } : { value: filedPromise(key, texts) };
}

/**
 * The promise as it will stand on the record, trimmed; null for a section that nobody filled in.
 *
 * Refuses (throws): a section that `missingFromPromise` has not cleared.
 */
export function filedPromise(key: string, texts: NewPromiseTexts): FiledPromise | null {
  if (isBlank(texts)) return null;
  return FiledPromise.parse({
    key,
    commitment: texts.commitment,
    wording: texts.wording.trim(),
    ownerRole: texts.ownerRole.trim(),
    measure: texts.measure.trim(),
    due: texts.due.trim(),
    madeBy: "next_step",
  });
}
