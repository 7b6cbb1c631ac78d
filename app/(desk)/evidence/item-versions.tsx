import { createHash } from "node:crypto";
import { scannedWords } from "#app/(desk)/evidence/item-words.ts";
import { ScannedNotice } from "#app/(desk)/evidence/scanned-notice.tsx";
import { CheckAFile } from "#components/report/check-a-file.tsx";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { Section } from "#components/ui/section.tsx";
import type { KeptItem, KeptVersion } from "#db/queries/evidence-items.ts";
import { commitmentTo } from "#domain/evidence/filed.ts";
import { exactFileWords } from "#domain/evidence/kind-words.ts";
import { instantWords } from "#domain/framework/date-words.ts";

interface Props {
  readonly home: string;
  readonly item: KeptItem;
  readonly zone: string;
}

/** Every version of a document's bytes with its receipt, and everybody who opened one. */
export function ItemVersions({ home, item, zone }: Props) {
  const readings = item.files
    .flatMap((file) => file.readings.map((reading) => ({ ...reading, version: file.version })))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <>
      <Section
        id="versions"
        intro="Opening one is written down first, with your name, and shown here. It is saved as a file; the register shows nothing of it."
        title={item.files.length === 1 ? "The file" : "Versions"}
      >
        {item.files.toReversed().map((file) => (
          <Version file={file} home={home} key={file.id} zone={zone} />
        ))}
        <CheckAFile
          documents={item.files.map(({ version, sha256, salt }) => ({
            ...{ name: `version ${version}`, salt },
            commitment: commitmentTo(sha256, salt, hashOf),
          }))}
          found="It is what was handed in."
        />
        <ScannedNotice />
      </Section>
      <Section id="readings" title="Who opened it">
        {readings.length === 0 ? (
          <p>Nobody so far.</p>
        ) : (
          <DataTable
            caption="Readings of this document"
            columns={[
              { key: "who", head: "Who" },
              { key: "when", head: "When" },
              { key: "version", head: "Version", isNumber: true },
            ]}
            isCaptionHidden
            rows={readings.map(({ at, byName, version }) => ({
              key: `${at} ${byName} ${version}`,
              cells: [byName, instantWords(at, zone), String(version)],
            }))}
          />
        )}
      </Section>
    </>
  );
}

function Version({ file, home, zone }: { readonly file: KeptVersion; readonly home: string; readonly zone: string }) {
  const { version, name, type, size, sha256, salt, copiedFrom, scanners, at, byName, incident, erased } = file;
  return (
    <div className="evidence-version">
      <h3 className="evidence-version-title">Version {version}</h3>
      <DefinitionRows
        rows={[
          { term: "File", description: `${name}: ${exactFileWords(type, size)}` },
          { term: "Received", description: `From ${byName}, ${instantWords(at, zone)}` },
          { term: "SHA-256", description: <span className="hash">{sha256}</span> },
          { term: "Salt", description: <span className="hash">{salt}</span> },
          {
            term: "Salted hash",
            description: (
              <>
                <span className="hash">{commitmentTo(sha256, salt, hashOf)}</span>
                <p className="field-hint">
                  What filing puts on the public record; nobody can tell the file from it. Whoever you give the file and
                  its salt to can check it there.
                </p>
              </>
            ),
          },
          ...(copiedFrom === null
            ? []
            : [
                {
                  term: "Copied from",
                  description: (
                    <>
                      <span className="hash">{copiedFrom}</span>
                      <p className="field-hint">
                        The SHA-256 of the PDF that was sent. This is a copy of it without its pictures, made here;
                        nothing else of it is kept.
                      </p>
                    </>
                  ),
                },
              ]),
          { term: "Scanned", description: scannedWords(scanners) },
        ]}
      />
      {erased === null && incident === null && <OpenOrReport file={file} home={home} />}
      {erased !== null && (
        <Inset title={`The bytes are gone since ${instantWords(erased.at, zone)}.`}>{erased.why}</Inset>
      )}
      {incident !== null && <Locked home={home} incident={incident} />}
    </div>
  );
}

function OpenOrReport({ file: { id, version, name }, home }: { readonly file: KeptVersion; readonly home: string }) {
  return (
    <>
      <form action={`${home}/evidence/open`} className="mt-3" method="post">
        <input name="file" type="hidden" value={id} />
        <Button look="small">
          Open version {version}
          <span className="sr-only"> of {name}</span>
        </Button>
      </form>
      <p className="mt-2">
        <a href={`${home}/evidence/report/${id}`}>
          This file may be illegal: report it<span className="sr-only">: {name}</span>
        </a>
      </p>
    </>
  );
}

function Locked({
  incident,
  home,
}: {
  readonly incident: NonNullable<KeptVersion["incident"]>;
  readonly home: string;
}) {
  return (
    <Inset title="Locked." tone="problem">
      These bytes may be what must not exist. Nobody can open, copy or remove them.{" "}
      <a href={`${home}/evidence/incidents/${incident.id}`}>What is done now</a>
    </Inset>
  );
}

function hashOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}
