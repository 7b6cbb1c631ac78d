import { z } from "zod";
import { command } from "#db/command.ts";
import { writeVersions } from "#db/commands/write-versions.ts";
import { sectionInHand } from "#db/queries/section-in-hand.ts";
import { isRefused, refuse } from "#domain/refusal.ts";
import { saveAnswers } from "#domain/report/save-answers.ts";
import { readChanges } from "#domain/report/save-input.ts";
import { fieldsOfSection } from "#domain/report/sections.ts";

// PostgreSQL has no text with a zero character in it, so none is the name of anything.
const Name = z
  .string()
  .min(1)
  .refine((name) => !name.includes("\0"));

/** Where to save, and under every other name a field: its text and the version that it is based on. */
const SaveSection = z
  .looseObject({
    programme: Name,
    organisation: Name,
    period: Name,
    section: Name,
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
  load: sectionInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: (found, { organisation, period, section, changes: sent }) => {
    const fields = fieldsOfSection(section, found.scope);
    if (fields === null) {
      return refuse({ code: "no_such_section", section });
    }
    const changes = readChanges(fields, sent);
    if (isRefused(changes)) {
      return changes;
    }
    const writes = saveAnswers(found.history, changes, found.open);
    if (isRefused(writes)) {
      return writes;
    }
    const { organisationId, reportId } = found;
    return {
      happened: {
        organisationId,
        subject: `report/${organisation}/${period}`,
        detail: { section, fields: writes.map((write) => write.field).join(" ") },
      },
      entry: null,
      saved: {
        reportId,
        organisationId,
        period,
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
