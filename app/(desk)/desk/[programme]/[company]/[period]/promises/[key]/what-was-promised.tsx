import { periodWords } from "#app/(desk)/report-words.ts";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { dayWords } from "#domain/framework/date-words.ts";
import type { PromiseStory, SaidTerms } from "#domain/report/promise-story.ts";

interface Props {
  readonly story: PromiseStory;
  /** The commitment's name, and its page where the company still answers it. */
  readonly commitment: { readonly name: string; readonly href?: string | undefined };
}

/** A promise in all the words it ever had, each with its day and the report that said so. */
export function WhatWasPromised({ story, commitment }: Props) {
  const { promise, history } = story;
  const notAsked = "Not asked: the promise was made by answering “not yet”.";
  return (
    <section aria-labelledby="promised" className="mb-10">
      <h2 className="section-title-small mb-3" id="promised">
        What was promised
      </h2>
      <DefinitionRows
        rows={[
          {
            term: "Commitment",
            description:
              commitment.href === undefined ? commitment.name : <a href={commitment.href}>{commitment.name}</a>,
          },
          ...history.map((terms, at) => ({
            term: `${at === 0 ? "Promised" : "Changed"} in the report on the ${periodWords(terms.saidIn)}`,
            description: <Terms story={story} terms={terms} />,
          })),
          { term: "Role that answers for it", description: promise.ownerRole ?? notAsked },
          {
            term: "Measure of success",
            description: promise.measure === null ? notAsked : <ProseText text={promise.measure} />,
          },
        ]}
      />
    </section>
  );
}

function Terms({ story, terms }: { readonly story: PromiseStory; readonly terms: SaidTerms }) {
  const change = story.answers.find(({ outcome, givenIn }) => outcome === "changed" && givenIn === terms.saidIn);
  return (
    <>
      <ProseText text={terms.wording} />
      <p>By {dayWords(terms.due)}.</p>
      {change !== undefined && change.outcome === "changed" && <ProseText text={`Why: ${change.why}`} />}
    </>
  );
}
