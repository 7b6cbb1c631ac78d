import type { CalendarDate, PartialDate } from "#domain/framework/calendar-date.ts";
import type { Instant } from "#domain/framework/instant.ts";

/**
 * One cell of a public table.
 *
 * Shape: pages print its words and files its value, so that both say the same. A plain text is its own value. `choice`
 * is one of a closed list, with its code. `missing` says why there is no number or text; null stands where a column
 * does not apply to a row. `number` is an exact decimal.
 */
export type Datum =
  | string
  | null
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "day"; readonly day: CalendarDate | PartialDate }
  | { readonly kind: "moment"; readonly moment: Instant }
  | { readonly kind: "choice"; readonly code: string; readonly words: string }
  | { readonly kind: "missing"; readonly code: string; readonly words: string }
  | { readonly kind: "link"; readonly href: string; readonly text: string };

/** A column: the name that files know it by, its head on the page, and what it holds, in one sentence. */
export interface PublicColumn {
  readonly key: string;
  readonly head: string;
  readonly about: string;
}

/** A row; `cells` has one for each column, and the first is the head of the row. */
export interface PublicRow {
  readonly key: string;
  readonly cells: readonly Datum[];
}

/** A table as pages draw it and as files carry it. */
export interface PublicTable {
  readonly key: string;
  readonly caption: string;
  readonly columns: readonly PublicColumn[];
  readonly rows: readonly PublicRow[];
}

/** A number as it was counted. */
export function counted(count: number): Datum {
  return { kind: "number", value: String(count) };
}
