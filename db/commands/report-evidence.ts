import { eq } from "drizzle-orm";
import { z } from "zod";
import { command } from "#db/command.ts";
import { newId } from "#db/id.ts";
import { tellOfIncident } from "#db/mail/incident-letter.ts";
import { evidenceFile, evidenceIncident, evidenceItem } from "#db/schema/evidence.ts";
import { organisation } from "#db/schema/people.ts";
import { report } from "#db/schema/report.ts";
import { visible } from "#db/visible.ts";
import { toHex } from "#domain/record/bytes.ts";
import { refuse } from "#domain/refusal.ts";

const ReportEvidence = z.strictObject({
  file: z.uuid(),
  sure: z.literal("yes", "Tick that you understand that nobody can open it again"),
});

/**
 * Says that bytes in the room may be what must not exist: from then on nobody opens them, in whichever item they stand.
 * What was seen is told to nobody here; the contact is told by mail that there is an incident, by its number.
 *
 * Refuses: `evidence_locked` where somebody said so already.
 */
export const reportEvidence = command({
  action: "evidence.report",
  input: ReportEvidence,
  load: async (db, viewer, { file }) => {
    const [found] = await visible.evidenceFiles(db, viewer, eq(evidenceFile.id, file));
    if (found === undefined) return undefined;
    const [company] = await visible.organisations(db, viewer, eq(organisation.id, found.organisationId));
    const [item] = await visible.evidenceItems(db, viewer, eq(evidenceItem.id, found.itemId));
    const [begun] = item === undefined ? [] : await visible.reports(db, viewer, eq(report.id, item.reportId));
    const incidents = await visible.evidenceIncidents(
      db,
      viewer,
      eq(evidenceIncident.organisationId, found.organisationId),
    );
    if (company === undefined || begun === undefined) return undefined;
    return { file: found, company, period: begun.period, incidents };
  },
  about: ({ file }) => ({ kind: "organisation", organisationId: file.organisationId }),
  decide: ({ file, company, period, incidents }) => {
    const hash = toHex(file.sha256);
    if (incidents.some(({ sha256 }) => toHex(sha256) === hash)) return refuse({ code: "evidence_locked" });
    const { organisationId, sha256, size } = file;
    const id = newId();
    return {
      happened: {
        organisationId,
        subject: `evidence/${company.key}/${file.itemId}`,
        detail: { incident: id, file: file.id },
      },
      entry: null,
      saved: { id, organisationId, period, source: "report" as const, fileId: file.id, sha256, size },
    };
  },
  save: async (writer, incident, { now, viewer }) => {
    await writer.insert(evidenceIncident).values({ ...incident, openedBy: viewer.personId, openedAt: now });
    await tellOfIncident(writer, incident.id);
    return { incident: incident.id };
  },
});
