import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import { calendarFeed } from "#db/schema/calendar.ts";
import { confirmation } from "#db/schema/confirmation.ts";
import { invitation } from "#db/schema/invitation.ts";
import { event } from "#db/schema/log.ts";
import { membership, organisation, person, session } from "#db/schema/people.ts";
import { presence } from "#db/schema/presence.ts";
import { answer, confidentialAnswer, handover, report, revision } from "#db/schema/report.ts";
import { reportWithdrawal, restatement } from "#db/schema/restatement.ts";
import { assignment, comment, commentMention, digestChoice } from "#db/schema/talk.ts";
import { workbookImport } from "#db/schema/workbook.ts";
import { evidenceWindow } from "#db/visible-evidence.ts";
import { companiesOf, within } from "#db/visible-scope.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { COMPANY_ROLES } from "#domain/people/company-role.ts";

const takenBackBy = alias(person, "taken_back_by");

/**
 * The one way to read private tables: each selection is already cut to what the viewer may see.
 *
 * Shape: nobody's rows for a viewer who has not signed in. Row security in the database says the same a second time.
 */
export const visible = {
  ...evidenceWindow,

  /** The companies whose reports the viewer works on. */
  organisations: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select()
      .from(organisation)
      .where(within(viewer, organisation.id, where)),

  reports: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select()
      .from(report)
      .where(within(viewer, report.organisationId, where)),

  /** Every version of every public field, oldest first, with the name of who wrote it. */
  answers: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({ ...fieldVersion(answer), changedByName: person.name })
      .from(answer)
      .leftJoin(person, eq(person.id, answer.changedBy))
      .where(within(viewer, answer.organisationId, where))
      .orderBy(answer.version),

  /** The same for what is written for the auditor's eyes only. */
  confidentialAnswers: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({ ...fieldVersion(confidentialAnswer), changedByName: person.name })
      .from(confidentialAnswer)
      .leftJoin(person, eq(person.id, confidentialAnswer.changedBy))
      .where(within(viewer, confidentialAnswer.organisationId, where))
      .orderBy(confidentialAnswer.version),

  /** The texts of drafts that somebody confirmed, each in the version they read. */
  confirmations: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        reportId: confirmation.reportId,
        section: confirmation.section,
        field: confirmation.field,
        version: confirmation.version,
      })
      .from(confirmation)
      .where(within(viewer, confirmation.organisationId, where)),

  handovers: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        id: handover.id,
        reportId: handover.reportId,
        handedOverAt: handover.handedOverAt,
        takenBackAt: handover.takenBackAt,
        handedOverByName: person.name,
        takenBackByName: takenBackBy.name,
      })
      .from(handover)
      .leftJoin(person, eq(person.id, handover.handedOverBy))
      .leftJoin(takenBackBy, eq(takenBackBy.id, handover.takenBackBy))
      .where(within(viewer, handover.organisationId, where))
      .orderBy(handover.handedOverAt),

  revisions: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select()
      .from(revision)
      .where(within(viewer, revision.organisationId, where))
      .orderBy(revision.number),

  /** Which filed reports were withdrawn, up to and with which revision. */
  reportWithdrawals: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select()
      .from(reportWithdrawal)
      .where(within(viewer, reportWithdrawal.organisationId, where))
      .orderBy(reportWithdrawal.revision),

  /** The corrections that wait for an officer, with who prepared them. */
  restatements: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        id: restatement.id,
        reportId: restatement.reportId,
        organisationId: restatement.organisationId,
        baseRevision: restatement.baseRevision,
        content: restatement.content,
        preparedAt: restatement.preparedAt,
        preparedByName: person.name,
      })
      .from(restatement)
      .leftJoin(person, eq(person.id, restatement.preparedBy))
      .where(and(within(viewer, restatement.organisationId, where), isNull(restatement.endedAt))),

  /** What was done at the companies whose reports the viewer works on, oldest first. */
  happenings: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        id: event.id,
        at: event.at,
        action: event.action,
        organisationId: event.organisationId,
        subject: event.subject,
        detail: event.detail,
      })
      .from(event)
      .where(within(viewer, event.organisationId, where))
      .orderBy(event.at),

  /** To whom sections were assigned, every version, oldest first. */
  assignments: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        organisationId: assignment.organisationId,
        section: assignment.section,
        version: assignment.version,
        assigneeId: assignment.assigneeId,
      })
      .from(assignment)
      .where(within(viewer, assignment.organisationId, where))
      .orderBy(assignment.version),

  /** What was said about sections, oldest first, with the name of who said it. */
  comments: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        id: comment.id,
        organisationId: comment.organisationId,
        text: comment.text,
        writtenBy: comment.writtenBy,
        writtenAt: comment.writtenAt,
        writtenByName: person.name,
      })
      .from(comment)
      .leftJoin(person, eq(person.id, comment.writtenBy))
      .where(within(viewer, comment.organisationId, where))
      .orderBy(comment.writtenAt, comment.id),

  /** The secret addresses of calendars that are live, with who made them; never what would open one. */
  calendarFeeds: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        id: calendarFeed.id,
        organisationId: calendarFeed.organisationId,
        madeBy: calendarFeed.madeBy,
        madeByName: person.name,
        madeAt: calendarFeed.madeAt,
      })
      .from(calendarFeed)
      .leftJoin(person, eq(person.id, calendarFeed.madeBy))
      .where(and(within(viewer, calendarFeed.organisationId, where), isNull(calendarFeed.endedAt))),

  /** Whom comments mention. */
  mentions: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        commentId: commentMention.commentId,
        organisationId: commentMention.organisationId,
        mentionedName: person.name,
      })
      .from(commentMention)
      .innerJoin(comment, eq(comment.id, commentMention.commentId))
      .leftJoin(person, eq(person.id, commentMention.mentionedId))
      .where(within(viewer, commentMention.organisationId, where))
      .orderBy(person.name),

  /** What the viewer chose about mail, by company. */
  digestChoices: (db: Reader, viewer: Viewer) =>
    db
      .select()
      .from(digestChoice)
      .where(viewer.kind === "person" ? eq(digestChoice.personId, viewer.personId) : sql`false`)
      .$dynamic(),

  /** What uploaded workbooks said that nobody decided on yet, oldest first. */
  workbookImports: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select()
      .from(workbookImport)
      .where(and(within(viewer, workbookImport.organisationId, where), isNull(workbookImport.endedAt)))
      .orderBy(workbookImport.uploadedAt),

  /** The colleagues of a company, with what they are there. */
  colleagues: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        membershipId: membership.id,
        memberId: person.id,
        name: person.name,
        email: person.email,
        role: membership.role,
        beganAt: membership.beganAt,
        organisationId: membership.organisationId,
      })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(
        and(within(viewer, membership.organisationId, where), isNull(membership.endedAt), isNull(person.disabledAt)),
      )
      .orderBy(person.name),

  /** Who of a company had which section of a draft open, and when they last said so. */
  presences: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({ organisationId: presence.organisationId, name: person.name, seenAt: presence.seenAt })
      .from(presence)
      .leftJoin(person, eq(person.id, presence.personId))
      .where(within(viewer, presence.organisationId, where))
      .orderBy(person.name),

  /** The invitations of the companies that the viewer administers. */
  invitations: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select()
      .from(invitation)
      .where(and(inArray(invitation.organisationId, companiesOf(viewer, ["administrator"])), where))
      .orderBy(invitation.invitedAt),

  /** The sign-ins of the people of the companies that the viewer administers, once for each role of theirs. */
  memberSessions: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        id: session.id,
        memberId: session.personId,
        organisationId: membership.organisationId,
        browser: session.browser,
        startedAt: session.startedAt,
        seenAt: session.seenAt,
        expiresAt: session.expiresAt,
        endedAt: session.endedAt,
      })
      .from(session)
      .innerJoin(membership, eq(membership.personId, session.personId))
      .where(
        and(
          inArray(membership.organisationId, companiesOf(viewer, ["administrator"])),
          inArray(membership.role, [...COMPANY_ROLES]),
          isNull(membership.endedAt),
          where,
        ),
      )
      .orderBy(session.startedAt),

  /** The viewer's own sign-ins. */
  sessions: (db: Reader, viewer: Viewer) =>
    db
      .select()
      .from(session)
      .where(viewer.kind === "person" ? eq(session.personId, viewer.personId) : sql`false`)
      .$dynamic(),
};

function fieldVersion(table: typeof answer | typeof confidentialAnswer) {
  return {
    reportId: table.reportId,
    section: table.section,
    field: table.field,
    version: table.version,
    value: table.value,
    changedAt: table.changedAt,
  };
}
