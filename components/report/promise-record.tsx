import { type CommitmentName, commitmentNamed } from "#components/report/commitment-names.ts";
import { Timeline } from "#components/report/timeline.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import { lowered } from "#domain/framework/lowered.ts";
import { type PeriodKey, periodOf } from "#domain/framework/period.ts";
import type { StatedPromise } from "#domain/report/promise.ts";
import type { GivenAnswer } from "#domain/report/promise-answer.ts";
import { promiseLedger } from "#domain/report/promise-ledger.ts";
import { openPromises, type PromiseStory } from "#domain/report/promise-story.ts";
import { ledgerCounts, ledgerSentence, openPromiseWords } from "#domain/report/promise-words.ts";

interface Props {
  readonly promises: readonly StatedPromise[];
  readonly answers: readonly GivenAnswer[];
  readonly asOf: CalendarDate;
  readonly commitments: readonly CommitmentName[];
  readonly periodHref: (period: PeriodKey) => string;
}

/** What a company promised in all its reports and what became of it, in counts, and the promises that are still open. */
export function PromiseRecord({ promises, answers, asOf, commitments, periodHref }: Props) {
  const ledger = promiseLedger(promises, answers, asOf);
  const open = openPromises(promises, answers).toSorted((a, b) => (a.terms.due < b.terms.due ? -1 : 1));
  return (
    <>
      <p className="section-intro">{ledgerSentence(ledger, asOf)}</p>
      {promises.length > 0 && (
        <>
          <dl className="ledger">
            {ledgerCounts(ledger).map(({ name, count }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
          <h3 className="section-part">Still open, by date</h3>
          {open.length === 0 ? (
            <Missing word="None: every promise was kept or dropped." />
          ) : (
            <Timeline
              items={open.map((story) => ({
                key: `open-${story.promise.key}`,
                when: dayWords(story.terms.due),
                dateTime: story.terms.due,
                what: <Open asOf={asOf} commitments={commitments} periodHref={periodHref} story={story} />,
              }))}
            />
          )}
        </>
      )}
    </>
  );
}

interface OpenProps extends Pick<Props, "asOf" | "commitments" | "periodHref"> {
  readonly story: PromiseStory;
}

function Open({ story, asOf, commitments, periodHref }: OpenProps) {
  const { promise, terms } = story;
  const { name, href } = commitmentNamed(promise.commitment, commitments);
  return (
    <>
      <b>{href === undefined ? name : <a href={href}>{name}</a>}</b>
      <ProseText text={terms.wording} />
      <p className="source">
        {openPromiseWords(story, asOf)}. Promised in{" "}
        <a href={`${periodHref(promise.madeIn)}#promise-${promise.key}`}>
          the report on the {lowered(periodOf(promise.madeIn).label)}
        </a>
        .
      </p>
    </>
  );
}
