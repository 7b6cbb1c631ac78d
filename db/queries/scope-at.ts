import type { Reader } from "#db/client.ts";
import { reportScope } from "#db/queries/report-scope.ts";
import { signatoryPeriod } from "#db/queries/signatory-period.ts";
import type { RecordState } from "#db/queries/standing.ts";
import type { ReportScope } from "#domain/report/sections.ts";

/** A state of a record together with the leaf hash of its last entry, which no other record has. */
export interface NamedState extends RecordState {
  readonly lastLeaf: string;
}

/** What the record asks of a company's report on a period. */
export interface PeriodScope {
  readonly isFilingOpen: boolean;
  readonly scope: ReportScope;
}

const MOST_KEPT = 500;

// What stood after an entry never changes, so it is kept. An entry's leaf hash is made with chance: the same key never
// means another database, or the same one restored to an earlier state.
const kept = new Map<string, PeriodScope>();

/** The scope of a report in this state of the record; null when the record knows no such period. Read once a state. */
export async function scopeAt(
  db: Reader,
  state: NamedState,
  organisation: string,
  period: string,
): Promise<PeriodScope | null> {
  const key = JSON.stringify([state.programme, state.size, state.lastLeaf, organisation, period]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = await readScope(db, state, organisation, period);
  if (found === null) return null;
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, found);
  return found;
}

async function readScope(
  db: Reader,
  state: RecordState,
  organisation: string,
  period: string,
): Promise<PeriodScope | null> {
  const signatory = await signatoryPeriod(db, state, organisation, period);
  if (signatory === null) return null;
  return { isFilingOpen: signatory.isFilingOpen, scope: await reportScope(db, state, organisation, signatory) };
}
