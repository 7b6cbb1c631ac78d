import { z } from "zod";
import type { Writer } from "#db/client.ts";
import { command } from "#db/command.ts";
import { newId } from "#db/id.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { answer, confidentialAnswer, report } from "#db/schema/report.ts";
import { isRefused, refuse } from "#domain/refusal.ts";
import { CONFIDENTIAL_FIELDS, FIELDS, type Field } from "#domain/report/fields.ts";
import { type FieldChange, saveAnswers } from "#domain/report/save-answers.ts";
import { SAVED_FIELDS } from "#domain/report/save-input.ts";

const SaveAnswers = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  commitment: z.string().min(1),
  ...SAVED_FIELDS,
});
type SaveAnswers = z.infer<typeof SaveAnswers>;

/**
 * Saves fields of one commitment's answer, each with the version it was based on.
 *
 * Refuses: `invalid_input`, `filing_not_open`, `not_adopted`, `already_filed`, `handed_over`, `changed_meanwhile`.
 */
export const saveCommitmentAnswers = command({
  action: "report.answer",
  input: SaveAnswers,
  load: draftInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: (found, input) => {
    const { commitment } = input;
    if (!found.signatory.adopted.includes(commitment)) {
      return refuse({ code: "not_adopted", commitment });
    }
    const writes = saveAnswers(found.history.get(commitment) ?? [], changesIn(input), found.inHand);
    if (isRefused(writes)) {
      return writes;
    }
    const { organisationId, address, reportId } = found;
    return {
      happened: {
        organisationId,
        subject: `report/${address.organisation}/${address.period}`,
        detail: { commitment, fields: writes.map((write) => write.field).join(" ") },
      },
      entry: null,
      saved: { writes, organisationId, commitment, period: address.period, reportId },
    };
  },
  save: async (writer, { writes, organisationId, commitment, period, reportId }, { now, viewer }) => {
    const id = reportId ?? (await begin(writer, { organisationId, period, begunAt: now, begunBy: viewer.personId }));
    const rows = writes.map((write) => ({
      ...write,
      reportId: id,
      organisationId,
      section: commitment,
      changedBy: viewer.personId,
      changedAt: now,
    }));
    const confidential = rows.filter((row) => isConfidential(row.field));
    const open = rows.filter((row) => !isConfidential(row.field));
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

function changesIn(input: SaveAnswers): readonly FieldChange[] {
  return FIELDS.flatMap((field) => {
    const change = input[field];
    return change === undefined ? [] : [{ field, ...change }];
  });
}

function isConfidential(field: Field): boolean {
  return CONFIDENTIAL_FIELDS.some((known) => known === field);
}
