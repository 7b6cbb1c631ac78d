import { groupedDigits } from "#domain/comparison/figure-words.ts";
import { filedEvidenceLines } from "#domain/evidence/filed-words.ts";
import { evidenceName } from "#domain/evidence/item.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import type { Indicator } from "#domain/framework/indicator.ts";
import { indicatorGroups } from "#domain/framework/indicator-groups.ts";
import type { EditionPublished } from "#domain/record/documents/edition.ts";
import type { ReportFiled } from "#domain/record/documents/report.ts";
import type { FiledFigure } from "#domain/report/figure-filed.ts";
import { coveredWords, filedFigureLine, ofProductWords } from "#domain/report/filed-figure-words.ts";
import type { Choice } from "#domain/report/offered.ts";
import { namesOf } from "#domain/report/offered.ts";
import type { FiledPromiseAnswer } from "#domain/report/promise-answer.ts";
import type { PromiseStory } from "#domain/report/promise-story.ts";
import {
  given,
  givenOrNot,
  listed,
  NONE,
  NOT_PROVIDED,
  type ReceiptAnswer,
  type ReceiptRow,
  type ReceiptSection,
} from "#domain/report/receipt-rows.ts";
import type { ReportScope } from "#domain/report/sections.ts";

interface Parts {
  readonly report: Omit<ReportFiled, "certified">;
  readonly edition: Pick<EditionPublished, "commitments">;
  readonly scope: Pick<ReportScope, "products" | "indicators" | "promises">;
}

/** The parts of a report besides its commitments; an entry filed before they were asked for has none. */
export function partSections({ report, edition, scope }: Parts): readonly ReceiptSection[] {
  const { productsInScope, figures, promiseAnswers, promises, attestations, evidence } = report;
  if (productsInScope === null) return [];
  const commitment = (key: string) => edition.commitments.find((one) => one.key === key)?.short ?? key;
  return [
    {
      title: "Products in scope",
      about: null,
      rows: [
        { question: "Products in scope", answer: listed(namesOf(productsInScope.inScope, scope.products)) },
        { question: "Why others are left out", answer: givenOrNot(productsInScope.leftOut) },
        { question: "What changed", answer: givenOrNot(productsInScope.changes) },
      ],
    },
    ...indicatorGroups(scope.indicators).map(({ name, indicators }) => ({
      title: name,
      about: null,
      rows: indicators.map((indicator) => figureRow(indicator, figures, scope.products)),
    })),
    {
      title: "What became of earlier promises",
      about: null,
      rows: orNone(
        "Earlier promises",
        openBefore(scope.promises).map((story, at) => earlierRow(story, at + 1, promiseAnswers)),
      ),
    },
    {
      title: "Promises",
      about: null,
      rows: orNone(
        "Promises made",
        promises.map(({ commitment: of, wording, ownerRole, measure, due }, at) => ({
          question: `${at + 1}. ${commitment(of)}`,
          answer: lines([wording, `Due: ${dayWords(due)}`, told("Owner", ownerRole), told("Measured by", measure)]),
        })),
      ),
    },
    {
      title: "Procedures attested without showing them",
      about: null,
      rows: orNone(
        "Procedures",
        attestations.map((one, at) => ({
          question: `${at + 1}. ${commitment(one.commitment)}`,
          answer: lines([
            `${one.counted}: ${groupedDigits(one.count)}`,
            `From ${dayWords(one.from)} to ${dayWords(one.to)}`,
            `Performed by: ${one.performedBy}`,
            `Authority: ${one.authority}`,
            `Legal basis: ${one.legalBasis}`,
            `Proxy method: ${one.proxyMethod}`,
          ]),
        })),
      ),
    },
    {
      title: "Evidence handed in",
      about: null,
      rows: orNone(
        "Documents",
        evidence.map((one) => ({
          question: evidenceName(one),
          answer: lines(filedEvidenceLines(one, (key) => supportedName(key, { commitment, scope }))),
        })),
      ),
    },
  ];
}

/** What a document supports, by name: a commitment, "figure:KEY" or "promise:KEY". */
function supportedName(
  key: string,
  { commitment, scope }: { readonly commitment: (key: string) => string; readonly scope: Parts["scope"] },
): string {
  if (key.startsWith("figure:"))
    return scope.indicators.find((one) => `figure:${one.key}` === key)?.name ?? key.replace("figure:", "");
  if (key.startsWith("promise:"))
    return scope.promises.find(({ promise }) => `promise:${promise.key}` === key)?.terms.wording ?? key;
  return commitment(key);
}

function figureRow({ key, name }: Indicator, figures: readonly FiledFigure[], products: readonly Choice[]): ReceiptRow {
  const figure = figures.find(({ indicator }) => indicator === key);
  return { question: name, answer: figure === undefined ? NOT_PROVIDED : figureAnswer(figure, products) };
}

function figureAnswer(figure: FiledFigure, products: readonly Choice[]): ReceiptAnswer {
  if (figure.given !== "value") return { text: filedFigureLine(figure), isMissing: true };
  const { scope, product, span, asOf, method, version } = figure;
  return lines([
    filedFigureLine(figure),
    `Covers: ${coveredWords(span)}, as of ${dayWords(asOf)}`,
    `Product: ${ofProductWords(product, products)}`,
    `Scope: ${scope}`,
    `Method: ${method}`,
    `Definition: version ${version}`,
  ]);
}

/** Those that were still open when the report was written: each could be answered. */
function openBefore(stories: readonly PromiseStory[]): readonly PromiseStory[] {
  return stories.filter(({ ending }) => ending === null);
}

function earlierRow({ promise, terms }: PromiseStory, nth: number, answers: readonly FiledPromiseAnswer[]): ReceiptRow {
  const answer = answers.find((one) => one.promise === promise.key);
  const stated = [terms.wording, `Due: ${dayWords(terms.due)}`];
  return {
    question: `${nth}. Promised earlier (${promise.madeIn})`,
    answer: lines([...stated, ...(answer === undefined ? ["Not answered in this report"] : outcomeLines(answer))]),
  };
}

function outcomeLines(answer: FiledPromiseAnswer): readonly string[] {
  switch (answer.outcome) {
    case "kept":
      return [`Kept on ${dayWords(answer.on)}: ${answer.how}`];
    case "kept_late":
      return [`Kept late, on ${dayWords(answer.on)}: ${answer.how}`];
    case "changed":
      return [
        `Changed. It was: ${answer.was.wording} Due: ${dayWords(answer.was.due)}`,
        `It is now: ${answer.now.wording} Due: ${dayWords(answer.now.due)}`,
        `Why: ${answer.why}`,
      ];
    case "dropped":
      return [`Dropped: ${answer.why}`];
  }
}

function orNone(question: string, rows: readonly ReceiptRow[]): readonly ReceiptRow[] {
  return rows.length > 0 ? rows : [{ question, answer: NONE }];
}

function told(what: string, text: string | null): string | null {
  return text === null ? null : `${what}: ${text}`;
}

function lines(texts: readonly (string | null)[]): ReceiptAnswer {
  return given(texts.filter((text) => text !== null).join("\n"));
}
