import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Changed } from "#domain/framework/deadline.ts";
import { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { Words } from "#domain/record/documents/words.ts";
import { FIGURES } from "#domain/report/figure-fields.ts";

/** Why a filed text was wrong, from a short list. */
export const CAUSES = ["counting_error", "wrong_source", "definition_misread", "new_information", "wording"] as const;
export type Cause = (typeof CAUSES)[number];

/** The questions that decide whether a change is material: one yes is enough. */
export const MATERIAL_QUESTIONS = ["changesConclusion", "relied", "repeated"] as const;
export type MaterialQuestion = (typeof MATERIAL_QUESTIONS)[number];

/** One field that reads otherwise than before, both texts as the fields of a draft hold them. */
export const RestatedField = z.strictObject({ section: Words, field: Words, was: z.string(), now: z.string() });
export type RestatedField = z.infer<typeof RestatedField>;

/**
 * What a restatement says of itself, as it stands on the record.
 *
 * Shape: `since` is the day since which it was wrong, or known to be; `periods` are those whose reports the same fault
 * touches, the report's own always among them.
 */
export const Restatement = z.strictObject({
  changes: z
    .array(RestatedField)
    .min(1)
    .refine((changes) => changes.every(({ was, now }) => was !== now), "A field that reads as before is no change"),
  cause: z.enum(CAUSES),
  why: Words,
  since: CalendarDate,
  periods: z.array(PeriodKey).min(1),
  material: z.strictObject({ changesConclusion: z.boolean(), relied: z.boolean(), repeated: z.boolean() }),
});
export type Restatement = z.infer<typeof Restatement>;

/** What stood in one cell before its last restatement, kept beside what stands: the mark of a restated cell. */
export const RestatedCell = z.strictObject({
  revision: z.int().positive(),
  at: Instant,
  cause: z.enum(CAUSES),
  why: Words,
  changes: z.array(RestatedField).min(1),
});
export type RestatedCell = z.infer<typeof RestatedCell>;

/** Whether a restatement is material: one yes is enough. */
export function isMaterial({ material }: Pick<Restatement, "material">): boolean {
  return MATERIAL_QUESTIONS.some((question) => material[question]);
}

/** What of a figure is words about it, and not the figure: how it was counted, and why it is not given. */
const WORDS_OF_FIGURE: readonly string[] = ["method", "reason"];

/**
 * What a revision changed, as its deadline goes by it; nothing where it restates nothing.
 *
 * Shape: a number of something else is another figure, so what a figure covers is the figure and not words about it.
 */
export function changedBy(restatement: Pick<Restatement, "changes"> | null): readonly Changed[] {
  return [...new Set((restatement?.changes ?? []).map(changedIn))];
}

function changedIn({ section, field }: Pick<RestatedField, "section" | "field">): Changed {
  if (section.startsWith(FIGURES)) {
    return WORDS_OF_FIGURE.includes(field.slice(field.indexOf(":") + 1)) ? "words" : "figure";
  }
  return field === "status" ? "status" : "words";
}

/** The changes of one figure, out of all. */
export function changesOfFigure(indicator: string, changes: readonly RestatedField[]): readonly RestatedField[] {
  return changes.filter(({ section, field }) => section.startsWith(FIGURES) && field.startsWith(`${indicator}:`));
}

/** The changes of one commitment's answer, out of all. */
export function changesOfAnswer(commitment: string, changes: readonly RestatedField[]): readonly RestatedField[] {
  return changes.filter(({ section }) => section === commitment);
}
