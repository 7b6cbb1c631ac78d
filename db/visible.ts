import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import { invitation } from "#db/schema/invitation.ts";
import { event } from "#db/schema/log.ts";
import { membership, organisation, person, session } from "#db/schema/people.ts";
import { answer, confidentialAnswer, handover, report, revision } from "#db/schema/report.ts";
import type { Role, Viewer } from "#domain/access/viewer.ts";
import { COMPANY_ROLES } from "#domain/people/company-role.ts";

/**
 * The one way to read private tables: each selection is already cut to what the viewer may see.
 *
 * Shape: nobody's rows for a viewer who has not signed in. Row security in the database says the same a second time.
 */
export const visible = {
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

  handovers: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        id: handover.id,
        reportId: handover.reportId,
        handedOverAt: handover.handedOverAt,
        takenBackAt: handover.takenBackAt,
        handedOverByName: person.name,
      })
      .from(handover)
      .leftJoin(person, eq(person.id, handover.handedOverBy))
      .where(within(viewer, handover.organisationId, where))
      .orderBy(handover.handedOverAt),

  revisions: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select()
      .from(revision)
      .where(within(viewer, revision.organisationId, where))
      .orderBy(revision.number),

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

function companiesOf(viewer: Viewer, roles: readonly Role[] = COMPANY_ROLES): string[] {
  return viewer.kind === "person"
    ? viewer.memberships
        .filter((membership) => roles.includes(membership.role))
        .map((membership) => membership.organisationId)
    : [];
}

function within(viewer: Viewer, organisationId: PgColumn, where: SQL | undefined): SQL | undefined {
  return and(inArray(organisationId, companiesOf(viewer)), where);
}

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
