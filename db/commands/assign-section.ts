import { z } from "zod";
import { command } from "#db/command.ts";
import { newId } from "#db/id.ts";
import { tellByDigest } from "#db/mail/tell-by-digest.ts";
import { sectionInHand } from "#db/queries/section-talk.ts";
import { assignment } from "#db/schema/talk.ts";
import { isRefused, refuse } from "#domain/refusal.ts";
import { assign } from "#domain/report/talk.ts";

const AssignSection = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  section: z.string().min(1),
  /** Empty for nobody. */
  assignee: z.union([z.literal(""), z.uuid()], { error: "Choose somebody, or nobody" }),
});

/**
 * Assigns a section to a colleague, or to nobody; whoever it is assigned to hears of it by mail.
 *
 * Refuses: `no_such_section`, `filing_not_open`, `already_filed`, `not_a_colleague`, `same_assignee`.
 */
export const assignSection = command({
  action: "report.assign",
  input: AssignSection,
  load: sectionInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: (found, { assignee }, { viewer }) => {
    const { organisationId, period, section, version, address } = found;
    if (!found.isSection) return refuse({ code: "no_such_section", section });
    const assigneeId = assignee === "" ? null : assignee;
    const decided = assign(found.talk, assigneeId, viewer.personId);
    if (isRefused(decided)) return decided;
    return {
      happened: {
        organisationId,
        subject: `report/${address.organisation}/${address.period}`,
        detail: { section, assignee: assigneeId },
      },
      entry: null,
      saved: { ...decided, organisationId, period, section, assigneeId, version: version + 1 },
    };
  },
  save: async (writer, { tell, ...saved }, { now, viewer }) => {
    const id = newId();
    await writer.insert(assignment).values({ ...saved, id, assignedBy: viewer.personId, assignedAt: now });
    await tellByDigest(writer, tell, { assignmentId: id });
    return null;
  },
});
