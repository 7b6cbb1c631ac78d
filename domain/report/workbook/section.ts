import type { FieldDefinition } from "#domain/report/fields.ts";
import type { Choice } from "#domain/report/offered.ts";

/** One section of a report as its workbook shows it: in words, with what stands in each field. */
export interface WorkbookSection {
  readonly section: string;
  readonly title: string;
  /** What is asked, in a sentence or two. */
  readonly about: string;
  readonly fields: readonly WorkbookField[];
}

/** One field of it, with the version that stands. */
export interface WorkbookField {
  readonly field: string;
  readonly definition: FieldDefinition;
  readonly label: string;
  readonly help: string;
  /** What can be chosen or ticked, by the words that a person reads. */
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly version: number;
}

/** Which report a workbook is of. */
export interface WorkbookAddress {
  readonly programme: string;
  readonly organisation: string;
  readonly period: string;
}

/** The choices with words that differ from each other: where two have the same, each also says its key. */
export function distinctChoices(choices: readonly Choice[]): readonly Choice[] {
  const words = choices.map(({ name }) => comparable(name));
  return choices.map(({ key, name }, at) => {
    const isShared = words.some((other, elsewhere) => elsewhere !== at && other === words[at]);
    return { key, name: isShared ? `${name} (${key})` : name };
  });
}

/** The words as people compare them: however they were capitalised, and without spaces around them. */
export function comparable(words: string): string {
  return words.normalize("NFC").trim().toLowerCase();
}

/** What an answer cell says for a stored text: the words of a choice, and everything else as it is. */
export function cellTextOf({ definition, choices }: Pick<WorkbookField, "definition" | "choices">, value: string) {
  if (definition.kind !== "choice") return value;
  return distinctChoices(choices).find(({ key }) => key === value)?.name ?? value;
}

/** What the cell of one tick says. */
export function tickTextOf(value: string, key: string): string {
  return value.split("\n").includes(key) ? YES : NO;
}

/** The words of a tick. */
export const YES = "Yes";
export const NO = "No";
