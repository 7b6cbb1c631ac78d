import { FiledPromiseAnswer, type PromiseTerms } from "#domain/report/promise-answer.ts";
import {
  chosenOutcome,
  missingFromPromiseAnswer,
  newWording,
  type PromiseAnswerFacts,
  type PromiseAnswerProblem,
  type PromiseAnswerTexts,
} from "#domain/report/promise-answer-missing.ts";
import type { Reading } from "#domain/report/section-texts.ts";

/** What a section's fields say became of a promise, or what is wrong with it. */
export function readPromiseAnswer(
  promise: string,
  texts: PromiseAnswerTexts,
  facts: PromiseAnswerFacts,
): Reading<FiledPromiseAnswer, PromiseAnswerProblem> {
  const problems = missingFromPromiseAnswer(texts, facts);
  return problems.length > 0 ? { problems } : { value: filedPromiseAnswer(promise, texts, facts.terms) };
}

/**
 * The answer as it will stand on the record, trimmed, with only what counts for its outcome.
 *
 * Refuses (throws): fields that `missingFromPromiseAnswer` has not cleared.
 */
export function filedPromiseAnswer(
  promise: string,
  texts: PromiseAnswerTexts,
  terms: PromiseTerms,
): FiledPromiseAnswer {
  return FiledPromiseAnswer.parse({ promise, ...whatCounts(texts, terms) });
}

function whatCounts(texts: PromiseAnswerTexts, { wording, due }: PromiseTerms) {
  const outcome = chosenOutcome(texts);
  const why = texts.why.trim();
  switch (outcome) {
    case "changed": {
      const now = { wording: newWording(texts, { wording }), due: texts.due.trim() };
      return { outcome, was: { wording, due }, now, why };
    }
    case "dropped":
      return { outcome, why };
    default:
      return { outcome, on: texts.on.trim(), how: texts.how.trim() };
  }
}
