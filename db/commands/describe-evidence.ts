import { z } from "zod";
import { command } from "#db/command.ts";
import { evidenceInHand } from "#db/queries/evidence-in-hand.ts";
import { evidenceDescription } from "#db/schema/evidence.ts";
import { EvidenceDescriptionSent } from "#domain/evidence/description.ts";
import { unknownSupports } from "#domain/evidence/supports.ts";
import { refuse } from "#domain/refusal.ts";
import { refusalToWrite } from "#domain/report/save-answers.ts";

const Describe = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  item: z.uuid(),
  /** The version of the description that was changed. */
  basedOn: z.int().positive(),
  description: EvidenceDescriptionSent,
});

/**
 * Says something else of an evidence item: its title, kind, days, readers or what it supports.
 *
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`, `no_such_evidence`, `evidence_changed`, `nothing_changes`,
 * `invalid_input` for something supported that the report does not have.
 */
export const describeEvidence = command({
  action: "evidence.describe",
  input: Describe,
  load: evidenceInHand,
  about: ({ draft }) => ({ kind: "organisation", organisationId: draft.organisationId }),
  decide: ({ draft, items, room }, { item: itemId, basedOn, description }) => {
    const closed = refusalToWrite(room.open);
    if (closed !== null) return closed;
    const item = items.find(({ id, withdrawn }) => id === itemId && withdrawn === null);
    if (item === undefined) return refuse({ code: "no_such_evidence" });
    if (item.description.version !== basedOn) {
      return refuse({ code: "evidence_changed", by: item.description.byName });
    }
    if (unknownSupports(description.supports, draft.scope).length > 0) {
      return refuse({
        code: "invalid_input",
        issues: [{ path: "description.supports", message: "Tick only what this report has" }],
      });
    }
    const { version, at: _at, byName: _by, ...standing } = item.description;
    if (JSON.stringify(sorted(standing)) === JSON.stringify(sorted(description))) {
      return refuse({ code: "nothing_changes" });
    }
    const { organisationId, address } = draft;
    return {
      happened: {
        organisationId,
        subject: `report/${address.organisation}/${address.period}`,
        detail: { evidence: `E${item.number}`, description: version + 1 },
      },
      entry: null,
      saved: { ...description, itemId, organisationId, version: version + 1 },
    };
  },
  save: async (writer, saved, { now, viewer }) => {
    await writer.insert(evidenceDescription).values({ ...saved, describedBy: viewer.personId, describedAt: now });
    return { item: saved.itemId };
  },
});

function sorted(described: object): readonly (readonly [string, unknown])[] {
  return Object.entries(described).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
