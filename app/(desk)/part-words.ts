import { FIELD_TERMS, valueWords } from "#app/(desk)/answer-words.ts";
import { ALL_PRODUCTS, GIVEN_WORDS, QUALIFIER_WORDS } from "#app/(desk)/figure-words.ts";
import type { DeskReport } from "#db/queries/desk-report.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import type { IndicatorGroup } from "#domain/framework/indicator-groups.ts";
import type { AttestationField } from "#domain/report/attestation-fields.ts";
import { FIELDS } from "#domain/report/commitment-fields.ts";
import type { FigureField } from "#domain/report/figure-fields.ts";
import { type Choice, namesOf, type Offered } from "#domain/report/offered.ts";
import type { productsFields } from "#domain/report/products-in-scope.ts";
import type { NewPromiseField, Outcome, PromiseAnswerField } from "#domain/report/promise-fields.ts";
import { typedDay } from "#domain/report/section-texts.ts";
import type { ReportSection } from "#domain/report/sections.ts";

/** What the keys in a report's fields are called. */
export interface FieldNames extends Offered {
  readonly commitments: readonly Choice[];
}

/** The names that a report's fields need. */
export function fieldNamesOf({ scope, groups }: Pick<DeskReport, "scope" | "groups">): FieldNames {
  const sections = groups.flatMap((group) => group.sections);
  return {
    commitments: sections.map(({ commitment, short }) => ({ key: commitment, name: short })),
    mitigations: scope.mitigations,
    products: scope.products,
  };
}

/** What a field of any section is called, as short as it stands beside its answer. */
export function fieldTerm(section: ReportSection, field: string): string {
  switch (section.kind) {
    case "commitment":
      return wordOf(FIELD_TERMS, field);
    case "products":
      return wordOf(PRODUCTS_TERMS, field);
    case "figures":
      return figureTerm(section.group.indicators, field);
    case "promise":
      return wordOf(PROMISE_TERMS, field);
    case "new_promise":
      return wordOf(NEW_PROMISE_TERMS, field);
    case "attestation":
      return wordOf(ATTESTATION_TERMS, field);
  }
}

/** What stands in a field of any section, in words: keys by their names, days as days, all else as it was typed. */
export function fieldWords(section: ReportSection, field: string, value: string, names: FieldNames): string {
  if (value === "") return field.endsWith(":product") ? ALL_PRODUCTS : "";
  if (section.kind === "commitment") return commitmentWords(field, value, names);
  const own = section.kind === "figures" ? field.slice(field.indexOf(":") + 1) : field;
  if (own === "finished") return wordOf(FINISHED_WORDS, value);
  if (DAYS.includes(own)) return dayIn(value);
  switch (section.kind) {
    case "products":
      return own === "inScope" ? namesOf(value.split("\n"), names.products).join("\n") : value;
    case "figures":
      return own === "value" ? withUnit(value, field, section.group) : figureValueWords(own, value, names);
    case "promise":
      return own === "outcome" ? wordOf(OUTCOME_WORDS, value) : value;
    case "new_promise":
    case "attestation":
      return own === "commitment" ? (namesOf([value], names.commitments)[0] ?? value) : value;
  }
}

/** What a field of a figure is called where the figure's own name stands by it already. */
export function figureFieldTerm(field: string): string {
  return wordOf(FIGURE_TERMS, field.slice(field.indexOf(":") + 1));
}

/** What became of a promise. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  kept: "Kept",
  kept_late: "Kept late",
  changed: "Changed",
  dropped: "Dropped",
};

const FINISHED_WORDS = { yes: "Yes", no: "No, I will come back to it" };
const FINISHED = "Finished";

const PRODUCTS_TERMS: Readonly<Record<keyof ReturnType<typeof productsFields>, string>> = {
  inScope: "Products in scope",
  leftOut: "Why a product is left out",
  changes: "What changed",
  finished: FINISHED,
};

const FIGURE_TERMS: Readonly<Record<FigureField, string>> = {
  given: "Given as",
  value: "Number",
  qualifier: "How exact it is",
  numerator: "How many",
  denominator: "Of how many",
  scope: "What it covers",
  product: "Product",
  spanFrom: "First day covered",
  spanTo: "Last day covered",
  asOf: "Counted on",
  method: "How it was counted",
  reason: "Why there is no number",
  finished: FINISHED,
};

const PROMISE_TERMS: Readonly<Record<PromiseAnswerField, string>> = {
  outcome: "What became of it",
  on: "Kept on",
  how: "How it was kept",
  wording: "What is promised now",
  due: "By when now",
  why: "Why",
  finished: FINISHED,
};

const NEW_PROMISE_TERMS: Readonly<Record<NewPromiseField, string>> = {
  commitment: "Commitment",
  wording: "What is promised",
  ownerRole: "Who answers for it",
  measure: "How anybody will see that it is done",
  due: "By when",
  finished: FINISHED,
};

const ATTESTATION_TERMS: Readonly<Record<AttestationField, string>> = {
  commitment: "Commitment",
  performedBy: "Carried out by",
  authority: "Under whose authority",
  legalBasis: "Legal basis",
  proxyMethod: "Method",
  counted: "What was counted",
  count: "How many",
  from: "First day",
  to: "Last day",
  finished: FINISHED,
};

const DAYS: readonly string[] = ["spanFrom", "spanTo", "asOf", "on", "due", "from", "to"];

/** The indicator's name first: a section of figures holds several. */
function figureTerm(indicators: readonly Choice[], field: string): string {
  const indicator = indicators.find(({ key }) => field.startsWith(`${key}:`));
  const term = figureFieldTerm(field);
  return indicator === undefined ? term : `${indicator.name}: ${term.toLowerCase()}`;
}

function withUnit(value: string, field: string, { indicators }: IndicatorGroup): string {
  const unit = indicators.find(({ key }) => field.startsWith(`${key}:`))?.unit ?? "count";
  return unit === "count" || value.trim().endsWith("%") ? value : `${value} ${unit}`;
}

function figureValueWords(field: string, value: string, { products }: FieldNames): string {
  if (field === "given") return wordOf(GIVEN_WORDS, value);
  if (field === "qualifier") return wordOf(QUALIFIER_WORDS, value);
  return field === "product" ? (namesOf([value], products)[0] ?? value) : value;
}

function commitmentWords(field: string, value: string, names: FieldNames): string {
  const known = FIELDS.find((one) => one === field);
  return known === undefined ? value : valueWords(known, value, names);
}

function dayIn(value: string): string {
  const day = typedDay(value);
  return day === null ? value : dayWords(day);
}

function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
