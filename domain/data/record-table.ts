import { counted, type PublicTable } from "#domain/data/public-table.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { storedKindWords } from "#domain/record/kind-words.ts";

/** What a line of the record says of an entry. */
interface EntryLine {
  readonly position: number;
  readonly time: Instant;
  readonly kind: string;
  readonly subject: string;
  readonly leafHash: string;
}

/** Entries of the record as files carry them. */
export function recordTable(caption: string, entries: readonly EntryLine[]): PublicTable {
  return {
    key: "entries",
    caption,
    columns: [
      { key: "position", head: "Entry", about: "Its place in the record, counted from 0." },
      { key: "time", head: "Entered", about: "When it was entered, in UTC." },
      { key: "kind", head: "Kind", about: "What kind of entry it is." },
      { key: "subject", head: "About", about: "What it is about." },
      { key: "leaf_hash", head: "Leaf hash", about: "Its RFC 6962 leaf hash, in hexadecimal." },
    ],
    rows: entries.map(({ position, time, kind, subject, leafHash }) => ({
      key: String(position),
      cells: [
        counted(position),
        { kind: "moment", moment: time },
        { kind: "choice", code: kind, words: storedKindWords(kind) },
        subject,
        leafHash,
      ],
    })),
  };
}
