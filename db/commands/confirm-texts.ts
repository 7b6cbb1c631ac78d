import { z } from "zod";
import { command } from "#db/command.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { confirmation } from "#db/schema/confirmation.ts";
import { isRefused } from "#domain/refusal.ts";
import { confirmTexts as decide } from "#domain/report/confirm.ts";

const ConfirmTexts = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  texts: z
    .array(z.strictObject({ section: z.string().min(1), field: z.string().min(1), version: z.int().positive() }))
    .min(1, "Tick the texts that you have read")
    .max(1000),
});

/**
 * Confirms that public texts of a draft, as somebody read them, give nothing away that helps offenders.
 *
 * Refuses: `invalid_input`, `filing_not_open`, `already_filed`, `handed_over`, `text_changed`.
 */
export const confirmTexts = command({
  action: "report.confirm",
  input: ConfirmTexts,
  load: draftInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ inHand, organisationId, reportId, address }, { texts }) => {
    const decided = decide(inHand.draft, texts, inHand);
    if (isRefused(decided)) return decided;
    return {
      happened: {
        organisationId,
        subject: `report/${address.organisation}/${address.period}`,
        detail: { texts: decided.length },
      },
      entry: null,
      saved: { reportId, organisationId, texts: decided },
    };
  },
  save: async (writer, { reportId, organisationId, texts }, { now, viewer }) => {
    if (reportId !== null && texts.length > 0) {
      const given = { reportId, organisationId, confirmedBy: viewer.personId, confirmedAt: now };
      const rows = texts.map(({ section, field, version }) => ({ ...given, section, field, version }));
      // Whoever says it a second time has said it.
      await writer.insert(confirmation).values(rows).onConflictDoNothing();
    }
    return { confirmed: texts.length };
  },
});
