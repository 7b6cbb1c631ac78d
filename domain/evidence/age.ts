import { Temporal } from "temporal-polyfill";
import type { EvidenceDescription } from "#domain/evidence/description.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";

/** What is odd about the days of an item, seen from a report and from today. */
export type AgeWarning = "ended_before_the_period" | "begins_after_the_period" | "expired" | "expires_soon";

/** How many days before its expiry an item is said to expire soon. */
export const SOON = 60;

/**
 * What a reader will ask about an item's days.
 *
 * Shape: nothing for an item whose days meet the period and that has not expired; an item can be odd in two ways.
 */
export function ageWarnings(
  { effectiveFrom, effectiveTo, expiresOn }: Pick<EvidenceDescription, "effectiveFrom" | "effectiveTo" | "expiresOn">,
  period: { readonly from: CalendarDate; readonly to: CalendarDate },
  today: CalendarDate,
): readonly AgeWarning[] {
  const warnings: AgeWarning[] = [];
  if (effectiveTo !== null && effectiveTo < period.from) warnings.push("ended_before_the_period");
  if (effectiveFrom > period.to) warnings.push("begins_after_the_period");
  if (expiresOn !== null && expiresOn <= today) warnings.push("expired");
  else if (expiresOn !== null && expiresOn <= daysAfter(today, SOON)) warnings.push("expires_soon");
  return warnings;
}

function daysAfter(day: CalendarDate, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
