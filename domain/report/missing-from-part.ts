import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import { attestationFields } from "#domain/report/attestation-fields.ts";
import { missingFromAttestation } from "#domain/report/attestation-missing.ts";
import { type DraftPart, isBlankPart, textsIn } from "#domain/report/draft-part.ts";
import { fieldAt, figureTextsOf } from "#domain/report/figure-fields.ts";
import { missingFromFigure } from "#domain/report/figure-missing.ts";
import { missingFromPairs } from "#domain/report/figure-pairs.ts";
import type { Missing } from "#domain/report/missing.ts";
import { missingFromProducts, productsFields } from "#domain/report/products-in-scope.ts";
import { missingFromPromiseAnswer, promiseAnswerFacts } from "#domain/report/promise-answer-missing.ts";
import { newPromiseFields, PROMISE_ANSWER_FIELDS } from "#domain/report/promise-fields.ts";
import { missingFromPromise } from "#domain/report/promise-missing.ts";
import type { ReportScope } from "#domain/report/sections.ts";

/** What the parts of a report are held against. */
export interface PartFacts {
  readonly period: PeriodKey;
  readonly periodTo: CalendarDate;
  /** The day it is now where the company is. */
  readonly today: CalendarDate;
  readonly scope: ReportScope;
}

/** What a part lacks, apart from its writer saying that it is finished; an optional one that is blank lacks nothing. */
export function missingFromPart(part: DraftPart, facts: PartFacts): readonly Missing[] {
  if (part.section.isOptional && isBlankPart(part)) return [];
  const { section } = part.section;
  return problemsWith(part, facts).map((problem) => ({ section, ...problem }));
}

function problemsWith({ section: asked, ...part }: DraftPart, facts: PartFacts) {
  const { scope, periodTo, today, period } = facts;
  const products = scope.products.map(({ key }) => key);
  switch (asked.kind) {
    case "products":
      return missingFromProducts(textsIn(part, productsFields(products)), scope.products);
    case "figures": {
      const texts = textsIn(part, asked.fields);
      const figures = asked.group.indicators.map((indicator) => ({
        indicator,
        texts: figureTextsOf(indicator.key, texts),
      }));
      const ofEach = figures.flatMap((figure) =>
        missingFromFigure(figure.texts, figure.indicator, { key: period }).map((problem) => ({
          ...problem,
          ...fieldAt(figure.indicator.key, problem.field),
        })),
      );
      const ofPairs = missingFromPairs(figures.map((one) => ({ indicator: one.indicator.key, texts: one.texts })));
      return [...ofEach, ...ofPairs.filter(({ field }) => !ofEach.some((problem) => problem.field === field))];
    }
    case "promise":
      return missingFromPromiseAnswer(textsIn(part, PROMISE_ANSWER_FIELDS), promiseAnswerFacts(asked.story, today));
    case "new_promise":
      return missingFromPromise(textsIn(part, newPromiseFields(scope.adopted)), { adopted: scope.adopted, periodTo });
    case "attestation":
      return missingFromAttestation(textsIn(part, attestationFields(scope.adopted)), { adopted: scope.adopted, today });
  }
}
