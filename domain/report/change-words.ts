import { dayWords } from "#domain/framework/date-words.ts";
import { lowered } from "#domain/framework/lowered.ts";
import type { FiledField } from "#domain/report/answer-texts.ts";
import { FIGURES, type FigureField } from "#domain/report/figure-fields.ts";
import { type Choice, namesOf } from "#domain/report/offered.ts";
import type { MaterialQuestion, RestatedField } from "#domain/report/restatement.ts";
import { typedDay } from "#domain/report/section-texts.ts";

/** What the keys in restated fields are called. */
export interface ChangeNames {
  readonly commitments: readonly Choice[];
  readonly indicators: readonly Choice[];
  readonly mitigations: readonly Choice[];
  readonly products: readonly Choice[];
}

/** One changed field in words: which, what stood there and what stands now. */
export interface ChangeWords {
  readonly what: string;
  readonly was: string;
  readonly now: string;
}

/** The questions that decide whether a change is material. */
export const MATERIAL_WORDS: Readonly<Record<MaterialQuestion, string>> = {
  changesConclusion: "Would a reader come to another conclusion?",
  relied: "Has anybody relied on it, as far as the company knows?",
  repeated: "Did the same fault happen before?",
};

/** A changed field as a reader is told of it. */
export function changeWords({ section, field, was, now }: RestatedField, names: ChangeNames): ChangeWords {
  if (!section.startsWith(FIGURES)) {
    const words = (value: string) => answerWords(field, value, names);
    return {
      what: `${nameIn(names.commitments, section)}: ${lowered(termOf(ANSWER, field))}`,
      was: words(was),
      now: words(now),
    };
  }
  const at = field.indexOf(":");
  const own = field.slice(at + 1);
  const words = (value: string) => figureWords(own, value, names);
  const indicator = nameIn(names.indicators, field.slice(0, at));
  return { what: `${indicator}: ${lowered(termOf(FIGURE, own))}`, was: words(was), now: words(now) };
}

/** What a field is called on its own. */
export function changedTerm(section: string, field: string): string {
  return section.startsWith(FIGURES) ? termOf(FIGURE, field.slice(field.indexOf(":") + 1)) : termOf(ANSWER, field);
}

const ANSWER: Readonly<Record<FiledField, string>> = {
  status: "Where it stands",
  reason: "Why",
  byDate: "By when",
  explanation: "Explanation",
  account: "Account",
  mitigations: "Measures used",
  products: "Products covered",
  addresses: "Public pages named",
};

const FIGURE: Readonly<Record<Exclude<FigureField, "finished">, string>> = {
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
};

const CHOICES: Readonly<Record<string, string>> = {
  done: "Done",
  partly: "Partly done",
  not_done: "Not done",
  not_applicable: "Not applicable",
  not_yet: "Not yet",
  prevented_by_law: "Prevented by law",
  disagree: "The company disagrees",
  would_help_offenders: "Publishing would help offenders",
  value: "A number",
  not_provided: "Not provided",
  withheld: "Withheld",
  exact: "Exact",
  at_least: "At least",
  about: "About",
};

const NOTHING = "Nothing";

function answerWords(field: string, value: string, names: ChangeNames): string {
  if (value === "") return NOTHING;
  if (field === "status" || field === "reason") return termOf(CHOICES, value);
  if (field === "byDate") return dayIn(value);
  if (field === "mitigations" || field === "products") return namesOf(value.split("\n"), names[field]).join("\n");
  return value;
}

function figureWords(field: string, value: string, names: ChangeNames): string {
  if (field === "product") return value === "" ? "All products together" : nameIn(names.products, value);
  if (value === "") return NOTHING;
  if (field === "given" || field === "qualifier") return termOf(CHOICES, value);
  return ["spanFrom", "spanTo", "asOf"].includes(field) ? dayIn(value) : value;
}

function dayIn(value: string): string {
  const day = typedDay(value);
  return day === null ? value : dayWords(day);
}

function nameIn(choices: readonly Choice[], key: string): string {
  return namesOf([key], choices)[0] ?? key;
}

function termOf(terms: Readonly<Record<string, string>>, key: string): string {
  return terms[key] ?? key;
}
