import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea } from "#db/schema/bytea.ts";

/** The private schema: people and everything that is not published. Row security is forced on every table in it. */
export const privately = pgSchema("private");

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

/** A programme's organisation as the desks know it; what the public knows of it stands in the projection. */
export const organisation = privately.table(
  "organisation",
  {
    id: uuid().primaryKey(),
    programme: text().notNull(),
    key: text().notNull(),
    name: text().notNull(),
  },
  (table) => [uniqueIndex("organisation_by_key").on(table.programme, table.key)],
);

/** A human being who may sign in. `isPractice` accounts exist only outside production. */
export const person = privately.table(
  "person",
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    name: text().notNull(),
    isPractice: boolean("is_practice").notNull().default(false),
    disabledAt: moment("disabled_at"),
  },
  (table) => [
    uniqueIndex("person_by_email").on(sql`lower(${table.email})`),
    check("person_email_is_an_address", sql`${table.email} ~ '^[^@\\s]+@[^@\\s]+$'`),
  ],
);

/** A person's password, argon2id, apart from the person so that no colleague's query can reach it. */
export const credential = privately.table("credential", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => person.id),
  passwordHash: text("password_hash").notNull(),
  changedAt: moment("changed_at").notNull(),
});

/** A person at an identity provider: issuer and subject, never the e-mail address. */
export const identity = privately.table(
  "identity",
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    linkedAt: moment("linked_at").notNull(),
  },
  (table) => [primaryKey({ name: "identity_key", columns: [table.issuer, table.subject] })],
);

/** What a person is at an organisation, from one moment until another. */
export const membership = privately.table(
  "membership",
  {
    id: uuid().primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    role: text().notNull(),
    beganAt: moment("began_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [
    uniqueIndex("membership_once").on(table.personId, table.organisationId, table.role).where(sql`ended_at is null`),
    index("membership_by_organisation").on(table.organisationId),
    check("membership_role", sql`${table.role} in ('editor', 'officer', 'administrator', 'auditor', 'steward')`),
  ],
);

/** A signed-in browser: only the hash of its random id is here, so a copy of this table opens nothing. */
export const session = privately.table(
  "session",
  {
    id: uuid().primaryKey(),
    idHash: bytea("id_hash").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id),
    method: text().notNull(),
    browser: text().notNull(),
    startedAt: moment("started_at").notNull(),
    seenAt: moment("seen_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [
    uniqueIndex("session_by_hash").on(table.idHash),
    index("session_by_person").on(table.personId),
    check("session_method", sql`${table.method} in ('password', 'oidc', 'practice')`),
  ],
);

/** A request for a new password: the link's token is derived from the id and never stored. */
export const passwordReset = privately.table("password_reset", {
  id: uuid().primaryKey(),
  personId: uuid("person_id")
    .notNull()
    .references(() => person.id),
  askedAt: moment("asked_at").notNull(),
  expiresAt: moment("expires_at").notNull(),
  usedAt: moment("used_at"),
});

/** Failed attempts at a secret, per bucket (an account, an address, everybody), within a rolling window. */
export const attempt = privately.table("attempt", {
  bucket: text().primaryKey(),
  failures: integer().notNull(),
  windowStartedAt: moment("window_started_at").notNull(),
  blockedUntil: moment("blocked_until"),
});
