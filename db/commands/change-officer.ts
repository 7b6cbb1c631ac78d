import { z } from "zod";
import { command } from "#db/command.ts";
import { endRole } from "#db/commands/end-role.ts";
import { newId } from "#db/id.ts";
import { CompanyAddress, peopleInHand } from "#db/queries/company-people.ts";
import { oneMember } from "#db/queries/one-of-company.ts";
import { membership } from "#db/schema/people.ts";
import { changeOfficer } from "#domain/people/change-officer.ts";
import { isRefused, refuse } from "#domain/refusal.ts";

const ChangeOfficer = z.strictObject({
  ...CompanyAddress.shape,
  officer: z.uuid({ error: "Choose whose role ends" }),
  successor: z.uuid({ error: "Choose who becomes the certifying officer" }),
});

/**
 * An administrator names the new certifying officer and ends the old one's role, both or neither.
 *
 * Refuses: `same_officer`.
 */
export const changeCertifyingOfficer = command({
  action: "people.change_officer",
  input: ChangeOfficer,
  load: async (db, viewer, input) => oneMember(await peopleInHand(db, viewer, input), input.officer),
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ people, one, organisationId }, { successor }) => {
    const decided = changeOfficer(people, one, successor);
    if (decided === null) return refuse({ code: "not_found" });
    if (isRefused(decided)) return decided;
    const happened = { organisationId, subject: `person/${successor}`, detail: { instead: one.personId } };
    return { happened, entry: null, saved: { ...decided, organisationId } };
  },
  save: async (writer, { ends, names, organisationId }, { now }) => {
    if (names !== null) {
      await writer
        .insert(membership)
        .values({ id: newId(), personId: names, organisationId, role: "officer", beganAt: now, endedAt: null });
    }
    await endRole(writer, ends, now);
    return null;
  },
});
