import type { KeptItem } from "#db/queries/evidence-items.ts";
import { type AgeWarning, ageWarnings } from "#domain/evidence/age.ts";
import type { EvidenceDescription } from "#domain/evidence/description.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { dayWords } from "#domain/framework/date-words.ts";

/** How an item stands: as it should, withdrawn, locked by an incident, not wholly written, or odd in its days. */
export type ItemState = "standing" | "withdrawn" | "locked" | "unfinished" | AgeWarning;

export const ITEM_STATES: Readonly<Record<ItemState, string>> = {
  standing: "Nothing odd",
  ended_before_the_period: "Ended before the period began",
  begins_after_the_period: "Begins after the period",
  expired: "Expired",
  expires_soon: "Expires soon",
  withdrawn: "Withdrawn",
  locked: "Locked, and no part of the filing",
  unfinished: "Not finished",
};

/** Every way in which an item stands, seen from its report and from today. */
export function statesOf(
  { withdrawn, description, file }: Pick<KeptItem, "withdrawn" | "description" | "file">,
  period: { readonly from: CalendarDate; readonly to: CalendarDate },
  today: CalendarDate,
): readonly ItemState[] {
  if (withdrawn !== null) return ["withdrawn"];
  if (file.incident !== null) return ["locked"];
  const warnings = ageWarnings(description, period, today);
  return warnings.length === 0 ? ["standing"] : warnings;
}

type Days = Pick<EvidenceDescription, "expiresOn">;

/** What is odd, in words; nothing where nothing is. */
export function stateWords(state: ItemState, { expiresOn }: Days): string | null {
  switch (state) {
    case "standing":
      return null;
    case "expired":
      return expiresOn === null ? "Expired" : `Expired on ${dayWords(expiresOn)}`;
    case "expires_soon":
      return expiresOn === null ? "Expires soon" : `Expires on ${dayWords(expiresOn)}`;
    case "ended_before_the_period":
    case "begins_after_the_period":
    case "withdrawn":
    case "locked":
    case "unfinished":
      return ITEM_STATES[state];
  }
}

/** What scanners saw it, in words. */
export function scannedWords(scanners: readonly { readonly name: string; readonly version?: string }[]): string {
  if (scanners.length === 0) return "Not virus-scanned";
  return `Scanned by ${scanners.map(({ name, version }) => (version === undefined ? name : `${name} ${version}`)).join(", ")}`;
}
