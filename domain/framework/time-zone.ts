import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Instant } from "#domain/framework/instant.ts";

/**
 * A place's time zone by its IANA name, "Europe/Lisbon", or "UTC".
 *
 * Shape: a region and a place, spelled as IANA spells them. Fixed offsets ("+02:00", "Etc/GMT-2") are not zones:
 * they do not follow the law of any place.
 */
export const TimeZone = z.string().refine(isNamedZone, "This is not the IANA name of a time zone").brand<"TimeZone">();
export type TimeZone = z.infer<typeof TimeZone>;

/** The day it is in a zone at a moment; throws when the zone is unknown. */
export function dayIn(zone: string, at: Instant): CalendarDate {
  return CalendarDate.parse(inZone(zone, at).toPlainDate().toString());
}

/** The time of day in a zone at a moment, "HH:MM"; throws when the zone is unknown. */
export function wallTimeIn(zone: string, at: Instant): string {
  return inZone(zone, at).toPlainTime().toString({ smallestUnit: "minute" });
}

function inZone(zone: string, at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}

function isNamedZone(name: string): boolean {
  if (name === "UTC") return true;
  if (!/^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_-]+)+$/.test(name) || name.startsWith("Etc/")) return false;
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId === name;
  } catch {
    return false;
  }
}
