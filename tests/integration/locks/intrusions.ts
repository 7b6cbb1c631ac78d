import { readPrivately } from "#db/client.ts";
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
import { dropRestatement } from "#db/commands/drop-restatement.ts";
import { endCalendar } from "#db/commands/end-calendar.ts";
import { endMemberSession } from "#db/commands/end-member-session.ts";
import { endCompanyMembership } from "#db/commands/end-membership.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { sendInvitationAgain } from "#db/commands/invite-again.ts";
import { inviteMember } from "#db/commands/invite-member.ts";
import { joinByInvitation } from "#db/commands/join-by-invitation.ts";
import { makeCalendar } from "#db/commands/make-calendar.ts";
import { prepareCompanyRestatement } from "#db/commands/prepare-restatement.ts";
import { putWorkbookAside } from "#db/commands/put-workbook-aside.ts";
import { restateCompanyReport } from "#db/commands/restate-report.ts";
import { revokeSession } from "#db/commands/revoke-session.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { takeBackReport } from "#db/commands/take-back-report.ts";
import { uploadWorkbook } from "#db/commands/upload-workbook.ts";
import { withdrawInvitation } from "#db/commands/withdraw-invitation.ts";
import { withdrawReport } from "#db/commands/withdraw-report.ts";
import { asClient } from "#db/one-connection.ts";
import { calendarOnDesk } from "#db/queries/calendar-page.ts";
import { commitmentsOnDesk } from "#db/queries/commitments-in-hand.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { desks } from "#db/queries/desks.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { ownSessions } from "#db/queries/own-sessions.ts";
import { ownWaysIn } from "#db/queries/own-ways-in.ts";
import { peoplePage } from "#db/queries/people-page.ts";
import { deskRestatement } from "#db/queries/restatement.ts";
import { sectionInHand } from "#db/queries/section-in-hand.ts";
import { assignmentsOf, talkOfSection } from "#db/queries/section-talk.ts";
import { reportWorkbook } from "#db/queries/waiting-import.ts";
import { invitationToken } from "#db/sign-in/invitation-token.ts";
import type { Action } from "#domain/access/policy.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { changing } from "#tests/fixtures/changing-commitments.ts";
import { correction, signature, withdrawing } from "#tests/fixtures/restating.ts";
import { AFTER_PERIOD, addressOf, certification, PERIOD } from "#tests/fixtures/small-programme.ts";
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
export const READS = ["report.read", "people.read"] as const satisfies readonly Action[];

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
  // No act of the log, and asks for the permit of writing all the same.
  const present = { ...addressOf(on.small, "alder"), section: "develop.data" };
  found.push({ name: "presence", try: (by) => at(AFTER_PERIOD, () => bePresent(by, present)) });
  return found;
}

/** Every private question, asked about what is alder's, in the name of somebody who may not. */
export function foreignReads({ small, handedOver, filed }: TwoCompanies): readonly Intrusion[] {
  const addresses = [small, handedOver, filed].map((programme) => addressOf(programme, "alder"));
  return [
    ...addresses.flatMap((address) => [
      { name: `deskReport ${address.programme}`, try: (by: PersonViewer) => deskReport(by, address) },
      {
        name: `draftInHand ${address.programme}`,
        try: (by: PersonViewer) =>
          readPrivately(by, async (db) => {
            const found = await draftInHand(db, by, address);
            return found === undefined ? undefined : { ...found, history: [...found.history] };
          }),
      },
      {
        name: `sectionInHand ${address.programme}`,
        try: (by: PersonViewer) =>
          readPrivately(by, (db) =>
            sectionInHand(db, by, {
              ...address,
              section: "develop.data",
              changes: { account: {}, confidentialNote: {} },
            }),
          ),
      },
    ]),
    { name: "deskRestatement", try: (by) => deskRestatement(by, addressOf(filed, "alder")) },
    { name: "commitmentsOnDesk", try: (by) => commitmentsOnDesk(by, companyOf(small)) },
    { name: "reportWorkbook", try: (by) => reportWorkbook(by, addressOf(small, "alder")) },
    {
      name: "talkOfSection",
      try: (by) => talkOfSection(by, addressOf(small, "alder"), "develop.data"),
    },
    {
      name: "assignmentsOf",
      try: (by) =>
        readPrivately(by, async (db) => {
          const { organisationId } = small.companies.alder;
          return [...(await assignmentsOf(db, by, { organisationId, period: PERIOD })).keys()].map(() => CANARY);
        }),
    },
    {
      name: "calendarOnDesk",
      try: async (by) => ((await calendarOnDesk(by, companyOf(small))) === null ? null : CANARY),
    },
    { name: "peoplePage", try: (by) => peoplePage(by, companyOf(small)) },
    { name: "desks", try: desks },
    { name: "ownSessions", try: ownSessions },
    { name: "ownWaysIn", try: ownWaysIn },
  ];
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

const OF_ALDER = "organisation_id in (select id from private.organisation where key = 'alder' and programme = $1)";
const INVITATIONS = `select id from private.invitation where ${OF_ALDER}`;
const MEMBERSHIPS = `select id from private.membership where ${OF_ALDER}`;
const SESSIONS = `select id from private.session where person_id in (select person_id from private.membership where ${OF_ALDER})`;

function companyOf({ key }: TwoCompanies["small"]) {
  return { programme: key, organisation: "alder" };
}

async function withIds(on: TwoCompanies, name: string, question: string) {
  return (await idsOf(on, question)).map((id) => ({ ...companyOf(on.small), [name]: id }));
}

/** What somebody who guessed them right would know; there is always something to guess. */
async function idsOf(
  { database, small }: Pick<TwoCompanies, "database" | "small">,
  question: string,
): Promise<readonly string[]> {
  const found = await asClient(database.adminUrl, (admin) => admin.query<{ id: string }>(question, [small.key]));
  if (found.rows.length === 0) throw new Error(`nothing to intrude upon: ${question}`);
  return found.rows.map((row) => row.id);
}
