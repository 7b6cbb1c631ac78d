import { readPrivately } from "#db/client.ts";
import { draftInHand, type ReportAddress } from "#db/queries/draft-report.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import { FIELDS } from "#domain/report/commitment-fields.ts";
import { changesOf, type FieldChangeTold } from "#domain/report/field-history.ts";
import { type ReportSection, sectionsOf } from "#domain/report/sections.ts";

/** Everything that was ever written in one section. */
export interface SectionHistory {
  readonly section: ReportSection;
  /** The fields that were written in, in the order they are asked. */
  readonly fields: readonly { readonly field: string; readonly changes: readonly FieldChangeTold[] }[];
  /** The last report, where this one began as its copy. */
  readonly carriedFrom: PeriodKey | null;
}

/** The history of a section, the confidential note's for those who may read it; null when it is not for this viewer. */
export function sectionHistory(
  viewer: PersonViewer,
  address: ReportAddress,
  name: string,
): Promise<SectionHistory | null> {
  return readPrivately(viewer, async (db) => {
    const found = await draftInHand(db, viewer, address);
    const section = found && sectionsOf(found.scope).find((one) => one.section === name);
    if (found === undefined || section === undefined) return null;
    const history = found.history.get(name) ?? [];
    const fields = section.kind === "commitment" ? FIELDS : Object.keys(section.fields);
    return {
      section,
      fields: fields
        .map((field) => ({ field, changes: changesOf(history, field, found.carried) }))
        .filter(({ changes }) => changes.length > 0),
      carriedFrom: found.carried?.from ?? null,
    };
  });
}
