import { ClaimPart } from "#components/report/claim-row.tsx";
import { NamedPages } from "#components/report/named-pages.tsx";
import { PlainList } from "#components/ui/plain-list.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { reasonSentence } from "#domain/comparison/state-words.ts";
import type { FiledResponse } from "#domain/report/answers.ts";
import { namesOf, type Offered } from "#domain/report/offered.ts";

interface Props {
  readonly response: FiledResponse;
  /** The names of what the answer names by key. */
  readonly names: Offered;
}

/** A filed answer to one commitment: the public account, the reason where there is one, and what it names. */
export function ResponseText({ response, names }: Props) {
  const { account, reason, byDate, explanation, mitigations, products, addresses } = response;
  return (
    <>
      <ProseText text={account} />
      {(reason !== null || explanation !== null) && (
        <ClaimPart title={reason === null ? "Explanation" : reasonSentence(reason, byDate)}>
          {explanation !== null && <ProseText text={explanation} />}
        </ClaimPart>
      )}
      {mitigations.length > 0 && (
        <ClaimPart title="Measures used">
          <PlainList items={namesOf(mitigations, names.mitigations)} />
        </ClaimPart>
      )}
      {products.length > 0 && (
        <ClaimPart title="Products covered">
          <p>{namesOf(products, names.products).join(", ")}</p>
        </ClaimPart>
      )}
      {addresses.length > 0 && (
        <ClaimPart title="Public pages named">
          <NamedPages addresses={addresses} />
        </ClaimPart>
      )}
    </>
  );
}
