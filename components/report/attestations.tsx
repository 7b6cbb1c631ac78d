import { type CommitmentName, commitmentNamed, inEditionOrder } from "#components/report/commitment-names.ts";
import { StatedItem } from "#components/report/stated-item.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { groupedDigits } from "#domain/comparison/figure-words.ts";
import type { FiledAttestation } from "#domain/report/attestation.ts";
import { coveredWords } from "#domain/report/filed-figure-words.ts";

/** What an attestation is, in one sentence for everybody. */
export const WHAT_AN_ATTESTATION_IS =
  "An attestation is the company’s certified word that a procedure took place which may not be shown, because showing it would break the law or help offenders; it is not evidence that anybody here has looked at.";

interface Props {
  readonly attestations: readonly FiledAttestation[];
  readonly commitments: readonly CommitmentName[];
}

/** Procedures attested without showing them: who, under whose authority, on what legal basis, how, how many, when. */
export function Attestations({ attestations, commitments }: Props) {
  const inOrder = inEditionOrder(attestations, ({ commitment }) => commitment, commitments);
  return [...inOrder.entries()].map(([at, one]) => {
    const { name, href } = commitmentNamed(one.commitment, commitments);
    return (
      <StatedItem
        id={`attestation-${at + 1}`}
        key={`${one.commitment} ${one.performedBy} ${one.from} ${one.counted}`}
        outcome="Attested, not shown"
        title={name}
        titleHref={href}
      >
        <DefinitionRows
          rows={[
            { term: "Carried out by", description: one.performedBy },
            { term: "Under whose authority", description: one.authority },
            { term: "Legal basis", description: one.legalBasis },
            { term: "Method", description: <ProseText text={one.proxyMethod} /> },
            { term: one.counted, description: groupedDigits(one.count) },
            { term: "When", description: coveredWords(one) },
          ]}
        />
      </StatedItem>
    );
  });
}
