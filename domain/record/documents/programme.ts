import { z } from "zod";
import { CalendarDate, PartialDate } from "#domain/framework/calendar-date.ts";
import { Check, Key, ReadAs } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";

/** What a result of a check means; `absent` is a fact that carries none. */
export const CheckMeaning = z.strictObject({
  result: z.enum([...Check.shape.result.options, "absent"]),
  meaning: Words,
});
export type CheckMeaning = z.infer<typeof CheckMeaning>;

/** The research a compiled programme was filled from: its title, and the number of its file form. */
export const Compilation = z.strictObject({
  title: Words,
  form: z.int().positive(),
});
export type Compilation = z.infer<typeof Compilation>;

/**
 * A programme opens: the first entry of its record, and the rules by which to read all that follow.
 *
 * Shape: `compiledSince`, `lookedOn`, `lookedBy` and `compilation` belong to a compiled programme; a filed one has none.
 * `lookedOn` is the day the compilers last looked for accounts, which "none found" is dated by.
 */
export const ProgrammeOpened = z.strictObject({
  key: Key,
  name: Words,
  family: z.enum(["filed", "compiled"]),
  stewards: z.array(Words),
  summary: Words,
  coverageWarning: Words.nullable(),
  rules: z.array(Words),
  readAsLegend: z.array(z.strictObject({ readAs: ReadAs, meaning: Words })),
  checkLegend: z.array(CheckMeaning),
  compiledSince: PartialDate.nullable(),
  lookedOn: CalendarDate.nullable(),
  lookedBy: Words.nullable(),
  compilation: Compilation.nullable(),
});
export type ProgrammeOpened = z.infer<typeof ProgrammeOpened>;
