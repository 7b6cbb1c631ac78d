import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { ProgrammeFrame } from "#app/(public)/[programme]/frame.tsx";
import { positionIn } from "#app/(public)/[programme]/record/position.ts";
import { onlyQuery, pathWith, type SearchParams } from "#app/(public)/address.ts";
import { EntryTable } from "#components/record/entry-table.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { type RecordEntriesPage, recordEntriesPage } from "#db/queries/record-entries.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import { storedKindWords } from "#domain/record/kind-words.ts";

interface Props {
  readonly params: Promise<{ readonly programme: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const load = cache(recordEntriesPage);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { programme } = await params;
  const { before } = await searchParams;
  const page = await load(programme, typeof before === "string" ? positionIn(before) : null);
  if (page === null) return {};
  return {
    title: `The record: ${page.frame.name}`,
    description: `Every entry of the public record of ${page.frame.name}, newest first, with its time and leaf hash.`,
    alternates: { canonical: addressOf(programme, page.shown.before) },
  };
}

export default async function RecordPage({ params, searchParams }: Props) {
  const { programme } = await params;
  const asked = onlyQuery(`/${programme}/record`, await searchParams, "before");
  const before = asked === null ? null : positionIn(asked);
  const page = asked !== null && before === null ? null : await load(programme, before);
  if (page === null) notFound();
  const { frame, shown } = page;
  const path = addressOf(programme, shown.before);
  if (shown.before !== before) redirect(path);
  return (
    <ProgrammeFrame frame={frame} path={path} room="record">
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
        caption={`Entries of the record of ${frame.name}, newest first`}
        entries={shown.entries.map((entry) => ({
          ...entry,
          href: `/${programme}/record/${entry.position}`,
          time: onTwoLines(instantWords(entry.time, "UTC")),
          kind: storedKindWords(entry.kind),
        }))}
      />
      <Pagination
        label="Pages of the record"
        next={shown.older === null ? undefined : { href: addressOf(programme, shown.older), text: "Older entries" }}
        previous={newerLink(programme, shown)}
      />
    </ProgrammeFrame>
  );
}

/** Lets a moment break only between its day and its hour, so that narrow columns stay low. */
function onTwoLines(moment: string): string {
  return moment
    .split(", ")
    .map((part) => part.replaceAll(" ", "\u00a0"))
    .join(", ");
}

function newerLink(programme: string, { newer }: RecordEntriesPage) {
  return newer === undefined ? undefined : { href: addressOf(programme, newer), text: "Newer entries" };
}

function addressOf(programme: string, before: number | null): string {
  return pathWith(`/${programme}/record`, "before", before === null ? null : String(before));
}
