import { dayWords } from "#domain/framework/date-words.ts";
import type { NamedAddress } from "#domain/report/addresses.ts";

/** Public pages that somebody names, each with the day they saw it; what is there today may be something else. */
export function NamedPages({ addresses }: { readonly addresses: readonly NamedAddress[] }) {
  return (
    <ul className="plain-list">
      {addresses.map(({ url, seenOn }) => (
        <li key={url}>
          <a href={url} rel="noreferrer nofollow">
            {url}
          </a>
          , as seen on {dayWords(seenOn)}
        </li>
      ))}
    </ul>
  );
}
