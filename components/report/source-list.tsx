import { partialDateWords } from "#domain/framework/date-words.ts";
import { withStop } from "#domain/framework/sentence.ts";
import type { Source } from "#domain/framework/sourced.ts";

/** Every source of a page, each once and in full. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ol className="grid gap-x-16 gap-y-5 md:grid-cols-2">
      {sources.map((source) => (
        <li className="min-w-0" id={`source-${source.id}`} key={source.id}>
          <p className="source">
            <b>{source.publisher}</b>
            <br />
            <a href={source.url} rel="noreferrer nofollow">
              {source.title}
            </a>
          </p>
          <p className="source">
            {source.date === null ? "No date given" : partialDateWords(source.date)}. {tierWords(source.tier)}. Read as{" "}
            {source.readAs}
            {source.readAs === "cited by others" && ", so unconfirmed"}.
            {source.note !== null && ` ${withStop(source.note)}`}
          </p>
        </li>
      ))}
    </ol>
  );
}

function tierWords(tier: Source["tier"]): string {
  switch (tier) {
    case "primary":
      return "Primary source";
    case "secondary":
      return "Secondary source";
    case "mirror":
      return "Somebody else's copy of the source";
  }
}
