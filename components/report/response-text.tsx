import { ClaimPart } from "#components/report/claim-row.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { reasonSentence } from "#domain/comparison/state-words.ts";
import type { FiledResponse } from "#domain/report/answers.ts";

/** A filed answer to one commitment: the public account, and the reason with its explanation where there is one. */
export function ResponseText({ response }: { readonly response: FiledResponse }) {
  const { account, reason, byDate, explanation } = response;
  return (
    <>
      <ProseText text={account} />
      {(reason !== null || explanation !== null) && (
        <ClaimPart title={reason === null ? "Explanation" : reasonSentence(reason, byDate)}>
          {explanation !== null && <ProseText text={explanation} />}
        </ClaimPart>
      )}
    </>
  );
}
