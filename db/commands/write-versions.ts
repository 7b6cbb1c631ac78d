import type { Writer } from "#db/client.ts";
import { newId } from "#db/id.ts";
import { answer, confidentialAnswer, report } from "#db/schema/report.ts";
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
  const id = reportId ?? (await begin(writer, { organisationId, period, begunAt: now, begunBy: personId }));
  const rows = writes.map((write) => ({
    ...write,
    reportId: id,
    organisationId,
    changedBy: personId,
    changedAt: now,
  }));
  const confidential = rows.filter((row) => row.isConfidential);
  const open = rows.filter((row) => !row.isConfidential);
  if (open.length > 0) {
    await writer.insert(answer).values(open);
  }
  if (confidential.length > 0) {
    await writer.insert(confidentialAnswer).values(confidential);
  }
}

async function begin(writer: Writer, begun: Omit<typeof report.$inferInsert, "id">): Promise<string> {
  const id = newId();
  await writer.insert(report).values({ ...begun, id });
  return id;
}
