import { Timeline } from "#components/report/timeline.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import { lowered } from "#domain/framework/lowered.ts";
import { type PeriodKey, periodOf } from "#domain/framework/period.ts";
import { standingOf } from "#domain/report/promise-ledger.ts";
import type { PromiseStory } from "#domain/report/promise-story.ts";
import { outcomeWords, standingWords } from "#domain/report/promise-words.ts";

interface Props {
  readonly id: string;
  readonly story: PromiseStory;
  readonly asOf: CalendarDate;
  /** What its commitment is called. */
  readonly commitment: string;
  /** The company's page. */
  readonly home: string;
}

/** One promise from the report that made it to what became of it. */
export function Story({ id, story, asOf, commitment, home }: Props) {
  const { promise, terms, answers } = story;
  const report = (period: PeriodKey) => (
    <a href={`${home}/${period}#promise-${promise.key}`}>the report on the {lowered(periodOf(period).label)}</a>
  );
  return (
    <article aria-labelledby={`${id}-title`} className="claim" id={id}>
      <div>
        <h4 id={`${id}-title`}>{commitment}</h4>
        <p className="source mt-1">{standingWords(standingOf(story, asOf))}</p>
      </div>
      <div className="claim-account">
        <ProseText text={terms.wording} />
        {promise.measure !== null && <p className="source">Measured by: {promise.measure}</p>}
        <Timeline
          items={[
            {
              key: `${id}-made`,
              when: `By ${dayWords(story.history[0].due)}`,
              what: <p>Promised in {report(promise.madeIn)}.</p>,
            },
            ...answers.map((answer) => ({
              key: `${id}-${answer.givenIn}`,
              when: outcomeWords(answer),
              what: <p>Said in {report(answer.givenIn)}.</p>,
            })),
          ]}
        />
      </div>
    </article>
  );
}
