import type { Membership, PersonViewer, Role, Viewer } from "#domain/access/viewer.ts";

/** What an act is done to. A subject that the viewer has no standing at is the same as one that does not exist. */
export type Subject =
  | { readonly kind: "organisation"; readonly organisationId: string }
  | { readonly kind: "programme"; readonly programme: string }
  | { readonly kind: "person"; readonly personId: string };

export const ACTIONS = [
  "report.read",
  "report.answer",
  "report.confirm",
  "report.hand_over",
  "report.take_back",
  "report.certify",
  "report.restate_prepare",
  "report.restate_drop",
  "report.restate",
  "report.withdraw",
  "report.assign",
  "report.comment",
  "report.upload_workbook",
  "report.apply_workbook",
  "report.put_workbook_aside",
  "evidence.hand_in",
  "evidence.describe",
  "evidence.withdraw",
  "evidence.open",
  "evidence.take_away",
  "evidence.report",
  "commitment.change",
  "record.enter",
  "store.read",
  "calendar.make",
  "calendar.end",
  "people.read",
  "people.invite",
  "people.invite_again",
  "people.withdraw",
  "people.remove",
  "people.change_officer",
  "people.end_session",
  "people.join",
  "session.revoke",
  "password.change",
  "digest.choose",
] as const;
export type Action = (typeof ACTIONS)[number];

type Rule = (viewer: PersonViewer, subject: Subject) => boolean;

/**
 * The whole permission table: who may do what, to what.
 *
 * A company's people work on its reports; only its officer certifies; only its administrator says who they are, and
 * nobody joins for anybody else; a steward enters facts in the programme it runs, looks after the store and touches
 * nobody's draft or document; everybody rules over their own sign-in and nobody else's.
 */
const POLICY = {
  "report.read": atTheOrganisation("editor", "officer", "administrator"),
  "report.answer": atTheOrganisation("editor", "officer"),
  "report.confirm": atTheOrganisation("editor", "officer"),
  "report.hand_over": atTheOrganisation("editor", "officer"),
  "report.take_back": atTheOrganisation("editor", "officer"),
  "report.certify": atTheOrganisation("officer"),
  "report.restate_prepare": atTheOrganisation("editor", "officer"),
  "report.restate_drop": atTheOrganisation("editor", "officer"),
  "report.restate": atTheOrganisation("officer"),
  "report.withdraw": atTheOrganisation("officer"),
  "report.assign": atTheOrganisation("editor", "officer", "administrator"),
  "report.comment": atTheOrganisation("editor", "officer", "administrator"),
  "report.upload_workbook": atTheOrganisation("editor", "officer"),
  "report.apply_workbook": atTheOrganisation("editor", "officer"),
  "report.put_workbook_aside": atTheOrganisation("editor", "officer"),
  "evidence.hand_in": atTheOrganisation("editor", "officer"),
  "evidence.describe": atTheOrganisation("editor", "officer"),
  "evidence.withdraw": atTheOrganisation("editor", "officer"),
  "evidence.open": atTheOrganisation("editor", "officer", "administrator"),
  "evidence.take_away": atTheOrganisation("editor", "officer", "administrator"),
  "evidence.report": atTheOrganisation("editor", "officer", "administrator"),
  "commitment.change": atTheOrganisation("officer"),
  "record.enter": inTheProgramme("steward"),
  "store.read": inTheProgramme("steward"),
  "calendar.make": atTheOrganisation("editor", "officer", "administrator"),
  "calendar.end": atTheOrganisation("editor", "officer", "administrator"),
  "people.read": atTheOrganisation("editor", "officer", "administrator"),
  "people.invite": atTheOrganisation("administrator"),
  "people.invite_again": atTheOrganisation("administrator"),
  "people.withdraw": atTheOrganisation("administrator"),
  "people.remove": atTheOrganisation("administrator"),
  "people.change_officer": atTheOrganisation("administrator"),
  "people.end_session": atTheOrganisation("administrator"),
  "people.join": onlyOneself,
  "session.revoke": onlyOneself,
  "password.change": onlyOneself,
  "digest.choose": onlyOneself,
} satisfies Record<Action, Rule>;

/** Whether the table lets this viewer do this to that. Permits are the only callers. */
export function isAllowed(viewer: Viewer, action: Action, subject: Subject): boolean {
  return viewer.kind === "person" && POLICY[action](viewer, subject);
}

function atTheOrganisation(...roles: readonly Role[]): Rule {
  return (viewer, subject) =>
    subject.kind === "organisation" &&
    holds(viewer, roles, (membership) => membership.organisationId === subject.organisationId);
}

function inTheProgramme(...roles: readonly Role[]): Rule {
  return (viewer, subject) =>
    subject.kind === "programme" && holds(viewer, roles, (membership) => membership.programme === subject.programme);
}

function onlyOneself(viewer: PersonViewer, subject: Subject): boolean {
  return subject.kind === "person" && subject.personId === viewer.personId;
}

function holds(viewer: PersonViewer, roles: readonly Role[], where: (membership: Membership) => boolean): boolean {
  return viewer.memberships.some((membership) => roles.includes(membership.role) && where(membership));
}
