import { z } from "zod";
import type { Writer } from "#db/client.ts";
import { command } from "#db/command.ts";
import { newId } from "#db/id.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { answer, confidentialAnswer, report } from "#db/schema/report.ts";
import { isRefused, refuse } from "#domain/refusal.ts";
import { saveAnswers } from "#domain/report/save-answers.ts";
import { readChanges } from "#domain/report/save-input.ts";
import { fieldsOfSection } from "#domain/report/sections.ts";

/** Where to save, and under every other name a field: its text and the version that it is based on. */
const SaveSection = z
  .looseObject({
    programme: z.string().min(1),
    organisation: z.string().min(1),
    period: z.string().min(1),
    section: z.string().min(1),
  })
  .transform(({ programme, organisation, period, section, ...changes }) => ({
    programme,
    organisation,
    period,
    section,
    changes,
  }));

/**
 * Saves fields of one section of a report, each with the version it was based on.
 *
 * Refuses: `invalid_input`, `filing_not_open`, `no_such_section`, `already_filed`, `handed_over`, `changed_meanwhile`.
 */
export const saveSection = command({
  action: "report.answer",
  input: SaveSection,
  load: draftInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: (found, { section, changes: sent }) => {
    const fields = fieldsOfSection(section, found.scope);
    if (fields === null) {
      return refuse({ code: "no_such_section", section });
    }
    const changes = readChanges(fields, sent);
    if (isRefused(changes)) {
      return changes;
    }
    const writes = saveAnswers(found.history.get(section) ?? [], changes, found.inHand);
    if (isRefused(writes)) {
      return writes;
    }
    const { organisationId, address, reportId } = found;
    return {
      happened: {
        organisationId,
        subject: `report/${address.organisation}/${address.period}`,
        detail: { section, fields: writes.map((write) => write.field).join(" ") },
      },
      entry: null,
      saved: { writes, fields, organisationId, section, period: address.period, reportId },
    };
  },
  save: async (writer, { writes, fields, organisationId, section, period, reportId }, { now, viewer }) => {
    const id = reportId ?? (await begin(writer, { organisationId, period, begunAt: now, begunBy: viewer.personId }));
    const rows = writes.map((write) => ({
      ...write,
      reportId: id,
      organisationId,
      section,
      changedBy: viewer.personId,
      changedAt: now,
    }));
    const isConfidential = ({ field }: { readonly field: string }) => fields[field]?.isConfidential === true;
    const confidential = rows.filter(isConfidential);
    const open = rows.filter((row) => !isConfidential(row));
    if (open.length > 0) {
      await writer.insert(answer).values(open);
    }
    if (confidential.length > 0) {
      await writer.insert(confidentialAnswer).values(confidential);
    }
    return { savedAt: now, versions: writes.map(({ field, version }) => ({ field, version })) };
  },
});

async function begin(writer: Writer, begun: Omit<typeof report.$inferInsert, "id">): Promise<string> {
  const id = newId();
  await writer.insert(report).values({ ...begun, id });
  return id;
}
