import { at } from "#db/clock.ts";
import type { Command } from "#db/command.ts";
import { applyWorkbookImport } from "#db/commands/apply-workbook.ts";
import { assignSection } from "#db/commands/assign-section.ts";
import { bePresent } from "#db/commands/be-present.ts";
import { changeCompanyCommitment } from "#db/commands/change-commitment.ts";
import { changeCertifyingOfficer } from "#db/commands/change-officer.ts";
import { changePassword } from "#db/commands/change-password.ts";
import { chooseDigest } from "#db/commands/choose-digest.ts";
import { commentOnSection } from "#db/commands/comment-on-section.ts";
import { confirmTexts } from "#db/commands/confirm-texts.ts";
import { describeEvidence } from "#db/commands/describe-evidence.ts";
import { dropRestatement } from "#db/commands/drop-restatement.ts";
import { endCalendar } from "#db/commands/end-calendar.ts";
import { endMemberSession } from "#db/commands/end-member-session.ts";
import { endCompanyMembership } from "#db/commands/end-membership.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";
import { handInEvidence } from "#db/commands/hand-in-evidence.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { sendInvitationAgain } from "#db/commands/invite-again.ts";
import { inviteMember } from "#db/commands/invite-member.ts";
import { joinByInvitation } from "#db/commands/join-by-invitation.ts";
import { makeCalendar } from "#db/commands/make-calendar.ts";
import { openEvidence } from "#db/commands/open-evidence.ts";
import { prepareCompanyRestatement } from "#db/commands/prepare-restatement.ts";
import { putWorkbookAside } from "#db/commands/put-workbook-aside.ts";
import { reportEvidence } from "#db/commands/report-evidence.ts";
import { restateCompanyReport } from "#db/commands/restate-report.ts";
import { revokeSession } from "#db/commands/revoke-session.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { stopEvidence } from "#db/commands/stop-evidence.ts";
import { takeAwayEvidence } from "#db/commands/take-away-evidence.ts";
import { takeBackReport } from "#db/commands/take-back-report.ts";
import { uploadWorkbook } from "#db/commands/upload-workbook.ts";
import { withdrawEvidence } from "#db/commands/withdraw-evidence.ts";
import { withdrawInvitation } from "#db/commands/withdraw-invitation.ts";
import { withdrawReport } from "#db/commands/withdraw-report.ts";
import { invitationToken } from "#db/sign-in/invitation-token.ts";
import type { Action } from "#domain/access/policy.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { changing } from "#tests/fixtures/changing-commitments.ts";
import { description, sealedFile, stoppedFile } from "#tests/fixtures/evidence/handing-in.ts";
import { correction, signature, withdrawing } from "#tests/fixtures/restating.ts";
import { AFTER_PERIOD, addressOf, certification } from "#tests/fixtures/small-programme.ts";
import {
  companyOf,
  FILES,
  INVITATIONS,
  ITEMS,
  idsOf,
  MEMBERSHIPS,
  OF_ALDER,
  SESSIONS,
} from "#tests/integration/locks/guessed.ts";
import { CANARY, type TwoCompanies } from "#tests/integration/locks/two-companies.ts";

/** One thing somebody tries who may not: named, and done in their name. */
export interface Intrusion {
  readonly name: string;
  try(intruder: PersonViewer): Promise<unknown>;
}

interface Attack {
  readonly command: Command<unknown>;
  /** What to send, at alder's reports in each stage. */
  readonly inputs: (on: TwoCompanies) => readonly unknown[] | Promise<readonly unknown[]>;
}

/** The acts of the permission table that only look; `foreignReads` asks for what they would show. */
export const READS = ["report.read", "people.read", "store.read"] as const satisfies readonly Action[];

/** An attack for every other act of the permission table; an act without one does not compile. */
const ATTACKS: Readonly<Record<Exclude<Action, (typeof READS)[number]>, Attack>> = {
  "report.answer": {
    command: saveSection,
    inputs: ({ small }) =>
      (["account", "confidentialNote"] as const).flatMap((field) =>
        [0, 1].map((basedOn) => ({
          ...addressOf(small, "alder"),
          section: "develop.data",
          [field]: { value: "Intruded.", basedOn },
        })),
      ),
  },
  "report.confirm": {
    command: confirmTexts,
    inputs: ({ small }) => [
      { ...addressOf(small, "alder"), texts: [{ section: "develop.data", field: "account", version: 1 }] },
    ],
  },
  "report.hand_over": { command: handOverReport, inputs: ({ small }) => [addressOf(small, "alder")] },
  "report.take_back": { command: takeBackReport, inputs: ({ handedOver }) => [addressOf(handedOver, "alder")] },
  "report.certify": { command: fileCompanyReport, inputs: ({ handedOver }) => [certification(handedOver, "alder")] },
  "report.restate_prepare": {
    command: prepareCompanyRestatement,
    inputs: ({ filed }) => [{ ...correction(filed, "alder", 2), texts: { account: "Intruded." } }],
  },
  "report.restate_drop": { command: dropRestatement, inputs: ({ filed }) => [addressOf(filed, "alder")] },
  "report.restate": { command: restateCompanyReport, inputs: signaturesOf },
  "report.withdraw": { command: withdrawReport, inputs: ({ filed }) => [withdrawing(filed, "alder")] },
  "report.assign": {
    command: assignSection,
    inputs: ({ small }) =>
      ["", small.companies.alder.officer.personId, small.companies.birch.editor.personId].map((assignee) => ({
        ...addressOf(small, "alder"),
        section: "develop.data",
        assignee,
      })),
  },
  "report.comment": {
    command: commentOnSection,
    inputs: ({ small }) =>
      [[], [small.companies.alder.officer.personId]].map((mentions) => ({
        ...addressOf(small, "alder"),
        section: "develop.data",
        text: "Intruded.",
        mentions,
      })),
  },
  "report.upload_workbook": {
    command: uploadWorkbook,
    inputs: ({ small }) => [{ ...addressOf(small, "alder"), changes: [], problems: [] }],
  },
  "report.apply_workbook": {
    command: applyWorkbookImport,
    inputs: async (on) => (await importsOf(on)).map((address) => ({ ...address, take: [] })),
  },
  "report.put_workbook_aside": { command: putWorkbookAside, inputs: importsOf },
  "evidence.hand_in": {
    command: handInEvidence,
    inputs: async (on) =>
      [{ description: description("Intruded") }, ...(await itemsOf(on)).map((item) => ({ item }))].map((as) => ({
        ...addressOf(on.small, "alder"),
        file: sealedFile(),
        as,
      })),
  },
  "evidence.describe": {
    command: describeEvidence,
    inputs: async (on) =>
      (await itemsOf(on)).flatMap((item) =>
        [1, 2].map((basedOn) => ({
          ...addressOf(on.small, "alder"),
          ...{ item, basedOn, description: description("Intruded") },
        })),
      ),
  },
  "evidence.withdraw": {
    command: withdrawEvidence,
    inputs: async (on) =>
      (await itemsOf(on)).map((item) => ({ ...addressOf(on.small, "alder"), item, why: "Intruded." })),
  },
  "evidence.open": {
    command: openEvidence,
    inputs: async ({ database, small, handedOver, filed }) => {
      const found = [small, handedOver, filed].map((of) => idsOf({ database, small: of }, FILES));
      return (await Promise.all(found)).flat().map((file) => ({ file }));
    },
  },
  "evidence.take_away": {
    command: takeAwayEvidence,
    inputs: ({ small, handedOver, filed }) => [small, handedOver, filed].map((of) => addressOf(of, "alder")),
  },
  "evidence.report": {
    command: reportEvidence,
    inputs: async ({ database, small, handedOver, filed }) => {
      const found = [small, handedOver, filed].map((of) => idsOf({ database, small: of }, FILES));
      return (await Promise.all(found)).flat().map((file) => ({ file, sure: "yes" }));
    },
  },
  "commitment.change": {
    command: changeCompanyCommitment,
    inputs: ({ small }) => [changing(small, "alder")],
  },
  "record.enter": {
    command: enterFact,
    inputs: ({ small }) => [
      fact(small.key, "waiver_granted", { ...addressOf(small, "alder"), programme: undefined, ground: "Intruded." }),
      fact(small.key, "term_defined", { key: "x", term: "x", use: "Intruded.", sources: [], check: null }),
    ],
  },
  "calendar.make": { command: makeCalendar, inputs: ({ small }) => [companyOf(small)] },
  "calendar.end": { command: endCalendar, inputs: ({ small }) => [companyOf(small)] },
  "people.invite": {
    command: inviteMember,
    inputs: ({ small }) => [{ ...companyOf(small), email: "intruder@example.org", role: "administrator" }],
  },
  "people.invite_again": { command: sendInvitationAgain, inputs: (on) => withIds(on, "invitationId", INVITATIONS) },
  "people.withdraw": { command: withdrawInvitation, inputs: (on) => withIds(on, "invitationId", INVITATIONS) },
  "people.remove": { command: endCompanyMembership, inputs: (on) => withIds(on, "membershipId", MEMBERSHIPS) },
  "people.change_officer": {
    command: changeCertifyingOfficer,
    inputs: async (on) => {
      const successor = on.small.companies.alder.colleague.personId;
      return (await withIds(on, "officer", MEMBERSHIPS)).map((input) => ({ ...input, successor }));
    },
  },
  "people.end_session": { command: endMemberSession, inputs: (on) => withIds(on, "sessionId", SESSIONS) },
  "people.join": {
    command: joinByInvitation,
    inputs: async (on) => (await idsOf(on, INVITATIONS)).map((id) => ({ token: invitationToken(id) })),
  },
  "session.revoke": {
    command: revokeSession,
    inputs: async (on) => (await idsOf(on, SESSIONS)).map((sessionId) => ({ sessionId })),
  },
  "password.change": {
    command: changePassword,
    inputs: () => [{ currentPassword: "not known to the intruder", newPassword: "seventeen grey herons" }],
  },
  "digest.choose": {
    command: chooseDigest,
    inputs: ({ small }) => [{ organisationId: small.companies.alder.organisationId, wants: "no" }],
  },
};

export const ATTACKED_ACTIONS = Object.keys(ATTACKS);

/** Every act on what is alder's, in the name of somebody who may not. */
export async function foreignActs(on: TwoCompanies): Promise<readonly Intrusion[]> {
  const found: Intrusion[] = [];
  for (const [action, { command, inputs }] of Object.entries(ATTACKS)) {
    for (const [at_, input] of (await inputs(on)).entries()) {
      found.push({ name: `${action} ${at_ + 1}`, try: (by) => at(AFTER_PERIOD, () => command(by, input)) });
    }
  }
  // The same act by another way: what is stopped before it is handed in.
  const stopped = { ...addressOf(on.small, "alder"), kept: stoppedFile() };
  found.push({ name: "evidence.report stop", try: (by) => at(AFTER_PERIOD, () => stopEvidence(by, stopped)) });
  // No act of the log, and asks for the permit of writing all the same.
  const present = { ...addressOf(on.small, "alder"), section: "develop.data" };
  found.push({ name: "presence", try: (by) => at(AFTER_PERIOD, () => bePresent(by, present)) });
  return found;
}

/** What came of an intrusion: what it showed of alder's, or nothing. An error is as good as a refusal. */
export async function shownBy(intrusion: Intrusion, intruder: PersonViewer): Promise<readonly string[]> {
  try {
    const shown = await intrusion.try(intruder);
    const text = JSON.stringify(shown) ?? "";
    const isDone = typeof shown === "object" && shown !== null && "done" in shown;
    return [
      ...(text.includes(CANARY) ? [`${intrusion.name} shows ${text}`] : []),
      ...(isDone ? [`${intrusion.name} did it`] : []),
    ];
  } catch (error) {
    const told = `${error} ${error instanceof Error ? error.cause : ""}`;
    return told.includes(CANARY) ? [`${intrusion.name} tells ${told}`] : [];
  }
}

function fact(programme: string, kind: string, document: Readonly<Record<string, unknown>>) {
  return { programme, kind, document: JSON.parse(JSON.stringify(document)) };
}

/** Alder's corrections that wait, as somebody who guessed them right would sign them. */
async function signaturesOf({ database, filed }: TwoCompanies) {
  const ids = await idsOf({ database, small: filed }, `select id from private.restatement where ${OF_ALDER}`);
  return ids.map((prepared) => signature(filed, "alder", prepared));
}

/** Alder's uploads that wait, as somebody who guessed them right would name them. */
async function importsOf(on: TwoCompanies) {
  const ids = await idsOf(on, `select id from private.workbook_import where ${OF_ALDER}`);
  return ids.map((importId) => ({ ...addressOf(on.small, "alder"), importId }));
}

/** Alder's evidence, as somebody who guessed it right would name it. */
function itemsOf(on: TwoCompanies) {
  return idsOf(on, ITEMS);
}

async function withIds(on: TwoCompanies, name: string, question: string) {
  return (await idsOf(on, question)).map((id) => ({ ...companyOf(on.small), [name]: id }));
}
