import type { ItemState } from "#app/(desk)/evidence/item-words.ts";
import {
  attestationRows,
  documentRows,
  ROOM_KINDS,
  type RoomKind,
  type RoomRow,
} from "#app/(desk)/evidence/room-rows.ts";
import { type SupportChoice, supportChoices } from "#app/(desk)/evidence/supports-choices.ts";
import type { DeskReport } from "#db/queries/desk-report.ts";
import { type Backing, backingOf } from "#domain/evidence/gaps.ts";

/** The room of a report as its pages show it. */
export interface Room {
  /** Every document that was ever handed in, in the order it came, then what is attested without being shown. */
  readonly rows: readonly RoomRow[];
  /** How many documents stand. */
  readonly standing: number;
  readonly backing: readonly Backing[];
  readonly gaps: readonly Backing[];
  readonly choices: readonly SupportChoice[];
}

/** What a report's evidence room holds, and what is missing in it. */
export function roomOf(report: DeskReport): Room {
  const backing = backingOf(report.draft);
  const choices = supportChoices(report);
  return {
    rows: [...documentRows(report), ...attestationRows(report)],
    standing: report.draft.evidence.length,
    backing,
    gaps: backing.filter(({ isGap }) => isGap),
    choices,
  };
}

/** What an address asks to see of the room; null where it asks for everything. */
export interface Filters {
  readonly kind: RoomKind | null;
  readonly supports: string | null;
  readonly state: ItemState | null;
}

type Asked = Readonly<Partial<Record<keyof Filters, string | string[]>>>;

/** Reads the filters of an address; what nothing is called is no filter. */
export function filtersIn(asked: Asked, choices: readonly SupportChoice[], states: readonly string[]): Filters {
  const { kind, supports, state } = asked;
  return {
    kind: ROOM_KINDS.find((known) => known === kind) ?? null,
    supports: choices.find(({ key }) => key === supports)?.key ?? null,
    // The names that are looked through are those of the states.
    state: (states.find((known) => known === state) as ItemState | undefined) ?? null,
  };
}

/** The rows that the filters let through. */
export function filtered(rows: readonly RoomRow[], { kind, supports, state }: Filters): readonly RoomRow[] {
  return rows.filter(
    (row) =>
      (kind === null || row.kind === kind) &&
      (supports === null || row.supports.includes(supports)) &&
      (state === null || row.states.includes(state)),
  );
}
