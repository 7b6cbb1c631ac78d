import { attestationFields } from "#domain/report/attestation-fields.ts";
import { readAttestation } from "#domain/report/attestation-filed.ts";
import { type DraftPart, isBlankPart, textsIn } from "#domain/report/draft-part.ts";
import { readFigure } from "#domain/report/figure.ts";
import { figureTextsOf } from "#domain/report/figure-fields.ts";
import { filedFigure } from "#domain/report/figure-filed.ts";
import type { CommitmentResponse } from "#domain/report/file.ts";
import { openAfter } from "#domain/report/file-parts.ts";
import type { DraftReport } from "#domain/report/missing.ts";
import {
  filedProducts,
  missingFromProducts,
  type ProductsInScope,
  productsFields,
} from "#domain/report/products-in-scope.ts";
import { notYetPromises, promiseKey, type StatedPromise } from "#domain/report/promise.ts";
import { readPromiseAnswer } from "#domain/report/promise-answer-filed.ts";
import { promiseAnswerFacts } from "#domain/report/promise-answer-missing.ts";
import { newPromiseFields, PROMISE_ANSWER_FIELDS } from "#domain/report/promise-fields.ts";
import { readPromise } from "#domain/report/promise-filed.ts";
import type { AnsweredPromise, ReportParts } from "#domain/report/report-parts.ts";
import type { ReportedFigure } from "#domain/report/reported-figure.ts";

/** What a draft would say besides its answers to the commitments, as far as it can be read. */
export interface DraftReportParts extends ReportParts {
  /** Null while the answer is not complete. */
  readonly productsInScope: ProductsInScope | null;
  /** How many new promises and attestations are begun and cannot be read yet. */
  readonly unread: Readonly<Record<"made" | "attestations", number>>;
}

/** The parts of a draft as a page shows them; a figure or an answer to a promise that is not whole is null. */
export function draftReportParts(draft: DraftReport, responses: readonly CommitmentResponse[]): DraftReportParts {
  const written = draft.parts.filter((part) => !(part.section.isOptional && isBlankPart(part)));
  const answered = written.flatMap((part) => answeredIn(part, draft));
  const steps = written.flatMap((part) => promiseIn(part, draft));
  const attested = written.flatMap((part) => attestationIn(part, draft));
  const answers = answered.flatMap(({ answer }) => (answer === null ? [] : [answer]));
  const notYet = notYetPromises(responses, draft.period, openAfter(draft, answers));
  return {
    productsInScope: productsIn(draft),
    figures: written.flatMap((part) => figuresIn(part, draft)),
    answered,
    made: [...steps.filter((step) => step !== null), ...notYet].map(
      (promise): StatedPromise => ({ ...promise, madeIn: draft.period }),
    ),
    attestations: attested.filter((one) => one !== null),
    unread: { made: unreadOf(steps), attestations: unreadOf(attested) },
  };
}

function productsIn({ parts, scope }: DraftReport): ProductsInScope | null {
  const part = parts.find(({ section }) => section.kind === "products");
  if (part === undefined) return null;
  const texts = textsIn(part, productsFields(scope.products.map(({ key }) => key)));
  return missingFromProducts(texts, scope.products).length > 0 ? null : filedProducts(texts, scope.products);
}

function figuresIn(part: DraftPart, { period }: DraftReport): readonly ReportedFigure[] {
  if (part.section.kind !== "figures") return [];
  const texts = textsIn(part, part.section.fields);
  return part.section.group.indicators.map((indicator) => {
    const read = readFigure(figureTextsOf(indicator.key, texts), indicator, { key: period });
    return { indicator, figure: "value" in read ? filedFigure(read.value) : null, restated: null };
  });
}

function answeredIn(part: DraftPart, { today }: DraftReport): readonly AnsweredPromise[] {
  if (part.section.kind !== "promise") return [];
  const { story } = part.section;
  const { promise, terms } = story;
  const texts = textsIn(part, PROMISE_ANSWER_FIELDS);
  const read = readPromiseAnswer(promise.key, texts, promiseAnswerFacts(story, today));
  return [{ promise, terms, answer: "value" in read ? read.value : null }];
}

function promiseIn(part: DraftPart, { scope: { adopted }, period, periodTo }: DraftReport) {
  if (part.section.kind !== "new_promise") return [];
  const key = promiseKey(period, part.section.nth);
  const read = readPromise(key, textsIn(part, newPromiseFields(adopted)), { adopted, periodTo });
  return ["value" in read ? read.value : null];
}

function attestationIn(part: DraftPart, { scope: { adopted }, today }: DraftReport) {
  if (part.section.kind !== "attestation") return [];
  const read = readAttestation(textsIn(part, attestationFields(adopted)), { adopted, today });
  return ["value" in read ? read.value : null];
}

function unreadOf(things: readonly (object | null)[]): number {
  return things.filter((thing) => thing === null).length;
}
