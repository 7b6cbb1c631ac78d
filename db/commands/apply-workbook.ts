import { z } from "zod";
import { command } from "#db/command.ts";
import { endImport, ImportAddress, importInHand } from "#db/commands/import-in-hand.ts";
import { writeVersions } from "#db/commands/write-versions.ts";
import { isRefused, refuse } from "#domain/refusal.ts";
import { refusalToWrite } from "#domain/report/save-answers.ts";
import { readChanges } from "#domain/report/save-input.ts";
import { fieldsOfSection } from "#domain/report/sections.ts";
import { applyWorkbook } from "#domain/report/workbook/import.ts";

const ApplyWorkbook = z.strictObject({
  ...ImportAddress.shape,
  take: z.array(
    z.strictObject({
      section: z.string(),
      field: z.string(),
      seen: z.coerce.number().int().nonnegative(),
      take: z.enum(["theirs", "workbook", "merged"], { error: "Choose what should stand here" }),
    }),
  ),
});

/**
 * Applies every change of an uploaded workbook, or none, with what its uploader decided where somebody else had
 * changed the same field; the upload is over then, and nothing is left of it but the answers.
 *
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`, `import_over`, `import_has_problems`,
 * `no_such_section`, `invalid_input`, `changed_meanwhile`.
 */
export const applyWorkbookImport = command({
  action: "report.apply_workbook",
  input: ApplyWorkbook,
  load: importInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ organisationId, reportId, waiting, inHand, scope, history, address }, { take }) => {
    const closed = refusalToWrite(inHand);
    if (isRefused(closed)) return closed;
    if (waiting === null) return refuse({ code: "import_over" });
    if (waiting.problems.length > 0) return refuse({ code: "import_has_problems" });
    // What the report asks may have changed since the upload, so every text is read against it once more.
    const definitions = new Map(waiting.changes.map(({ section }) => [section, fieldsOfSection(section, scope)]));
    for (const { section, field, value, basedOn } of waiting.changes) {
      const fields = definitions.get(section) ?? null;
      if (fields === null) return refuse({ code: "no_such_section", section });
      const read = readChanges(fields, { [field]: { value, basedOn } });
      if (isRefused(read)) return read;
    }
    const writes = applyWorkbook(waiting.changes, take, history, inHand);
    if (isRefused(writes)) return writes;
    return {
      happened: {
        organisationId,
        subject: `report/${address.organisation}/${address.period}`,
        detail: { fields: writes.length },
      },
      entry: null,
      saved: {
        importId: waiting.id,
        reportId,
        organisationId,
        period: address.period,
        writes: writes.map((write) => ({
          ...write,
          isConfidential: definitions.get(write.section)?.[write.field]?.isConfidential === true,
        })),
      },
    };
  },
  save: async (writer, { importId, ...versions }, { now, viewer }) => {
    if (versions.writes.length > 0) await writeVersions(writer, versions, { now, personId: viewer.personId });
    await endImport(writer, { id: importId, how: "applied", now });
    return { applied: versions.writes.length };
  },
});
