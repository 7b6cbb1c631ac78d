import { type CommitmentName, commitmentNamed, inEditionOrder } from "#components/report/commitment-names.ts";
import { StatedItem } from "#components/report/stated-item.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { dayWords } from "#domain/framework/date-words.ts";
import type { FiledPromise } from "#domain/report/promise.ts";

interface Props {
  readonly promises: readonly FiledPromise[];
  readonly commitments: readonly CommitmentName[];
}

/** What a report promises, by when; those made by answering "not yet" are named so, as nothing more was asked of them. */
export function PromisesMade({ promises, commitments }: Props) {
  return inEditionOrder(promises, ({ commitment }) => commitment, commitments).map((promise) => {
    const { name, href } = commitmentNamed(promise.commitment, commitments);
    return (
      <StatedItem
        id={`promise-${promise.key}`}
        key={promise.key}
        outcome={`By ${dayWords(promise.due)}`}
        title={name}
        titleHref={href}
      >
        <DefinitionRows rows={rowsOf(promise)} />
      </StatedItem>
    );
  });
}

function rowsOf({ madeBy, wording, ownerRole, measure, due }: FiledPromise) {
  const promised = { term: "Promised", description: <ProseText text={wording} /> };
  const made = { term: "Made by", description: BY[madeBy] };
  if (madeBy === "not_yet") return [promised, { term: "By", description: dayWords(due) }, made];
  return [
    promised,
    { term: "By", description: dayWords(due) },
    { term: "Who answers for it", description: ownerRole ?? "Not said" },
    { term: "How anybody will see", description: measure ?? "Not said" },
    made,
  ];
}

const BY = {
  next_step: "Stating a next step",
  not_yet: "Answering “not yet, by a date”; no owner and no measure are asked for there",
} as const;
