import { DataTable, type TableRow } from "#components/ui/data-table.tsx";
import { type DefinitionRow, DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { Section } from "#components/ui/section.tsx";

/** One field of an entry's document with its salt; of a redacted field, the commitment that is left. */
export type EntryField =
  | { readonly path: string; readonly value: string; readonly salt: string }
  | { readonly path: string; readonly commitment: string };

export interface EntryWords {
  readonly position: number;
  readonly time: string;
  readonly kind: string;
  readonly subject: string;
  readonly subjectHref?: string | undefined;
  readonly signer: string | null;
  readonly leafHash: string;
  readonly fieldRoot: string;
  readonly previous: string | null;
  /** The envelope's canonical bytes, as text. */
  readonly bytes: string;
  readonly fields: readonly EntryField[];
}

/** One entry whole: what it says, and all that is needed to compute its hash again. */
export function EntryView({ entry }: { readonly entry: EntryWords }) {
  return (
    <>
      <DefinitionRows rows={factsOf(entry)} />
      <Section
        id="fields"
        intro="What the entry says, field by field. Each is bound to the entry with its salt."
        title="Fields"
      >
        <DataTable
          caption={`Fields of entry ${entry.position}`}
          columns={[
            { key: "path", head: "Field" },
            { key: "value", head: "Value" },
            { key: "salt", head: "Salt" },
          ]}
          isCaptionHidden
          rows={entry.fields.map(fieldRow)}
        />
      </Section>
      <Section
        id="bytes"
        intro="The envelope exactly as it is stored (RFC 8785). Its leaf hash is SHA-256 over a zero byte and these bytes (RFC 6962)."
        title="Canonical bytes"
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre aria-label="Canonical bytes" className="entry-bytes" role="group" tabIndex={0}>
          {entry.bytes}
        </pre>
      </Section>
    </>
  );
}

function fieldRow(field: EntryField): TableRow {
  const isRedacted = "commitment" in field;
  return {
    key: field.path,
    cells: [
      <code key="path">{field.path}</code>,
      isRedacted ? (
        <Missing key="value" word="redacted" />
      ) : (
        <span className="entry-value" key="value">
          {field.value}
        </span>
      ),
      <Hash key="salt" text={isRedacted ? `none; commitment ${field.commitment}` : field.salt} />,
    ],
  };
}

function factsOf(entry: EntryWords): readonly DefinitionRow[] {
  return [
    { term: "Position", description: entry.position.toLocaleString("en-GB") },
    { term: "Entered", description: entry.time },
    { term: "What", description: entry.kind },
    {
      term: "About",
      description: entry.subjectHref === undefined ? entry.subject : <a href={entry.subjectHref}>{entry.subject}</a>,
    },
    ...(entry.signer === null ? [] : [{ term: "Certified by", description: entry.signer }]),
    { term: "Leaf hash", description: <Hash text={entry.leafHash} /> },
    { term: "Root over its fields", description: <Hash text={entry.fieldRoot} /> },
    {
      term: "Supersedes",
      description: entry.previous === null ? "No earlier entry" : <Hash text={entry.previous} />,
    },
  ];
}

function Hash({ text }: { readonly text: string }) {
  return <span className="hash">{text}</span>;
}
