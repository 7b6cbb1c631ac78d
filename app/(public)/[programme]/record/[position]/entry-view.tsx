import { HowToRecompute } from "#app/(public)/[programme]/record/[position]/how-to-recompute.tsx";
import { broughtAddress } from "#app/(public)/[programme]/record/brought.ts";
import { positionIn } from "#app/(public)/[programme]/record/position.ts";
import type { View } from "#app/(public)/view.ts";
import { EntryView } from "#components/record/entry-view.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ProgrammeFrameFacts } from "#db/queries/programme-frame.ts";
import { type RecordEntryPage, recordEntryPage } from "#db/queries/record-entry.ts";
import type { PublicTable } from "#domain/data/public-table.ts";
import { recordTable } from "#domain/data/record-table.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import type { RecordedField } from "#domain/record/field-commitment.ts";
import { storedKindWords } from "#domain/record/kind-words.ts";

/** One entry of the record, whole, and computed again. */
export const entryView: View = {
  at: "record/:position",
  room: "record",
  queries: [],
  open: async (reading, { parts: { position = "" } }) => {
    const at = positionIn(position);
    const shown = at === null ? null : await recordEntryPage(reading, at);
    if (shown === null) return null;
    const { entry } = shown;
    const kind = storedKindWords(entry.kind);
    return {
      title: `Entry ${position}, ${kind.toLowerCase()}`,
      description: `Entry ${position} of the record: ${kind}, ${entry.subject}, ${instantWords(entry.time, "UTC")}.`,
      tables: [recordTable(`Entry ${position}`, [entry]), fieldTable(shown.fields)],
      body: (frame) => <EntryBody frame={frame} shown={shown} />,
    };
  },
};

function EntryBody({ frame, shown }: { readonly frame: ProgrammeFrameFacts; readonly shown: RecordEntryPage }) {
  const { entry, verdict } = shown;
  const { base } = frame;
  const kind = storedKindWords(entry.kind);
  const envelope = verdict.verdict === "matches" ? verdict.envelope : null;
  return (
    <>
      <PageHeading
        deck={`${kind}, ${instantWords(entry.time, "UTC")}.`}
        title={`Entry ${entry.position.toLocaleString("en-GB")}`}
        trail={[{ text: "The record", href: `${base}/record` }, { text: `Entry ${entry.position}` }]}
      />
      <EntryView
        entry={{
          ...entry,
          kind,
          time: instantWords(entry.time, "UTC"),
          subjectHref: broughtAddress(base, entry.kind, shown.fields),
          signer: envelope?.signer ?? null,
          fieldRoot: envelope?.fieldRoot ?? "not computed: the entry does not verify",
          previous: envelope?.previous ?? null,
          bytes: shown.bytes,
          fields: shown.fields.map(fieldWords),
        }}
      />
      <HowToRecompute verdict={verdict} />
      <SameSubject base={base} shown={shown} />
      <Pagination
        label="Entries"
        next={
          entry.position + 1 < frame.size
            ? { href: entryHref(base, entry.position + 1), text: "Next entry" }
            : undefined
        }
        previous={
          entry.position > 0 ? { href: entryHref(base, entry.position - 1), text: "Previous entry" } : undefined
        }
      />
    </>
  );
}

function SameSubject({ base, shown }: { readonly base: string; readonly shown: RecordEntryPage }) {
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
            <a href={entryHref(base, one.position)} key="link">
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

function entryHref(base: string, position: number): string {
  return `${base}/record/${position}`;
}

/** What the entry says, field by field; a redacted one leaves its commitment. */
function fieldTable(fields: readonly RecordedField[]): PublicTable {
  return {
    key: "fields",
    caption: "Fields",
    columns: [
      { key: "path", head: "Field", about: "Its JSON pointer in the document." },
      { key: "value", head: "Value", about: "Its value as JSON; empty where it was redacted." },
      { key: "salt", head: "Salt", about: "The salt of its commitment, in hexadecimal; empty where it was redacted." },
      { key: "commitment", head: "Commitment", about: "What stays of a redacted field." },
    ],
    rows: fields.map((field) => ({
      key: field.path,
      cells:
        "commitment" in field
          ? [field.path, null, null, field.commitment]
          : [field.path, JSON.stringify(field.value), field.salt, null],
    })),
  };
}
