import { countWords } from "#domain/comparison/count-words.ts";
import type { Matrix } from "#domain/comparison/matrix.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";

/**
 * What a matrix shows, in few words: "Six signatories, the half-year to June 2026".
 *
 * Shape: `chosen` is a period's key in a filed programme, a year in a compiled one, null for the latest.
 */
export function matrixTitle({ family, columns }: Pick<Matrix, "family" | "columns">, chosen: string | null): string {
  if (family === "compiled") return `What public sources say${chosen === null ? "" : ` about ${chosen}`}`;
  const who = `${capitalised(countWords(columns.length))} ${columns.length === 1 ? "signatory" : "signatories"}`;
  return `${who}, ${reportsWords(chosen)}`;
}

/** One period or year that a reader may choose. */
export interface MatrixChoice {
  readonly key: string;
  readonly isOver: boolean;
}

/** A choice as a list of choices has it: "Half-year to June 2026", "About 2024"; null is the latest. */
export function choiceWords(family: Matrix["family"], choice: MatrixChoice | null): string {
  if (family === "compiled") return choice === null ? "All years" : `About ${choice.key}`;
  if (choice === null) return "Latest reports";
  const { label } = periodOf(PeriodKey.parse(choice.key));
  return choice.isOver ? label : `${label}, not over yet`;
}

function reportsWords(chosen: string | null): string {
  if (chosen === null) return "latest reports";
  const { label } = periodOf(PeriodKey.parse(chosen));
  return `the ${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
}
