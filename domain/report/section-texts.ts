import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { FieldSet } from "#domain/report/fields.ts";

/** What stands in the fields of one section of a draft, as typed; a field that nobody wrote is an empty text. */
export type SectionTexts<Fields extends FieldSet> = Readonly<Record<keyof Fields & string, string>>;

/** A section's fields turned into what they say, or everything that keeps them from saying it. */
export type Reading<Value, Problem> = { readonly value: Value } | { readonly problems: readonly Problem[] };

/** Whether nobody wrote anything in these fields; to call an empty section finished is no text. */
export function isBlank(texts: Readonly<Record<string, string>>): boolean {
  return Object.entries(texts).every(([field, text]) => field === "finished" || text.trim() === "");
}

/** The day that was typed, with spaces around it or without; null where there is no such day. */
export function typedDay(text: string): CalendarDate | null {
  const parsed = CalendarDate.safeParse(text.trim());
  return parsed.success ? parsed.data : null;
}
