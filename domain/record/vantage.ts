import { CalendarDate } from "#domain/framework/calendar-date.ts";

/**
 * From where a reader looks at a programme.
 *
 * Shape: `known_on` goes by the record's own time: what it held when that day ended in UTC. `published_by` goes by the
 * dates of the sources, for compiled programmes only, whose record is younger than what it relays.
 */
export type Vantage =
  | { readonly kind: "now" }
  | { readonly kind: "known_on"; readonly day: CalendarDate }
  | { readonly kind: "published_by"; readonly day: CalendarDate };

/** What stands on the record now. */
export const NOW: Vantage = { kind: "now" };

/** The word that stands in an address before the day, for each vantage but now. */
export const VANTAGE_SEGMENTS = { known_on: "as-known-on", published_by: "published-by" } as const;

/** The path of a programme's first page from a vantage; every other page of it lies below. */
export function baseOf(programme: string, vantage: Vantage): string {
  return vantage.kind === "now" ? `/${programme}` : `/${programme}/${VANTAGE_SEGMENTS[vantage.kind]}/${vantage.day}`;
}

/** Reads the vantage off the parts of a path below the programme; null where the day after it is none. */
export function vantageIn(
  parts: readonly string[],
): { readonly vantage: Vantage; readonly rest: readonly string[] } | null {
  const [segment, day, ...rest] = parts;
  const kind = KINDS.find((one) => VANTAGE_SEGMENTS[one] === segment);
  if (kind === undefined) return { vantage: NOW, rest: parts };
  const parsed = CalendarDate.safeParse(day);
  return parsed.success ? { vantage: { kind, day: parsed.data }, rest } : null;
}

const KINDS = ["known_on", "published_by"] as const;
