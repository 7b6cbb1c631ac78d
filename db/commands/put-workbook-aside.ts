import { command } from "#db/command.ts";
import { endImport, ImportAddress, importInHand } from "#db/commands/import-in-hand.ts";
import { refuse } from "#domain/refusal.ts";

/**
 * Puts an uploaded workbook aside: nothing of it is applied, and nothing of it kept.
 *
 * Refuses: `import_over`.
 */
export const putWorkbookAside = command({
  action: "report.put_workbook_aside",
  input: ImportAddress,
  load: importInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ organisationId, waiting, address: { organisation, period } }) => {
    if (waiting === null) return refuse({ code: "import_over" });
    const happened = { organisationId, subject: `report/${organisation}/${period}`, detail: {} };
    return { happened, entry: null, saved: waiting.id };
  },
  save: async (writer, id, { now }) => {
    await endImport(writer, { id, how: "put_aside", now });
    return {};
  },
});
