import { z } from "zod";
import { type Reader, readPrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { isAllowed } from "#domain/access/policy.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { type StoreState, storeState } from "#domain/evidence/store-state.ts";
import type { Instant } from "#domain/framework/instant.ts";

/** What the steward of a programme is shown of the store, which is one for all programmes of a register. */
export interface StorePage {
  readonly now: Instant;
  readonly state: StoreState;
  /** Newest first. */
  readonly looks: readonly Look[];
  readonly holdings: Holdings;
}

/** One look through the store. */
export interface Look {
  readonly beganAt: Instant;
  readonly endedAt: Instant;
  /** Which tenth of the bytes was compared, 0 to 9; null for all of them. */
  readonly tenth: number | null;
  readonly expected: number;
  readonly checked: number;
  readonly orphansRemoved: number;
  readonly faults: readonly Fault[];
}

/** A file that is not there, or not as it was sealed; by its number, never by its name. */
export interface Fault {
  readonly file: string;
  /** Null for one that is gone. */
  readonly why: string | null;
  /** Null for a company of another programme, and for what an incident keeps. */
  readonly company: string | null;
}

/** What the store holds of one programme, in numbers. */
export interface Holdings {
  readonly documents: number;
  readonly bytes: number;
  /** Past the years they are kept: the hash stays. */
  readonly erased: number;
  readonly lockedOnTheWay: number;
  readonly lockedByReport: number;
}

// A fortnight of daily looks.
const LOOKS_SHOWN = 14;

const LookRow = z.object({
  began_at: z.string(),
  ended_at: z.string(),
  tenth: z.number().nullable(),
  expected: z.coerce.number(),
  checked: z.coerce.number(),
  orphans_removed: z.number(),
  faults: z.array(z.object({ file: z.string(), why: z.string().nullable(), company: z.string().nullable() })),
});

const HoldingsRow = z.object({
  documents: z.coerce.number(),
  bytes: z.coerce.number(),
  erased: z.coerce.number(),
  locked_on_the_way: z.coerce.number(),
  locked_by_report: z.coerce.number(),
});

/** How the store stands; null for whoever is not the steward of this programme. */
export function storePage(viewer: PersonViewer, programme: string): Promise<StorePage | null> {
  return readPrivately(viewer, async (db) => {
    if (!isAllowed(viewer, "store.read", { kind: "programme", programme })) return null;
    const holdings = await holdingsOf(db, programme);
    if (holdings === undefined) return null;
    const looks = await looksOf(db, programme);
    const now = await databaseNow(db);
    return { now, state: storeState(lastOf(looks), now), looks, holdings };
  });
}

function lastOf([last]: readonly Look[]) {
  if (last === undefined) return null;
  const missing = last.faults.filter(({ why }) => why === null).length;
  return { endedAt: last.endedAt, missing, damaged: last.faults.length - missing };
}

async function looksOf(db: Reader, programme: string): Promise<readonly Look[]> {
  const rows = await db.prepared({
    name: "store_looks",
    text: `select began_at::text, ended_at::text, tenth, expected, checked, orphans_removed, faults
      from private.store_looks($1, $2)`,
    values: [programme, LOOKS_SHOWN],
  });
  return z
    .array(LookRow)
    .parse(rows)
    .map(({ began_at, ended_at, orphans_removed, ...look }) => ({
      ...look,
      beganAt: instantIn(began_at),
      endedAt: instantIn(ended_at),
      orphansRemoved: orphans_removed,
    }));
}

async function holdingsOf(db: Reader, programme: string): Promise<Holdings | undefined> {
  const rows = await db.prepared({
    name: "store_holdings",
    text: `select documents, bytes, erased, locked_on_the_way, locked_by_report from private.store_holdings($1)`,
    values: [programme],
  });
  const [row] = z.array(HoldingsRow).parse(rows);
  if (row === undefined) return undefined;
  const { locked_on_the_way: lockedOnTheWay, locked_by_report: lockedByReport, ...counts } = row;
  return { ...counts, lockedOnTheWay, lockedByReport };
}
