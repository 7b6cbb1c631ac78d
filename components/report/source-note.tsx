import { checkWords } from "#components/report/check-words.ts";
import { partialDateWords } from "#domain/framework/date-words.ts";
import { withStop } from "#domain/framework/sentence.ts";
import type { Check, Source } from "#domain/framework/sourced.ts";

interface Props {
  /** What the fact rests on. */
  readonly sources: readonly Source[];
  readonly check: Check | null;
  /** The sources that the check names, where the page has them. */
  readonly checkedAgainst?: readonly Source[] | undefined;
}

/** Where a fact comes from, when, how that was read and how far it was verified: the same lines everywhere. */
export function SourceNote({ sources, check, checkedAgainst = [] }: Props) {
  const others = checkedAgainst.filter((source) => !sources.some((one) => one.id === source.id));
  return (
    <div className="sources">
      {sources.map((source) => (
        <p className="source" key={source.id}>
          <SourceLine source={source} />
        </p>
      ))}
      <p className="source">
        <span className="source-kind">Verified:</span> {withStop(checkWords(check))}
        {check !== null && check.note !== null && ` ${withStop(check.note)}`}
        {others.length > 0 && " Also read for it: "}
        {others.map((source, position) => (
          <span key={source.id}>
            {position > 0 && "; "}
            {source.publisher}, <SourceTitle source={source} />
            {position === others.length - 1 && "."}
          </span>
        ))}
      </p>
    </div>
  );
}

/** A source in one line: publisher, title, date, how it was read. */
export function SourceLine({ source }: { readonly source: Source }) {
  return (
    <>
      <span className="source-kind">Source:</span> {source.publisher}, <SourceTitle source={source} />,{" "}
      {source.date === null ? "no date given" : partialDateWords(source.date)}. Read as {source.readAs}
      {source.readAs === "cited by others" && ", so unconfirmed"}.
    </>
  );
}

function SourceTitle({ source }: { readonly source: Source }) {
  return (
    <a href={source.url} rel="noreferrer nofollow">
      {source.title}
    </a>
  );
}
