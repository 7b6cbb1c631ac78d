import { z } from "zod";
import { command } from "#db/command.ts";
import { writeVersions } from "#db/commands/write-versions.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
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
      saved: {
        reportId,
        organisationId,
        period: address.period,
        writes: writes.map((write) => ({
          ...write,
          section,
          isConfidential: fields[write.field]?.isConfidential === true,
        })),
      },
    };
  },
  save: async (writer, versions, { now, viewer }) => {
    await writeVersions(writer, versions, { now, personId: viewer.personId });
    return { savedAt: now, versions: versions.writes.map(({ field, version }) => ({ field, version })) };
  },
});
