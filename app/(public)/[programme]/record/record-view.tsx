import { positionIn } from "#app/(public)/[programme]/record/position.ts";
import { pathWith } from "#app/(public)/address.ts";
import type { View } from "#app/(public)/view.ts";
import { EntryTable } from "#components/record/entry-table.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { ProgrammeFrameFacts } from "#db/queries/programme-frame.ts";
import { type RecordEntriesPage, recordEntriesPage } from "#db/queries/record-entries.ts";
import { recordTable } from "#domain/data/record-table.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import { storedKindWords } from "#domain/record/kind-words.ts";

/** Every entry of the record, newest first. */
export const recordView: View = {
  at: "record",
  room: "record",
  queries: ["before"],
  open: async (reading, { query }) => {
    const asked = query["before"] ?? null;
    const before = asked === null ? null : positionIn(asked);
    const shown = asked !== null && before === null ? null : await recordEntriesPage(reading, before);
    if (shown === null) return null;
    const caption = `Entries of the record of ${reading.programme.name}, newest first`;
    return {
      title: "The record",
      description: `Every entry of the public record of ${reading.programme.name}, newest first, with its time and leaf hash.`,
      query: { before: shown.before === null ? null : String(shown.before) },
      tables: [recordTable(caption, shown.entries)],
      body: (frame) => <RecordBody caption={caption} frame={frame} shown={shown} />,
    };
  },
};

interface Props {
  readonly frame: ProgrammeFrameFacts;
  readonly shown: RecordEntriesPage;
  readonly caption: string;
}

function RecordBody({ frame, shown, caption }: Props) {
  const { base } = frame;
  return (
    <>
      <PageHeading
        deck={
          <>
            Everything these pages say is computed from these <b>{frame.size.toLocaleString("en-GB")} entries</b>. An
            entry is never changed or removed; what turns out wrong is corrected by a later one.
          </>
        }
        title="The record"
      />
      <EntryTable
        caption={caption}
        entries={shown.entries.map((entry) => ({
          ...entry,
          href: `${base}/record/${entry.position}`,
          time: onTwoLines(instantWords(entry.time, "UTC")),
          kind: storedKindWords(entry.kind),
        }))}
      />
      <Pagination
        label="Pages of the record"
        next={shown.older === null ? undefined : { href: pageOf(base, shown.older), text: "Older entries" }}
        previous={shown.newer === undefined ? undefined : { href: pageOf(base, shown.newer), text: "Newer entries" }}
      />
    </>
  );
}

/** Lets a moment break only between its day and its hour, so that narrow columns stay low. */
function onTwoLines(moment: string): string {
  return moment
    .split(", ")
    .map((part) => part.replaceAll(" ", "\u00a0"))
    .join(", ");
}

function pageOf(base: string, before: number | null): string {
  return pathWith(`${base}/record`, "before", before === null ? null : String(before));
}
