import type { Writer } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { report } from "#db/schema/report.ts";
import type { Instant } from "#domain/framework/instant.ts";
import type { FieldWrite } from "#domain/report/save-answers.ts";

/** New versions of fields, and the report they are of; `reportId` is null for one that is begun by them. */
export interface NewVersions {
  readonly reportId: string | null;
  readonly organisationId: string;
  readonly period: string;
  readonly writes: readonly (FieldWrite & { readonly section: string; readonly isConfidential: boolean })[];
}

/** Writes them, each to the table of its kind, and begins the report if nobody has. */
export async function writeVersions(
  writer: Writer,
  { reportId, organisationId, period, writes }: NewVersions,
  { now, personId }: { readonly now: Instant; readonly personId: string },
): Promise<void> {
  const id = reportId ?? (await beginReport(writer, { organisationId, period, begunAt: now, begunBy: personId }));
  await writer.prepared({
    name: "write-versions",
    text: `with written as (
        select * from json_to_recordset($5)
          as one (section text, field text, version integer, value text, "isConfidential" boolean)),
      public as (
        insert into private.answer (report_id, organisation_id, changed_by, changed_at, section, field, version, value)
        select $1, $2, $3, $4, section, field, version, value from written where not "isConfidential")
      insert into private.confidential_answer
        (report_id, organisation_id, changed_by, changed_at, section, field, version, value)
      select $1, $2, $3, $4, section, field, version, value from written where "isConfidential"`,
    values: [id, organisationId, personId, now, JSON.stringify(writes)],
  });
}

/** Begins a report that nobody has written in; its id. */
export async function beginReport(writer: Writer, begun: Omit<typeof report.$inferInsert, "id">): Promise<string> {
  const id = newId();
  await writer.insert(report).values({ ...begun, id });
  return id;
}
