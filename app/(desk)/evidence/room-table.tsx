import { type RoomRow, roomKindWords } from "#app/(desk)/evidence/room-rows.ts";
import { type SupportChoice, supportName } from "#app/(desk)/evidence/supports-choices.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { dayOfInstantWords } from "#domain/framework/date-words.ts";

interface Props {
  readonly home: string;
  readonly rows: readonly RoomRow[];
  readonly choices: readonly SupportChoice[];
  readonly zone: string;
}

const COLUMNS = [
  { key: "document", head: "Document or attestation" },
  { key: "effective", head: "Effective" },
  { key: "supports", head: "Supports" },
  { key: "readers", head: "May be read by" },
  { key: "file", head: "Handed in" },
];

/** What a report has to show: what each thing is, when it is effective, what it supports and who may read it. */
export function RoomTable({ home, rows, choices, zone }: Props) {
  if (rows.length === 0) return <p className="mt-4">Nothing is like that.</p>;
  return (
    <DataTable
      caption="Documents and attestations of this report"
      columns={COLUMNS}
      isCaptionHidden
      rows={rows.map(({ key, name, title, path, kind, effective, odd, supports, readers, from, about }) => ({
        key,
        cells: [
          <>
            {name}: <a href={`${home}/${path}`}>{title}</a>
            <small>{roomKindWords(kind)}</small>
          </>,
          <>
            {effective ?? <Missing word="Days not given" />}
            {odd.map((words) => (
              <small className="evidence-odd" key={words}>
                {words}
              </small>
            ))}
          </>,
          <Supported key="supports" names={supports.map((one) => supportName(one, choices))} />,
          readers,
          <>
            {from === null ? <Missing word="Not known" /> : `${from.byName}, ${dayOfInstantWords(from.at, zone)}`}
            {about.map((words) => (
              <small key={words}>{words}</small>
            ))}
          </>,
        ],
      }))}
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
