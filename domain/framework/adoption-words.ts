import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { dayWords } from "#domain/framework/date-words.ts";

interface Change {
  readonly adopted: boolean;
  readonly since: CalendarDate;
}

/** What a signatory did about a commitment, in few words: "Withdrew on 3 May 2027". */
export function changeWords({ adopted, since }: Change): string {
  return `${adopted ? "Adopted" : "Withdrew"} on ${dayWords(since)}`;
}

/** The same in full, with what it means for reports. */
export function changeSentence(company: string, commitment: string, { adopted, since }: Change): string {
  const what = adopted ? "took on" : "withdrew from";
  const asked = adopted ? "are asked about it" : "are not asked about it any more";
  return `${company} ${what} the commitment “${commitment}” on ${dayWords(since)}. Periods that begin after that day ${asked}.`;
}
