import { type CalendarDate, type PartialDate, partsOf } from "#domain/framework/calendar-date.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { dayIn, wallTimeIn } from "#domain/framework/time-zone.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day in words: "23 April 2024". */
export function dayWords(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthName(month)} ${year}`;
}

/** The month a day lies in: "April 2024". */
export function monthWords(date: CalendarDate): string {
  const { year, month } = partsOf(date);
  return `${monthName(month)} ${year}`;
}

/** A date in words, no more precise than it is known: "23 April 2024", "April 2024", "2024". */
export function partialDateWords(date: PartialDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return [day, month === undefined ? undefined : monthName(month), year].filter((part) => part !== undefined).join(" ");
}

/** A moment in the words of a place: "31 January 2027, 18:00 in Lisbon"; in UTC "31 January 2027, 18:00 UTC". */
export function instantWords(at: Instant, zone: string): string {
  const moment = `${dayWords(dayIn(zone, at))}, ${wallTimeIn(zone, at)}`;
  return zone === "UTC" ? `${moment} UTC` : `${moment} in ${placeWords(zone)}`;
}

/** The day of a moment at a place: "31 January 2027". */
export function dayOfInstantWords(at: Instant, zone: string): string {
  return dayWords(dayIn(zone, at));
}

/** The place a zone is named after: "Buenos Aires" for America/Argentina/Buenos_Aires. */
export function placeWords(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

function monthName(month: number): string {
  const name = MONTHS[month - 1];
  if (name === undefined) throw new RangeError(`there is no month ${month}`);
  return name;
}
