import { z } from "zod";
import { command } from "#db/command.ts";
import { endRestatement } from "#db/commands/end-restatement.ts";
import { newId } from "#db/id.ts";
import { restatementInHand } from "#db/queries/restatement.ts";
import { restatement } from "#db/schema/restatement.ts";
import { isRefused, refuse } from "#domain/refusal.ts";
import { cellFields } from "#domain/report/cell-fields.ts";
import { prepareRestatement } from "#domain/report/prepare-restatement.ts";
import { readChanges } from "#domain/report/save-input.ts";

const PrepareRestatement = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  /** The revision that the writer was looking at. */
  basedOn: z.int().positive(),
  cell: z.strictObject({ kind: z.enum(["answer", "figure"]), key: z.string().min(1) }),
  texts: z.record(z.string(), z.string()),
  cause: z.string(),
  why: z.string(),
  since: z.string(),
  periods: z.array(z.string()),
  material: z.strictObject({ changesConclusion: z.string(), relied: z.string(), repeated: z.string() }),
});

/**
 * Prepares the correction of one cell of the report that stands, beside the cells that wait already. Nothing is public
 * until the officer signs it.
 *
 * Refuses: `not_filed`, `restatement_stale`, `invalid_input`, `cannot_restate`.
 */
export const prepareCompanyRestatement = command({
  action: "report.restate_prepare",
  input: PrepareRestatement,
  load: restatementInHand,
  about: ({ found }) => ({ kind: "organisation", organisationId: found.organisationId }),
  decide: ({ found, standing, context, prepared, reported }, { basedOn, ...typed }) => {
    const { organisationId, reportId, address } = found;
    if (standing === null || reportId === null) return refuse({ code: "not_filed" });
    const open = prepared !== null && prepared.baseRevision === standing.revision ? prepared.content : null;
    if (basedOn !== standing.revision) return refuse({ code: "restatement_stale" });
    const fields = cellFields(standing, typed.cell, context.scope);
    if (fields === null) return refuse({ code: "not_found" });
    const sent = Object.entries(typed.texts).map(([field, value]) => [field, { value, basedOn: 0 }]);
    const read = readChanges(fields, Object.fromEntries(sent));
    if (isRefused(read)) return read;
    const texts = Object.fromEntries(read.map(({ field, value }) => [field, value]));
    const today = found.inHand.draft.today;
    const content = prepareRestatement({ ...typed, texts }, { standing, context, today, reported, open });
    if (isRefused(content)) return content;
    return {
      happened: {
        organisationId,
        subject: `report/${address.organisation}/${address.period}`,
        detail: { revision: standing.revision, cell: `${typed.cell.kind} ${typed.cell.key}` },
      },
      entry: null,
      saved: { reportId, organisationId, baseRevision: standing.revision, content, replaced: prepared?.id ?? null },
    };
  },
  save: async (writer, { replaced, ...row }, { now, viewer }) => {
    if (replaced !== null) {
      await endRestatement(writer, replaced, { personId: viewer.personId, at: now, ending: "replaced" });
    }
    const id = newId();
    await writer.insert(restatement).values({ ...row, id, preparedBy: viewer.personId, preparedAt: now });
    return { id };
  },
});
