import { ITEM_STATES } from "#app/(desk)/evidence/item-words.ts";
import type { Filters, RoomItem } from "#app/(desk)/evidence/room.ts";
import type { SupportChoice } from "#app/(desk)/evidence/supports-choices.ts";
import { Button } from "#components/ui/button.tsx";
import { evidenceKindWords } from "#domain/evidence/kind-words.ts";

interface Props {
  readonly home: string;
  readonly filters: Filters;
  readonly items: readonly RoomItem[];
  readonly shown: number;
  readonly choices: readonly SupportChoice[];
}

/** What of the room is shown, said in the address; only what would show something is offered. */
export function RoomFilters({ home, filters, items, shown, choices }: Props) {
  const kinds = new Set(items.map(({ item }) => item.description.kind));
  const supported = new Set(items.flatMap(({ item }) => item.description.supports));
  const states = new Set(items.flatMap((one) => one.states));
  const isFiltered = Object.values(filters).some((filter) => filter !== null);
  return (
    <form action={`${home}/evidence`} className="room-filters" method="get">
      <Choice
        label="Kind"
        name="kind"
        options={[...kinds].map((kind) => [kind, evidenceKindWords(kind)])}
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
            {shown} of {items.length} shown. <a href={`${home}/evidence`}>Show all</a>
          </>
        ) : (
          `All ${items.length} shown.`
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
