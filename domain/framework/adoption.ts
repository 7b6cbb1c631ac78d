import { type CalendarDate, compareDates } from "#domain/framework/calendar-date.ts";
import type { Edition } from "#domain/framework/edition.ts";

/** A signatory's adoption of an edition: the keys of the commitments it took on, and of those it did not. */
export interface Adoption {
  readonly adopted: readonly string[];
  readonly notAdopted: readonly string[];
}

/** Where an adoption and its edition disagree; all empty when each commitment is answered exactly once. */
export interface AdoptionGaps {
  readonly missing: readonly string[];
  readonly repeated: readonly string[];
  readonly unknown: readonly string[];
}

/** A signatory took on a commitment, or withdrew from one, by itself; `since` is that day where the signatory is. */
export interface AdoptionChange {
  readonly commitment: string;
  readonly adopted: boolean;
  readonly since: CalendarDate;
}

/** What a signatory took on when it joined, and every change since, in the order of the record. */
export interface AdoptionOverTime<Change extends AdoptionChange = AdoptionChange> {
  readonly joined: CalendarDate;
  readonly adopted: readonly string[];
  readonly changes: readonly Change[];
}

/** Whether the signatory took on this commitment; one it was never asked about is not adopted. */
export function hasAdopted({ adopted }: Pick<Adoption, "adopted">, commitment: string): boolean {
  return adopted.includes(commitment);
}

/**
 * The commitments that a period which begins on this day is asked about.
 *
 * Shape: a change holds for periods that begin after its day. A period that had begun is answered as it began, so that
 * nobody withdraws from a question that is already put. A signatory that joined anew chose anew.
 */
export function adoptedIn(periodFrom: CalendarDate, adoption: AdoptionOverTime): readonly string[] {
  return after(adoption, changesBefore(periodFrom, adoption));
}

/** The commitments that periods yet to begin are asked about: all changes hold. */
export function adoptedFromNowOn(adoption: AdoptionOverTime): readonly string[] {
  return after(adoption, inForce(adoption));
}

/** The withdrawals that keep commitments from being asked about in such a period, one for each. */
export function withdrawalsBefore<Change extends AdoptionChange>(
  periodFrom: CalendarDate,
  adoption: AdoptionOverTime<Change>,
): readonly Change[] {
  const changes = changesBefore(periodFrom, adoption);
  const isLast = (change: Change) => changes.findLast((one) => one.commitment === change.commitment) === change;
  return changes.filter((change) => !change.adopted && isLast(change));
}

/** The commitments an adoption leaves out, names twice, or names though the edition has none such. */
export function adoptionGaps(adoption: Adoption, edition: Edition["commitments"]): AdoptionGaps {
  const named = [...adoption.adopted, ...adoption.notAdopted];
  const asked = edition.map((commitment) => commitment.key);
  return {
    missing: asked.filter((key) => !named.includes(key)),
    repeated: named.filter((key, index) => named.indexOf(key) !== index),
    unknown: named.filter((key) => !asked.includes(key)),
  };
}

function changesBefore<Change extends AdoptionChange>(
  periodFrom: CalendarDate,
  adoption: AdoptionOverTime<Change>,
): readonly Change[] {
  return inForce(adoption).filter(({ since }) => compareDates(since, periodFrom) < 0);
}

function inForce<Change extends AdoptionChange>({ joined, changes }: AdoptionOverTime<Change>): readonly Change[] {
  return changes.filter(({ since }) => compareDates(since, joined) >= 0);
}

function after({ adopted }: AdoptionOverTime, changes: readonly AdoptionChange[]): readonly string[] {
  const held = new Set(adopted);
  for (const change of changes) {
    if (change.adopted) held.add(change.commitment);
    else held.delete(change.commitment);
  }
  return [...held];
}
