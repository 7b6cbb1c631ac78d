import { COMMITMENT_FIELDS } from "#domain/report/commitment-fields.ts";
import type { FieldSet } from "#domain/report/fields.ts";

/** What decides which sections a report has. */
export interface ReportScope {
  readonly adopted: readonly string[];
}

/** The fields of a section of a report; null when the report has no such section. */
export function fieldsOfSection(section: string, { adopted }: ReportScope): FieldSet | null {
  return adopted.includes(section) ? COMMITMENT_FIELDS : null;
}
