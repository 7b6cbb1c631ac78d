import { FiledAttestation } from "#domain/report/attestation.ts";
import {
  type AttestationFacts,
  type AttestationProblem,
  type AttestationTexts,
  missingFromAttestation,
} from "#domain/report/attestation-missing.ts";
import { readNumber } from "#domain/report/figure-number.ts";
import { isBlank, type Reading } from "#domain/report/section-texts.ts";

/** The attestation that a section's fields give, null where they are blank, or what is wrong with it. */
export function readAttestation(
  texts: AttestationTexts,
  facts: AttestationFacts,
): Reading<FiledAttestation | null, AttestationProblem> {
  const problems = missingFromAttestation(texts, facts);
  return problems.length > 0 ? { problems } : { value: filedAttestation(texts) };
}

/**
 * The attestation as it will stand on the record, trimmed; null for a section that nobody filled in.
 *
 * Refuses (throws): a section that `missingFromAttestation` has not cleared.
 */
export function filedAttestation(texts: AttestationTexts): FiledAttestation | null {
  if (isBlank(texts)) return null;
  return FiledAttestation.parse({
    commitment: texts.commitment,
    performedBy: texts.performedBy.trim(),
    authority: texts.authority.trim(),
    legalBasis: texts.legalBasis.trim(),
    proxyMethod: texts.proxyMethod.trim(),
    counted: texts.counted.trim(),
    count: readNumber(texts.count, "count"),
    from: texts.from.trim(),
    to: texts.to.trim(),
  });
}
