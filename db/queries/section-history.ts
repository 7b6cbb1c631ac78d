import { readPrivately } from "#db/client.ts";
import { draftInHand, type ReportAddress } from "#db/queries/draft-report.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import { FIELDS, type Field } from "#domain/report/commitment-fields.ts";
import { changesOf, type FieldChangeTold } from "#domain/report/field-history.ts";

/** Everything that was ever written in one section. */
export interface SectionHistory {
  /** The fields that were written in, in the order they are asked. */
  readonly fields: readonly { readonly field: Field; readonly changes: readonly FieldChangeTold[] }[];
  /** The last report, where this one began as its copy. */
  readonly carriedFrom: PeriodKey | null;
}

/** The history of a section, the confidential note's for those who may read it; null when it is not for this viewer. */
export function sectionHistory(
  viewer: PersonViewer,
  address: ReportAddress,
  section: string,
): Promise<SectionHistory | null> {
  return readPrivately(viewer, async (db) => {
    const found = await draftInHand(db, viewer, address);
    if (found === undefined || !found.scope.adopted.includes(section)) return null;
    const history = found.history.get(section) ?? [];
    return {
      fields: FIELDS.map((field) => ({ field, changes: changesOf(history, field, found.carried) })).filter(
        ({ changes }) => changes.length > 0,
      ),
      carriedFrom: found.carried?.from ?? null,
    };
  });
}
