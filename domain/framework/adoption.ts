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

/** Whether the signatory took on this commitment; one it was never asked about is not adopted. */
export function hasAdopted({ adopted }: Pick<Adoption, "adopted">, commitment: string): boolean {
  return adopted.includes(commitment);
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
