import { commitmentFields } from "#domain/report/commitment-fields.ts";
import type { FieldSet } from "#domain/report/fields.ts";
import { type Choice, offeredTo } from "#domain/report/offered.ts";

/** What decides which sections a report has, and what can be ticked in them. */
export interface ReportScope {
  readonly adopted: readonly string[];
  /** The edition's recommended practices, each with the commitments that it serves. */
  readonly mitigations: readonly (Choice & { readonly mappedCommitments: readonly string[] })[];
  /** The company's products on the record. */
  readonly products: readonly Choice[];
}

/** The fields of a section of a report; null when the report has no such section. */
export function fieldsOfSection(section: string, scope: ReportScope): FieldSet | null {
  return scope.adopted.includes(section) ? commitmentFields(offeredTo(section, scope)) : null;
}
