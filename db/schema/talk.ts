import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { organisation, person, privately } from "#db/schema/people.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

/** Where something is said: at a section of a company's report on a period, which need not be begun for that. */
const atSection = () => ({
  organisationId: uuid("organisation_id")
    .notNull()
    .references(() => organisation.id),
  period: text().notNull(),
  section: text().notNull(),
});

/** Who a section is assigned to, append-only: the highest version is what stands, and nobody is an answer. */
export const assignment = privately.table(
  "assignment",
  {
    id: uuid().primaryKey(),
    ...atSection(),
    version: integer().notNull(),
    assigneeId: uuid("assignee_id").references(() => person.id),
    assignedBy: uuid("assigned_by")
      .notNull()
      .references(() => person.id),
    assignedAt: moment("assigned_at").notNull(),
  },
  (table) => [
    uniqueIndex("assignment_version_once").on(table.organisationId, table.period, table.section, table.version),
    check("assignment_version", sql`${table.version} >= 1`),
  ],
);

/** What somebody said to their colleagues about a section, append-only. */
export const comment = privately.table(
  "comment",
  {
    id: uuid().primaryKey(),
    ...atSection(),
    text: text().notNull(),
    writtenBy: uuid("written_by")
      .notNull()
      .references(() => person.id),
    writtenAt: moment("written_at").notNull(),
  },
  (table) => [
    unique("comment_of_organisation").on(table.id, table.organisationId),
    index("comment_by_section").on(table.organisationId, table.period, table.section, table.writtenAt),
    check("comment_length", sql`char_length(${table.text}) between 1 and 2000`),
  ],
);

/** Whom a comment mentions. */
export const commentMention = privately.table(
  "comment_mention",
  {
    commentId: uuid("comment_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    mentionedId: uuid("mentioned_id")
      .notNull()
      .references(() => person.id),
  },
  (table) => [
    primaryKey({ name: "comment_mention_key", columns: [table.commentId, table.mentionedId] }),
    foreignKey({
      name: "comment_mention_comment",
      columns: [table.commentId, table.organisationId],
      foreignColumns: [comment.id, comment.organisationId],
    }),
  ],
);

/** Whether somebody wants mail about a company's assignments and comments; without a row they do. */
export const digestChoice = privately.table(
  "digest_choice",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    wants: boolean().notNull(),
    chosenAt: moment("chosen_at").notNull(),
  },
  (table) => [primaryKey({ name: "digest_choice_key", columns: [table.personId, table.organisationId] })],
);

/** One letter about assignments and comments to one person: it gathers until it is closed, on its way out. */
export const digest = privately.table(
  "digest",
  {
    id: uuid().primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    orderedAt: moment("ordered_at").notNull(),
    closedAt: moment("closed_at"),
  },
  (table) => [
    uniqueIndex("digest_one_at_a_time").on(table.personId, table.organisationId).where(sql`closed_at is null`),
  ],
);

/** What a digest tells: an assignment or a comment, each at most once to anybody. */
export const digestItem = privately.table(
  "digest_item",
  {
    digestId: uuid("digest_id")
      .notNull()
      .references(() => digest.id),
    assignmentId: uuid("assignment_id").references(() => assignment.id),
    commentId: uuid("comment_id").references(() => comment.id),
  },
  (table) => [
    uniqueIndex("digest_item_assignment").on(table.digestId, table.assignmentId),
    uniqueIndex("digest_item_comment").on(table.digestId, table.commentId),
    check("digest_item_is_one", sql`(${table.assignmentId} is null) <> (${table.commentId} is null)`),
  ],
);
