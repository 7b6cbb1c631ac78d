import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ProgrammeFrame } from "#app/(public)/[programme]/frame.tsx";
import { HowToRecompute } from "#app/(public)/[programme]/record/[position]/how-to-recompute.tsx";
import { broughtAddress } from "#app/(public)/[programme]/record/brought.ts";
import { positionIn } from "#app/(public)/[programme]/record/position.ts";
import { noQuery, type SearchParams } from "#app/(public)/address.ts";
import { EntryView } from "#components/record/entry-view.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import { type RecordEntryPage, recordEntryPage } from "#db/queries/record-entry.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import type { RecordedField } from "#domain/record/field-commitment.ts";
import { storedKindWords } from "#domain/record/kind-words.ts";

interface Props {
  readonly params: Promise<{ readonly programme: string; readonly position: string }>;
  readonly searchParams: Promise<SearchParams>;
}

const load = cache(async (programme: string, position: string) => {
  const at = positionIn(position);
  return at === null ? null : recordEntryPage(programme, at);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { programme, position } = await params;
  const page = await load(programme, position);
  if (page === null) return {};
  const { entry } = page.shown;
  return {
    title: `Entry ${position}, ${storedKindWords(entry.kind).toLowerCase()}: ${page.frame.name}`,
    description: `Entry ${position} of the record: ${storedKindWords(entry.kind)}, ${entry.subject}, ${instantWords(entry.time, "UTC")}.`,
    alternates: { canonical: `/${programme}/record/${position}` },
  };
}

export default async function RecordEntry({ params, searchParams }: Props) {
  const { programme, position } = await params;
  const path = `/${programme}/record/${position}`;
  noQuery(path, await searchParams);
  const page = await load(programme, position);
  if (page === null) notFound();
  const { frame, shown } = page;
  const { entry, verdict } = shown;
  const kind = storedKindWords(entry.kind);
  const envelope = verdict.verdict === "matches" ? verdict.envelope : null;
  return (
    <ProgrammeFrame frame={frame} path={path} room="record">
      <PageHeading
        deck={`${kind}, ${instantWords(entry.time, "UTC")}.`}
        title={`Entry ${entry.position.toLocaleString("en-GB")}`}
        trail={[{ text: "The record", href: `/${programme}/record` }, { text: `Entry ${position}` }]}
      />
      <EntryView
        entry={{
          ...entry,
          kind,
          time: instantWords(entry.time, "UTC"),
          subjectHref: broughtAddress(programme, entry.kind, shown.fields),
          signer: envelope?.signer ?? null,
          fieldRoot: envelope?.fieldRoot ?? "not computed: the entry does not verify",
          previous: envelope?.previous ?? null,
          bytes: shown.bytes,
          fields: shown.fields.map(fieldWords),
        }}
      />
      <HowToRecompute verdict={verdict} />
      <SameSubject programme={programme} shown={shown} />
      <Pagination
        label="Entries"
        next={
          entry.position + 1 < frame.size
            ? { href: entryHref(programme, entry.position + 1), text: "Next entry" }
            : undefined
        }
        previous={
          entry.position > 0 ? { href: entryHref(programme, entry.position - 1), text: "Previous entry" } : undefined
        }
      />
    </ProgrammeFrame>
  );
}

function SameSubject({ programme, shown }: { readonly programme: string; readonly shown: RecordEntryPage }) {
  if (shown.sameSubject.length < 2) return null;
  return (
    <Section
      id="subject"
      intro="A later entry stands in the place of the earlier ones; none of them is removed."
      title="Entries about the same subject"
    >
      <DataTable
        caption={`Entries about ${shown.entry.subject}`}
        columns={[
          { key: "position", head: "Entry" },
          { key: "time", head: "Entered" },
          { key: "hash", head: "Leaf hash" },
        ]}
        isCaptionHidden
        rows={shown.sameSubject.map((one) => ({
          key: String(one.position),
          cells: [
            <a href={entryHref(programme, one.position)} key="link">
              {one.position.toLocaleString("en-GB")}
            </a>,
            instantWords(one.time, "UTC"),
            <span className="hash" key="hash">
              {one.leafHash}
            </span>,
          ],
        }))}
      />
    </Section>
  );
}

function fieldWords(field: RecordedField) {
  if ("commitment" in field) {
    return { path: field.path, value: "Redacted. Its commitment stays:", salt: field.commitment };
  }
  return { path: field.path, value: JSON.stringify(field.value), salt: field.salt };
}

function entryHref(programme: string, position: number): string {
  return `/${programme}/record/${position}`;
}
