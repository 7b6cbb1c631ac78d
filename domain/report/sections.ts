import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Indicator } from "#domain/framework/indicator.ts";
import { type IndicatorGroup, indicatorGroups } from "#domain/framework/indicator-groups.ts";
import { attestationFields } from "#domain/report/attestation-fields.ts";
import { commitmentFields } from "#domain/report/commitment-fields.ts";
import type { FieldSet } from "#domain/report/fields.ts";
import { FIGURES, figureSectionFields } from "#domain/report/figure-fields.ts";
import { type Choice, offeredTo } from "#domain/report/offered.ts";
import { PRODUCTS, productsFields } from "#domain/report/products-in-scope.ts";
import { newPromiseFields, PROMISE_ANSWER_FIELDS } from "#domain/report/promise-fields.ts";
import type { PromiseStory } from "#domain/report/promise-story.ts";

/** What decides which sections a report has, and what can be ticked in them. */
export interface ReportScope {
  readonly adopted: readonly string[];
  /** The edition's recommended practices, each with the commitments that it serves. */
  readonly mitigations: readonly (Choice & { readonly mappedCommitments: readonly string[] })[];
  /** The company's products on the record. */
  readonly products: readonly Choice[];
  /** The numbers that the programme asks for, each in its newest definition. */
  readonly indicators: readonly Indicator[];
  /** Everything that the company promised in the reports before this one, and what it said of it since. */
  readonly promises: readonly PromiseStory[];
  /** The last day of the period: what was promised for it or for a day before must be answered. */
  readonly dueBy: CalendarDate;
}

/** How many next steps a report may state, and how many procedures it may attest. */
export const MOST_STATED = 20;

/**
 * One section of a report.
 *
 * Shape: products are asked of a company that has some on the record. An optional one may stay blank; nobody has to promise or to attest anything, and a promise may be answered
 * before it falls due.
 */
export type ReportSection = {
  readonly section: string;
  readonly fields: FieldSet;
  readonly isOptional: boolean;
} & (
  | { readonly kind: "commitment"; readonly commitment: string }
  | { readonly kind: "products" }
  | { readonly kind: "figures"; readonly group: IndicatorGroup }
  | { readonly kind: "promise"; readonly story: PromiseStory }
  | { readonly kind: "new_promise"; readonly nth: number }
  | { readonly kind: "attestation"; readonly nth: number }
);

/** A section that is not the answer to a commitment. */
export type PartSection = Exclude<ReportSection, { kind: "commitment" }>;

/** Every section that a report may have, in the order of the task list; the optional ones as many as there may be. */
export function sectionsOf(scope: ReportScope): readonly ReportSection[] {
  return [...scope.adopted.map((commitment) => commitmentSection(commitment, scope)), ...partsOf(scope)];
}

/** Those of them that are not answers to commitments. */
export function partsOf(scope: ReportScope): readonly PartSection[] {
  const productKeys = scope.products.map(({ key }) => key);
  const nths = Array.from({ length: MOST_STATED }, (_, at) => at + 1);
  return [
    ...(productKeys.length === 0 ? [] : [productsPart(productKeys)]),
    ...indicatorGroups(scope.indicators).map((group) => figuresPart(group, productKeys)),
    ...scope.promises.filter(({ ending }) => ending === null).map((story) => promisePart(story, scope.dueBy)),
    ...nths.map((nth): PartSection => {
      const fields = newPromiseFields(scope.adopted);
      return { section: `new-promise:${nth}`, kind: "new_promise", nth, fields, isOptional: true };
    }),
    ...nths.map((nth): PartSection => {
      const fields = attestationFields(scope.adopted);
      return { section: `attestation:${nth}`, kind: "attestation", nth, fields, isOptional: true };
    }),
  ];
}

/** The fields of a section of a report; null when the report has no such section. */
export function fieldsOfSection(section: string, scope: ReportScope): FieldSet | null {
  if (scope.adopted.includes(section)) return commitmentFields(offeredTo(section, scope));
  return partsOf(scope).find((part) => part.section === section)?.fields ?? null;
}

function commitmentSection(commitment: string, scope: ReportScope): ReportSection {
  const fields = commitmentFields(offeredTo(commitment, scope));
  return { section: commitment, kind: "commitment", commitment, fields, isOptional: false };
}

function productsPart(products: readonly string[]): PartSection {
  return { section: PRODUCTS, kind: "products", fields: productsFields(products), isOptional: false };
}

function figuresPart(group: IndicatorGroup, products: readonly string[]): PartSection {
  const keys = group.indicators.map(({ key }) => key);
  const fields = figureSectionFields(keys, products);
  return { section: `${FIGURES}${group.key}`, kind: "figures", group, fields, isOptional: false };
}

function promisePart(story: PromiseStory, dueBy: CalendarDate): PartSection {
  const { promise, terms } = story;
  const isOptional = terms.due > dueBy;
  return { section: `promise:${promise.key}`, kind: "promise", story, fields: PROMISE_ANSWER_FIELDS, isOptional };
}
