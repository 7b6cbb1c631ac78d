import { type ItemState, statesOf } from "#app/(desk)/evidence/item-words.ts";
import { type SupportChoice, supportChoices } from "#app/(desk)/evidence/supports-choices.ts";
import type { DeskReport } from "#db/queries/desk-report.ts";
import type { KeptItem } from "#db/queries/evidence-items.ts";
import { EVIDENCE_KINDS, type EvidenceKind } from "#domain/evidence/description.ts";
import { type Backing, backingOf } from "#domain/evidence/gaps.ts";
import { periodOf } from "#domain/framework/period.ts";

/** An item with how it stands. */
export interface RoomItem {
  readonly item: KeptItem;
  readonly states: readonly ItemState[];
}

/** The room of a report as its pages show it. */
export interface Room {
  /** Everything that was ever handed in, in the order it came. */
  readonly items: readonly RoomItem[];
  /** How many stand. */
  readonly standing: number;
  readonly backing: readonly Backing[];
  readonly gaps: readonly Backing[];
  readonly choices: readonly SupportChoice[];
}

/** What a report's evidence room holds, and what is missing in it. */
export function roomOf(report: DeskReport): Room {
  const { from, to } = periodOf(report.draft.period);
  const backing = backingOf(report.draft);
  return {
    items: report.evidence.map((item) => ({ item, states: statesOf(item, { from, to }, report.draft.today) })),
    standing: report.draft.evidence.length,
    backing,
    gaps: backing.filter(({ isGap }) => isGap),
    choices: supportChoices(report),
  };
}

/** What an address asks to see of the room; null where it asks for everything. */
export interface Filters {
  readonly kind: EvidenceKind | null;
  readonly supports: string | null;
  readonly state: ItemState | null;
}

type Asked = Readonly<Partial<Record<keyof Filters, string | string[]>>>;

/** Reads the filters of an address; what nothing is called is no filter. */
export function filtersIn(asked: Asked, choices: readonly SupportChoice[], states: readonly string[]): Filters {
  const { kind, supports, state } = asked;
  return {
    kind: EVIDENCE_KINDS.find((known) => known === kind) ?? null,
    supports: choices.find(({ key }) => key === supports)?.key ?? null,
    // The names that are looked through are those of the states.
    state: (states.find((known) => known === state) as ItemState | undefined) ?? null,
  };
}

/** The items that the filters let through. */
export function filtered(items: readonly RoomItem[], { kind, supports, state }: Filters): readonly RoomItem[] {
  return items.filter(
    ({ item: { description }, states }) =>
      (kind === null || description.kind === kind) &&
      (supports === null || description.supports.includes(supports)) &&
      (state === null || states.includes(state)),
  );
}
