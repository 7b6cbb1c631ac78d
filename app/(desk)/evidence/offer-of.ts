import type { DescriptionOffer } from "#app/(desk)/evidence/description-fields.tsx";
import { supportsName } from "#app/(desk)/evidence/description-from.ts";
import { supportChoices } from "#app/(desk)/evidence/supports-choices.ts";
import type { DeskReport } from "#db/queries/desk-report.ts";
import { EVIDENCE_KINDS, type EvidenceDescription } from "#domain/evidence/description.ts";
import { evidenceKindWords } from "#domain/evidence/kind-words.ts";
import { periodOf } from "#domain/framework/period.ts";

/** What the description of a document offers in this report. */
export function offerOf(report: DeskReport): DescriptionOffer {
  return {
    kinds: [
      { value: "", text: "Choose a kind" },
      ...EVIDENCE_KINDS.map((kind) => ({ value: kind, text: evidenceKindWords(kind) })),
    ],
    supports: supportChoices(report),
    from: periodOf(report.draft.period).from,
  };
}

/** A description as its fields show it. */
export function valuesOf(description: EvidenceDescription): Readonly<Record<string, string>> {
  const { title, kind, effectiveFrom, effectiveTo, expiresOn, readers, supports } = description;
  return {
    ...{ title, kind, effectiveFrom, readers },
    effectiveTo: effectiveTo ?? "",
    expiresOn: expiresOn ?? "",
    ...(readers === "public" ? { givesNothingAway: "yes" } : {}),
    ...Object.fromEntries(supports.map((key) => [supportsName(key), key])),
  };
}
