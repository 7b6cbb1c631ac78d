import { Missing } from "#components/ui/missing.tsx";
import { wordsOf } from "#domain/data/datum-words.ts";
import type { Datum } from "#domain/data/public-table.ts";

/** A cell of a public table, with the value that files carry beside the words that people read. */
export function DatumView({ datum }: { readonly datum: Datum }) {
  if (datum === null || typeof datum === "string") return wordsOf(datum);
  switch (datum.kind) {
    case "number":
      return <data value={datum.value}>{wordsOf(datum)}</data>;
    case "day":
      return <time dateTime={datum.day}>{wordsOf(datum)}</time>;
    case "moment":
      return <time dateTime={datum.moment}>{wordsOf(datum)}</time>;
    case "choice":
      return <data value={datum.code}>{datum.words}</data>;
    case "missing":
      return (
        <data value={datum.code}>
          <Missing word={datum.words} />
        </data>
      );
    case "link":
      return <a href={datum.href}>{datum.text}</a>;
  }
}
