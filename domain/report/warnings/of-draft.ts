import { type Backing, backingOf, thingsIn } from "#domain/evidence/gaps.ts";
import { readAddresses } from "#domain/report/addresses.ts";
import { chosenDate, chosenReason, chosenStatus, owesExplanation } from "#domain/report/draft.ts";
import { type DraftPart, textsIn } from "#domain/report/draft-part.ts";
import { type Figure, readFigure } from "#domain/report/figure.ts";
import { figureTextsOf } from "#domain/report/figure-fields.ts";
import { type PairHalfGiven, pairsHalfGiven } from "#domain/report/figure-pairs.ts";
import { type FigureWarning, figureWarnings } from "#domain/report/figure-warnings.ts";
import type { DraftReport } from "#domain/report/missing.ts";
import { chosenKeys } from "#domain/report/offered.ts";
import type { FiledPromiseAnswer } from "#domain/report/promise-answer.ts";
import { readPromiseAnswer } from "#domain/report/promise-answer-filed.ts";
import { promiseAnswerFacts } from "#domain/report/promise-answer-missing.ts";
import { PROMISE_ANSWER_FIELDS } from "#domain/report/promise-fields.ts";
import { publicTextsOf } from "#domain/report/public-texts.ts";
import type { LastReport } from "#domain/report/roll-forward.ts";
import type { AnswerToCheck, ReportToCheck } from "#domain/report/warnings/report-to-check.ts";
import type { Warning } from "#domain/report/warnings/warning.ts";
import { warningsOf } from "#domain/report/warnings/warnings-of.ts";

/** Anything that a reader could raise about a report. */
export type AnyWarning = Warning | FigureWarning | PairHalfGiven;

/** Everything that a reader could raise about a draft as it stands; `last` is what the company filed before. */
export function warningsOfDraft(draft: DraftReport, last: Omit<LastReport, "notes"> | null): readonly AnyWarning[] {
  const figures = draft.parts.flatMap((part) => readableFigures(part, draft));
  return [
    ...warningsOf(reportToCheck(draft, last)),
    ...figures.flatMap((figure) =>
      figure.given === "value" ? figureWarnings(figure, last?.figures.get(figure.indicator) ?? null) : [],
    ),
    ...pairsHalfGiven(figures),
  ];
}

function reportToCheck(draft: DraftReport, last: Omit<LastReport, "notes"> | null): ReportToCheck {
  const { responses, parts, scope } = draft;
  const behind = backingOf(draft);
  const addresses = responses.flatMap((response) => readAddresses(response.draft.addresses.value).addresses);
  return {
    answers: responses.map((response, at) => answerToCheck(response, scope, behind[at])),
    last: Array.from(last?.responses ?? [], ([commitment, filed]) => ({ commitment, ...filed })),
    promises: scope.promises,
    promiseAnswers: parts.flatMap((part) => readableAnswer(part, draft)),
    publicTexts: publicTextsOf(draft),
    knownSites: addresses.map(({ url }) => new URL(url).hostname),
  };
}

function answerToCheck(
  { commitment, draft: answer }: DraftReport["responses"][number],
  scope: DraftReport["scope"],
  behind: Backing | undefined,
): AnswerToCheck {
  const status = chosenStatus(answer);
  return {
    commitment,
    ...(status === null ? {} : { status }),
    account: answer.account.value.trim(),
    reason: chosenReason(answer),
    byDate: chosenDate(answer),
    explanation: owesExplanation(answer) ? answer.explanation.value.trim() : null,
    products: chosenKeys(answer.products.value, scope.products),
    evidence: behind === undefined ? 0 : thingsIn(behind),
  };
}

function readableFigures({ section, standing }: DraftPart, { period }: DraftReport): readonly Figure[] {
  if (section.kind !== "figures") return [];
  const texts = textsIn({ standing }, section.fields);
  return section.group.indicators.flatMap((indicator) => {
    const read = readFigure(figureTextsOf(indicator.key, texts), indicator, { key: period });
    return "value" in read ? [read.value] : [];
  });
}

function readableAnswer({ section, standing }: DraftPart, { today }: DraftReport): readonly FiledPromiseAnswer[] {
  if (section.kind !== "promise") return [];
  const texts = textsIn({ standing }, PROMISE_ANSWER_FIELDS);
  const facts = promiseAnswerFacts(section.story, today);
  const { wording, due } = section.story.terms;
  const read = readPromiseAnswer(section.story.promise.key, texts, { ...facts, terms: { wording, due } });
  return "value" in read ? [read.value] : [];
}
