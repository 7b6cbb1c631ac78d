import { type CommitmentName, commitmentNamed, inEditionOrder } from "#components/report/commitment-names.ts";
import { StatedItem } from "#components/report/stated-item.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { capitalised } from "#domain/framework/capitalised.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import type { PromiseTerms } from "#domain/report/promise-answer.ts";
import { outcomeWords, promisedInWords } from "#domain/report/promise-words.ts";
import type { AnsweredPromise } from "#domain/report/report-parts.ts";

interface Props {
  readonly answered: readonly AnsweredPromise[];
  readonly commitments: readonly CommitmentName[];
}

/** What was promised, by when, and what the company says became of it; of a changed promise both its terms. */
export function PromiseAnswers({ answered, commitments }: Props) {
  return inEditionOrder(answered, ({ promise }) => promise.commitment, commitments).map((one) => {
    const { key, commitment } = one.promise;
    const { name, href } = commitmentNamed(commitment, commitments);
    return (
      <StatedItem
        id={`answer-${key}`}
        key={key}
        outcome={one.answer === null ? "Not complete yet" : outcomeWords(one.answer)}
        title={name}
        titleHref={href}
      >
        <DefinitionRows rows={[...promisedRows(one), ...becameRows(one)]} />
      </StatedItem>
    );
  });
}

function promisedRows({ promise, terms, answer }: AnsweredPromise) {
  const was = answer?.outcome === "changed" ? answer.was : terms;
  const isChanged = answer?.outcome === "changed";
  return [
    { term: isChanged ? "Was promised" : "Promised", description: <Terms terms={was} /> },
    { term: "Promised in", description: capitalised(promisedInWords(promise.madeIn, terms)) },
  ];
}

function becameRows({ answer }: AnsweredPromise) {
  switch (answer?.outcome) {
    case undefined:
      return [];
    case "kept":
    case "kept_late":
      return [{ term: "How", description: <ProseText text={answer.how} /> }];
    case "changed":
      return [
        { term: "Is promised now", description: <Terms terms={answer.now} /> },
        { term: "Why", description: <ProseText text={answer.why} /> },
      ];
    case "dropped":
      return [{ term: "Why", description: <ProseText text={answer.why} /> }];
  }
}

function Terms({ terms: { wording, due } }: { readonly terms: PromiseTerms }) {
  return (
    <>
      <ProseText text={wording} />
      <p>
        By <b>{dayWords(due)}</b>
      </p>
    </>
  );
}
