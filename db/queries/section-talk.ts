import { and, eq, inArray } from "drizzle-orm";
import { type Reader, readPrivately } from "#db/client.ts";
import { draftInHand, type ReportAddress } from "#db/queries/draft-report.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { membership } from "#db/schema/people.ts";
import { assignment, comment, commentMention } from "#db/schema/talk.ts";
import { visible } from "#db/visible.ts";
import { isAllowed } from "#domain/access/policy.ts";
import type { PersonViewer, Viewer } from "#domain/access/viewer.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { fieldsOfSection } from "#domain/report/sections.ts";
import { type Colleague, isTalkOpen, type TalkInHand } from "#domain/report/talk.ts";

/** A company's report on a period, begun or not. */
export interface ReportOfCompany {
  readonly organisationId: string;
  readonly period: string;
}

/** The talk at a section as a decision about it needs it. */
export interface SectionInHand extends ReportOfCompany {
  readonly address: ReportAddress;
  readonly section: string;
  /** False for a name that is no section of this report. */
  readonly isSection: boolean;
  /** How often the section was assigned so far. */
  readonly version: number;
  readonly talk: TalkInHand;
}

/** What a section's page shows of the talk about it. */
export interface SectionTalk {
  readonly assignee: Colleague | null;
  readonly comments: readonly Comment[];
  /** Whom it can be assigned to. */
  readonly colleagues: readonly Colleague[];
  readonly mayAssign: boolean;
  readonly mayComment: boolean;
}

/** One comment, with the names of those it mentions. */
export interface Comment {
  readonly id: string;
  readonly by: string;
  /** Whether the viewer wrote it. */
  readonly isOwn: boolean;
  readonly at: Instant;
  readonly text: string;
  readonly mentions: readonly string[];
}

/** The talk about a section; null when there is no such section for this viewer. */
export function talkOfSection(
  viewer: PersonViewer,
  address: ReportAddress,
  section: string,
): Promise<SectionTalk | null> {
  return readPrivately(viewer, async (db) => {
    const found = await sectionInHand(db, viewer, { ...address, section });
    if (found === undefined || !found.isSection) return null;
    const { organisationId, talk } = found;
    const may = (action: "report.assign" | "report.comment") =>
      isTalkOpen(talk) && isAllowed(viewer, action, { kind: "organisation", organisationId });
    return {
      assignee: talk.colleagues.find(({ personId }) => personId === talk.assigneeId) ?? null,
      comments: await commentsOf(db, viewer, found),
      colleagues: talk.colleagues,
      mayAssign: may("report.assign"),
      mayComment: may("report.comment"),
    };
  });
}

/** To whom the sections of a report are assigned, by section; nobody's and those of people who left are not in it. */
export async function assignmentsOf(
  db: Reader,
  viewer: Viewer,
  report: ReportOfCompany,
): Promise<ReadonlyMap<string, Colleague>> {
  const colleagues = await colleaguesOf(db, viewer, report.organisationId);
  const standing = await standingAssignments(db, viewer, report);
  return new Map(
    [...standing].flatMap(([section, { assigneeId }]) => {
      const assignee = colleagues.find(({ personId }) => personId === assigneeId);
      return assignee === undefined ? [] : [[section, assignee] as const];
    }),
  );
}

/** The talk at a section of a report; undefined when the viewer has no such report. */
export async function sectionInHand(
  db: Reader,
  viewer: Viewer,
  { section, ...address }: ReportAddress & { readonly section: string },
): Promise<SectionInHand | undefined> {
  const found = await draftInHand(db, viewer, address);
  if (found === undefined) return undefined;
  const { organisationId, inHand } = found;
  const report = { organisationId, period: address.period };
  const colleagues = await colleaguesOf(db, viewer, organisationId);
  const standing = (await standingAssignments(db, viewer, report)).get(section);
  const said = await visible.comments(db, viewer, atSection({ ...report, section }));
  const isHere = colleagues.some(({ personId }) => personId === standing?.assigneeId);
  return {
    ...report,
    address: found.address,
    section,
    isSection: fieldsOfSection(section, found.scope) !== null,
    version: standing?.version ?? 0,
    talk: {
      isFilingOpen: inHand.isFilingOpen,
      isFiled: inHand.isFiled,
      colleagues,
      assigneeId: isHere ? (standing?.assigneeId ?? null) : null,
      commenters: [...new Set(said.map(({ writtenBy }) => writtenBy))],
    },
  };
}

async function colleaguesOf(db: Reader, viewer: Viewer, organisationId: string): Promise<readonly Colleague[]> {
  const members = await visible.colleagues(
    db,
    viewer,
    and(
      eq(membership.organisationId, organisationId),
      inArray(membership.role, ["editor", "officer", "administrator"]),
    ),
  );
  // Somebody with two roles is there twice.
  return [...new Map(members.map(({ memberId: personId, name }) => [personId, { personId, name }])).values()];
}

async function standingAssignments(db: Reader, viewer: Viewer, { organisationId, period }: ReportOfCompany) {
  const versions = await visible.assignments(
    db,
    viewer,
    and(eq(assignment.organisationId, organisationId), eq(assignment.period, period)),
  );
  // Oldest first, so the newest of each section stays.
  return new Map(versions.map(({ section, version, assigneeId }) => [section, { version, assigneeId }]));
}

async function commentsOf(db: Reader, viewer: PersonViewer, place: SectionInHand): Promise<readonly Comment[]> {
  const said = await visible.comments(db, viewer, atSection(place));
  const ids = said.map(({ id }) => id);
  const mentioned = ids.length === 0 ? [] : await visible.mentions(db, viewer, inArray(commentMention.commentId, ids));
  return said.map(({ id, text, writtenBy, writtenAt, writtenByName }) => ({
    id,
    by: writtenByName ?? "",
    isOwn: writtenBy === viewer.personId,
    at: instantIn(writtenAt),
    text,
    mentions: mentioned.filter((one) => one.commentId === id).map((one) => one.mentionedName ?? ""),
  }));
}

function atSection({ organisationId, period, section }: ReportOfCompany & { readonly section: string }) {
  return and(eq(comment.organisationId, organisationId), eq(comment.period, period), eq(comment.section, section));
}
