import type { PublicTable } from "#domain/data/public-table.ts";
import type { Source } from "#domain/framework/sourced.ts";

/** The sources of a page, each once. */
export function sourceTable(sources: readonly Source[]): PublicTable {
  return {
    key: "sources",
    caption: "Sources",
    columns: [
      { key: "source", head: "Key", about: "The key that facts cite it by." },
      { key: "publisher", head: "Publisher", about: "Who published it." },
      { key: "title", head: "Title", about: "Its title." },
      { key: "date", head: "Date", about: "When it was published, as precisely as it says." },
      { key: "url", head: "Address", about: "Where it was read." },
      { key: "tier", head: "Tier", about: "primary, secondary, or a mirror of one." },
      { key: "read_as", head: "Read as", about: "What of it could be read." },
    ],
    rows: sources.map(({ id, publisher, title, date, url, tier, readAs }) => ({
      key: id,
      cells: [id, publisher, title, date === null ? NOT_GIVEN : { kind: "day", day: date }, url, tier, readAs],
    })),
  };
}

const NOT_GIVEN = { kind: "missing", code: "not_given", words: "Not given" } as const;
