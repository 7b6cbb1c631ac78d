import { ITEM_STATES } from "#app/(desk)/evidence/item-words.ts";
import type { Filters } from "#app/(desk)/evidence/room.ts";
import { type RoomRow, roomKindWords } from "#app/(desk)/evidence/room-rows.ts";
import type { SupportChoice } from "#app/(desk)/evidence/supports-choices.ts";
import { Button } from "#components/ui/button.tsx";

interface Props {
  readonly home: string;
  readonly filters: Filters;
  readonly rows: readonly RoomRow[];
  readonly shown: number;
  readonly choices: readonly SupportChoice[];
}

/** What of the room is shown, said in the address; only what would show something is offered. */
export function RoomFilters({ home, filters, rows, shown, choices }: Props) {
  const kinds = new Set(rows.map(({ kind }) => kind));
  const supported = new Set(rows.flatMap(({ supports }) => supports));
  const states = new Set(rows.flatMap((one) => one.states));
  const isFiltered = Object.values(filters).some((filter) => filter !== null);
  return (
    <form action={`${home}/evidence`} className="room-filters" method="get">
      <Choice
        label="Kind"
        name="kind"
        options={[...kinds].map((kind) => [kind, roomKindWords(kind)])}
        selected={filters.kind}
      />
      <Choice
        label="Supports"
        name="supports"
        options={choices.filter(({ key }) => supported.has(key)).map(({ key, name }) => [key, name])}
        selected={filters.supports}
      />
      <Choice
        label="State"
        name="state"
        options={[...states].map((state) => [state, ITEM_STATES[state]])}
        selected={filters.state}
      />
      <Button look="small">Show</Button>
      <p>
        {isFiltered ? (
          <>
            {shown} of {rows.length} shown. <a href={`${home}/evidence`}>Show all</a>
          </>
        ) : (
          `All ${rows.length} shown.`
        )}
      </p>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly selected: string | null;
}

function Choice({ name, label, options, selected }: ChoiceProps) {
  return (
    <p>
      <label htmlFor={`filter-${name}`}>{label}</label>{" "}
      <select defaultValue={selected ?? ""} id={`filter-${name}`} name={name}>
        <option value="">All</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
