import { scannedWords, stateWords } from "#app/(desk)/evidence/item-words.ts";
import type { RoomItem } from "#app/(desk)/evidence/room.ts";
import { type SupportChoice, supportName } from "#app/(desk)/evidence/supports-choices.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { effectiveWords } from "#domain/evidence/effective-words.ts";
import { evidenceName } from "#domain/evidence/item.ts";
import { evidenceKindWords, fileWords, readersWords } from "#domain/evidence/kind-words.ts";
import { dayOfInstantWords } from "#domain/framework/date-words.ts";

interface Props {
  readonly home: string;
  readonly items: readonly RoomItem[];
  readonly choices: readonly SupportChoice[];
  readonly zone: string;
}

const COLUMNS = [
  { key: "document", head: "Document" },
  { key: "effective", head: "Effective" },
  { key: "supports", head: "Supports" },
  { key: "readers", head: "May be read by" },
  { key: "file", head: "Handed in" },
];

/** The documents of a report: what each is, when it is effective, what it supports and who may read it. */
export function RoomTable({ home, items, choices, zone }: Props) {
  if (items.length === 0) return <p className="mt-4">No document is like that.</p>;
  return (
    <DataTable
      caption="Documents of this report"
      columns={COLUMNS}
      isCaptionHidden
      rows={items.map(({ item, states }) => {
        const { description, file } = item;
        const name = evidenceName(item);
        const odd = states.flatMap((state) => stateWords(state, description) ?? []);
        return {
          key: item.id,
          cells: [
            <>
              {name}: <a href={`${home}/evidence/${name}`}>{description.title}</a>
              <small>{evidenceKindWords(description.kind)}</small>
            </>,
            <>
              {effectiveWords(description)}
              {odd.map((words) => (
                <small className="evidence-odd" key={words}>
                  {words}
                </small>
              ))}
            </>,
            <Supported key="supports" names={description.supports.map((key) => supportName(key, choices))} />,
            readersWords(description.readers),
            <>
              {file.byName}, {dayOfInstantWords(file.at, zone)}
              <small>
                {fileWords(file.type, file.size)}, version {file.version}
              </small>
              <small>{scannedWords(file.scanners)}</small>
            </>,
          ],
        };
      })}
    />
  );
}

function Supported({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <Missing word="Nothing" />;
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
