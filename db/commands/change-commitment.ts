import { z } from "zod";
import { command } from "#db/command.ts";
import { printedText, SIGNING } from "#db/commands/printed-line.ts";
import { LostRace } from "#db/lost-race.ts";
import { changesOf } from "#db/queries/adoption-changes.ts";
import { commitmentsInHand } from "#db/queries/commitments-in-hand.ts";
import { CompanyAddress } from "#db/queries/company-people.ts";
import { checkOwnPassword } from "#db/sign-in/step-up.ts";
import { adoptedFromNowOn } from "#domain/framework/adoption.ts";
import { parseDocument } from "#domain/record/documents/documents.ts";
import { subjectOf } from "#domain/record/documents/subject.ts";
import { isRefused, refuse } from "#domain/refusal.ts";
import { CHANGING_STATEMENTS, COMMITMENT_CHANGES, changeCommitment } from "#domain/report/change-commitment.ts";

const ChangeCommitment = z.strictObject({
  ...CompanyAddress.shape,
  commitment: z.string().min(1),
  change: z.enum(COMMITMENT_CHANGES),
  reason: printedText("Say why, in your own words"),
  ...SIGNING,
});

/**
 * The officer takes on a commitment for the company, or withdraws it from one, on the record. It holds for periods that
 * begin after the day it is where the company is.
 *
 * Refuses: `wrong_password`, `too_many_attempts`, `filing_not_open`, `nothing_changes`, `last_commitment`.
 */
export const changeCompanyCommitment = command({
  action: "commitment.change",
  input: ChangeCommitment,
  prove: (viewer, { password }) => checkOwnPassword(viewer, password),
  load: async (db, viewer, input) => {
    const inHand = await commitmentsInHand(db, viewer, input);
    return inHand?.edition.commitments.some(({ key }) => key === input.commitment) ? inHand : undefined;
  },
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: (inHand, { programme, organisation, commitment, change, reason, name, role }) => {
    if (!inHand.isFilingOpen) return refuse({ code: "filing_not_open" });
    const { organisationId, adoption, today, edition } = inHand;
    const asked = adoptedFromNowOn(adoption).filter((held) => edition.commitments.some(({ key }) => key === held));
    const allowed = changeCommitment(asked, commitment, change);
    if (isRefused(allowed)) return allowed;
    const document = parseDocument("adoption_changed", {
      organisation,
      commitment,
      adopted: change === "take_on",
      since: today,
      reason,
      certified: { name, role, statement: CHANGING_STATEMENTS[change] },
    });
    const subject = subjectOf({ kind: "adoption_changed", document });
    return {
      happened: { organisationId, subject, detail: { change } },
      entry: {
        kind: "adoption_changed",
        document,
        programme,
        subject,
        signer: `${name}, ${role}, for ${inHand.organisationName}`,
      },
      saved: { programme, organisation, changesBefore: adoption.changes.length },
    };
  },
  save: async (writer, { programme, organisation, changesBefore }, _on, appended) => {
    if (appended === null) throw new Error("a commitment is changed on the record, or not at all");
    const { position, leafHash, time } = appended;
    const before = await changesOf(writer, { programme, size: position }, organisation);
    if (before.length !== changesBefore) throw new LostRace("another change came first");
    return { position, leafHash, time };
  },
});
