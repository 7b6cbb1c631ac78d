import { type FiledEvidence, filedEvidence } from "#domain/evidence/filed.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import type { Sha256 } from "#domain/record/hash.ts";
import type { FiledAttestation } from "#domain/report/attestation.ts";
import { attestationFields } from "#domain/report/attestation-fields.ts";
import { filedAttestation } from "#domain/report/attestation-filed.ts";
import { type DraftPart, isBlankPart, textsIn } from "#domain/report/draft-part.ts";
import { readFigure } from "#domain/report/figure.ts";
import { figureTextsOf } from "#domain/report/figure-fields.ts";
import { type FiledFigure, filedFigure } from "#domain/report/figure-filed.ts";
import type { CommitmentResponse } from "#domain/report/file.ts";
import type { DraftReport } from "#domain/report/missing.ts";
import { filedProducts, type ProductsInScope, productsFields } from "#domain/report/products-in-scope.ts";
import { type FiledPromise, notYetPromises, promiseKey } from "#domain/report/promise.ts";
import type { FiledPromiseAnswer } from "#domain/report/promise-answer.ts";
import { filedPromiseAnswer } from "#domain/report/promise-answer-filed.ts";
import { newPromiseFields, PROMISE_ANSWER_FIELDS } from "#domain/report/promise-fields.ts";
import { filedPromise } from "#domain/report/promise-filed.ts";
import { openPromises } from "#domain/report/promise-story.ts";

/** What a filed report holds besides its answers to the commitments. */
export interface FiledParts {
  readonly productsInScope: ProductsInScope | null;
  readonly figures: readonly FiledFigure[];
  /** What became of what was promised before. */
  readonly promiseAnswers: readonly FiledPromiseAnswer[];
  /** What is promised now: the next steps, then what the answers promise by "not yet, by DATE". */
  readonly promises: readonly FiledPromise[];
  readonly attestations: readonly FiledAttestation[];
  readonly evidence: readonly FiledEvidence[];
}

/** Freezes the parts as they stand. Throws on a draft that `missingFrom` has not cleared. */
export function filedParts(draft: DraftReport, responses: readonly CommitmentResponse[], sha256: Sha256): FiledParts {
  const written = draft.parts.filter((part) => !(part.section.isOptional && isBlankPart(part)));
  const { scope, period } = draft;
  const promiseAnswers = written.flatMap((part) => promiseAnswerIn(part));
  const productsPart = draft.parts.find((part) => part.section.kind === "products");
  const productKeys = scope.products.map(({ key }) => key);
  return {
    productsInScope:
      productsPart === undefined
        ? null
        : filedProducts(textsIn(productsPart, productsFields(productKeys)), scope.products),
    figures: written.flatMap((part) => figuresIn(part, period)),
    promiseAnswers,
    promises: [
      ...written.flatMap((part) => newPromiseIn(part, draft)),
      ...notYetPromises(responses, period, openAfter(draft, promiseAnswers)),
    ],
    attestations: written.flatMap((part) => attestationIn(part, scope.adopted)),
    evidence: draft.evidence.map((item) => filedEvidence(item, sha256)),
  };
}

function figuresIn(part: DraftPart, period: PeriodKey): readonly FiledFigure[] {
  if (part.section.kind !== "figures") return [];
  const texts = textsIn(part, part.section.fields);
  return part.section.group.indicators.map((indicator) => {
    const read = readFigure(figureTextsOf(indicator.key, texts), indicator, { key: period });
    if ("problems" in read) throw new Error(`the figure ${indicator.key} is filed before it is whole`);
    return filedFigure(read.value);
  });
}

function promiseAnswerIn(part: DraftPart): readonly FiledPromiseAnswer[] {
  if (part.section.kind !== "promise") return [];
  const { promise, terms } = part.section.story;
  const { wording, due } = terms;
  return [filedPromiseAnswer(promise.key, textsIn(part, PROMISE_ANSWER_FIELDS), { wording, due })];
}

function newPromiseIn(part: DraftPart, { scope, period }: DraftReport): readonly FiledPromise[] {
  if (part.section.kind !== "new_promise") return [];
  const made = filedPromise(promiseKey(period, part.section.nth), textsIn(part, newPromiseFields(scope.adopted)));
  return made === null ? [] : [made];
}

function attestationIn(part: DraftPart, adopted: readonly string[]): readonly FiledAttestation[] {
  if (part.section.kind !== "attestation") return [];
  const attested = filedAttestation(textsIn(part, attestationFields(adopted)));
  return attested === null ? [] : [attested];
}

/** What is still open once this report has answered: a promise it moves to a day is the same promise by that day. */
export function openAfter(
  { scope, period }: Pick<DraftReport, "scope" | "period">,
  answers: readonly FiledPromiseAnswer[],
) {
  const given = [
    ...scope.promises.flatMap(({ answers: earlier }) => earlier),
    ...answers.map((answer) => ({ ...answer, givenIn: period })),
  ];
  const promises = scope.promises.map(({ promise }) => promise);
  return openPromises(promises, given).map(({ promise, terms }) => ({
    commitment: promise.commitment,
    due: terms.due,
  }));
}
