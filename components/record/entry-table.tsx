import { DataTable } from "#components/ui/data-table.tsx";

export interface EntryLine {
  readonly position: number;
  readonly href: string;
  /** The record's own time, in words. */
  readonly time: string;
  readonly kind: string;
  readonly subject: string;
  readonly leafHash: string;
}

/** Entries of the record, one line each. */
export function EntryTable({ caption, entries }: { readonly caption: string; readonly entries: readonly EntryLine[] }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "position", head: "Entry" },
        { key: "time", head: "Entered" },
        { key: "kind", head: "What" },
        { key: "subject", head: "About" },
        { key: "hash", head: "Leaf hash" },
      ]}
      isCaptionHidden
      rows={entries.map((entry) => ({
        key: String(entry.position),
        cells: [
          <a className="inline-block min-w-6" href={entry.href} key="link">
            {entry.position.toLocaleString("en-GB")}
          </a>,
          entry.time,
          entry.kind,
          entry.subject,
          <code key="hash" title={entry.leafHash}>
            {entry.leafHash.slice(0, 12)}…
          </code>,
        ],
      }))}
    />
  );
}
