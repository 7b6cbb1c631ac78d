import { z } from "zod";

/** A day of the Gregorian calendar, "YYYY-MM-DD", without time or place; only days that exist. */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Use the form YYYY-MM-DD")
  .refine(isRealDay, "This day does not exist")
  .brand<"CalendarDate">();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A date only as precise as its source gives it: "YYYY", "YYYY-MM" or "YYYY-MM-DD". */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "Use YYYY, YYYY-MM or YYYY-MM-DD")
  .refine(isRealPartialDate, "This date does not exist")
  .brand<"PartialDate">();
export type PartialDate = z.infer<typeof PartialDate>;

/** The year, month (1 to 12) and day of a date. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The parts a date is written with. */
export function partsOf(date: CalendarDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The date with these parts; throws when there is no such day. */
export function calendarDate({ year, month, day }: DateParts): CalendarDate {
  return CalendarDate.parse(`${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`);
}

/** Negative when a is earlier, positive when it is later, 0 for the same day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** How many days a month of a year has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isRealDay(text: string): boolean {
  const [year, month, day] = text.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return isRealMonth(year, month) && day >= 1 && day <= daysInMonth(year, month);
}

function isRealPartialDate(text: string): boolean {
  const [year = 0, month] = text.split("-").map(Number);
  if (month === undefined) return year >= 1;
  return text.length === 7 ? isRealMonth(year, month) : isRealDay(text);
}

function isRealMonth(year: number, month: number): boolean {
  return year >= 1 && month >= 1 && month <= 12;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
