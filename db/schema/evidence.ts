import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea } from "#db/schema/bytea.ts";
import { organisation, person, privately } from "#db/schema/people.ts";
import { report } from "#db/schema/report.ts";
import type { EvidenceKind, Readers } from "#domain/evidence/description.ts";
import type { IncidentSource } from "#domain/evidence/incident.ts";
import type { EvidenceType } from "#domain/evidence/verdict.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

const by = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => person.id);

/** One piece of proof for one filing: only that there is one. What is said of it and its bytes are versions of their own. */
export const evidenceItem = privately.table(
  "evidence_item",
  {
    id: uuid().primaryKey(),
    reportId: uuid("report_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    /** Counts the items of a filing from 1: its name towards people, "E7". */
    number: integer().notNull(),
  },
  (table) => [
    unique("evidence_item_of_organisation").on(table.id, table.organisationId),
    uniqueIndex("evidence_item_number_once").on(table.reportId, table.number),
    foreignKey({
      name: "evidence_item_report",
      columns: [table.reportId, table.organisationId],
      foreignColumns: [report.id, report.organisationId],
    }),
    check("evidence_item_number", sql`${table.number} >= 1`),
  ],
);

const ofItem = () => ({
  itemId: uuid("item_id").notNull(),
  organisationId: uuid("organisation_id").notNull(),
});

/** What is said of an item, append-only: the highest version is what stands. */
export const evidenceDescription = privately.table(
  "evidence_description",
  {
    ...ofItem(),
    version: integer().notNull(),
    title: text().notNull(),
    kind: text().$type<EvidenceKind>().notNull(),
    effectiveFrom: date("effective_from", { mode: "string" }).notNull(),
    effectiveTo: date("effective_to", { mode: "string" }),
    expiresOn: date("expires_on", { mode: "string" }),
    readers: text().$type<Readers>().notNull(),
    supports: jsonb().$type<readonly string[]>().notNull(),
    describedBy: by("described_by"),
    describedAt: moment("described_at").notNull(),
  },
  (table) => [
    primaryKey({ name: "evidence_description_key", columns: [table.itemId, table.version] }),
    foreignKey({
      name: "evidence_description_item",
      columns: [table.itemId, table.organisationId],
      foreignColumns: [evidenceItem.id, evidenceItem.organisationId],
    }),
    check("evidence_description_version", sql`${table.version} >= 1`),
    check("evidence_description_title", sql`char_length(${table.title}) between 1 and 200`),
    check("evidence_description_readers", sql`${table.readers} in ('company', 'auditor', 'public')`),
    check("evidence_description_days", sql`${table.effectiveTo} >= ${table.effectiveFrom}`),
  ],
);

/** The bytes of an item, append-only: where they lie sealed, and the key to them, itself sealed with one that is not here. */
export const evidenceFile = privately.table(
  "evidence_file",
  {
    id: uuid().primaryKey(),
    ...ofItem(),
    version: integer().notNull(),
    name: text().notNull(),
    type: text().$type<EvidenceType>().notNull(),
    size: bigint({ mode: "number" }).notNull(),
    sha256: bytea().notNull(),
    /** Lets the record commit to the hash without telling it. */
    salt: bytea().notNull(),
    storeKey: text("store_key").notNull(),
    keyId: text("key_id").notNull(),
    wrappedKey: bytea("wrapped_key").notNull(),
    /** By what it was scanned; empty when nothing was set up to. */
    scanners: jsonb().$type<readonly { readonly name: string; readonly version?: string }[]>().notNull(),
    /** The SHA-256 of what was sent, where these bytes are a copy of it without its pictures. */
    copiedFrom: bytea("copied_from"),
    handedInBy: by("handed_in_by"),
    handedInAt: moment("handed_in_at").notNull(),
  },
  (table) => [
    unique("evidence_file_of_organisation").on(table.id, table.organisationId),
    uniqueIndex("evidence_file_version_once").on(table.itemId, table.version),
    uniqueIndex("evidence_file_store_key_once").on(table.storeKey),
    index("evidence_file_by_organisation").on(table.organisationId),
    foreignKey({
      name: "evidence_file_item",
      columns: [table.itemId, table.organisationId],
      foreignColumns: [evidenceItem.id, evidenceItem.organisationId],
    }),
    check("evidence_file_version", sql`${table.version} >= 1`),
    check("evidence_file_size", sql`${table.size} between 1 and 26214400`),
    check("evidence_file_hash", sql`octet_length(${table.sha256}) = 32 and octet_length(${table.salt}) = 32`),
    check("evidence_file_copied_from", sql`octet_length(${table.copiedFrom}) = 32`),
  ],
);

/** That an item is withdrawn, before the filing it was for. */
export const evidenceWithdrawal = privately.table(
  "evidence_withdrawal",
  {
    itemId: uuid("item_id").primaryKey(),
    organisationId: uuid("organisation_id").notNull(),
    why: text().notNull(),
    withdrawnBy: by("withdrawn_by"),
    withdrawnAt: moment("withdrawn_at").notNull(),
  },
  (table) => [
    foreignKey({
      name: "evidence_withdrawal_item",
      columns: [table.itemId, table.organisationId],
      foreignColumns: [evidenceItem.id, evidenceItem.organisationId],
    }),
    check("evidence_withdrawal_why", sql`char_length(${table.why}) between 1 and 500`),
  ],
);

/** That somebody opened the bytes of an item: written before the first of them is sent. */
export const evidenceReading = privately.table(
  "evidence_reading",
  {
    id: uuid().primaryKey(),
    fileId: uuid("file_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    readBy: by("read_by"),
    readAt: moment("read_at").notNull(),
  },
  (table) => [
    index("evidence_reading_by_file").on(table.fileId, table.readAt),
    foreignKey({
      name: "evidence_reading_file",
      columns: [table.fileId, table.organisationId],
      foreignColumns: [evidenceFile.id, evidenceFile.organisationId],
    }),
  ],
);

/**
 * That bytes may be what must not exist, append-only: from then on nobody opens them, and nothing of them is removed.
 * Of a file that was stopped on its way in, the bytes are kept sealed under a key that opens nothing else.
 */
export const evidenceIncident = privately.table(
  "evidence_incident",
  {
    id: uuid().primaryKey(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    period: text().notNull(),
    source: text().$type<IncidentSource>().notNull(),
    /** The version that a person reported; null for a file that was stopped on its way in. */
    fileId: uuid("file_id"),
    sha256: bytea().notNull(),
    size: bigint({ mode: "number" }).notNull(),
    storeKey: text("store_key"),
    keyId: text("key_id"),
    wrappedKey: bytea("wrapped_key"),
    openedBy: by("opened_by"),
    openedAt: moment("opened_at").notNull(),
  },
  (table) => [
    index("evidence_incident_by_organisation").on(table.organisationId),
    uniqueIndex("evidence_incident_once_a_file").on(table.fileId),
    foreignKey({
      name: "evidence_incident_file",
      columns: [table.fileId, table.organisationId],
      foreignColumns: [evidenceFile.id, evidenceFile.organisationId],
    }),
    check("evidence_incident_source", sql`${table.source} in ('hash_match', 'report')`),
    check("evidence_incident_kept", sql`(${table.fileId} is null) = (${table.wrappedKey} is not null)`),
    check("evidence_incident_hash", sql`octet_length(${table.sha256}) = 32`),
  ],
);

/** That the bytes of a version and the key to them are gone, by the programme's rule, append-only; the hash stays. */
export const evidenceErasure = privately.table(
  "evidence_erasure",
  {
    fileId: uuid("file_id").primaryKey(),
    organisationId: uuid("organisation_id").notNull(),
    why: text().notNull(),
    erasedAt: moment("erased_at").notNull(),
  },
  (table) => [
    foreignKey({
      name: "evidence_erasure_file",
      columns: [table.fileId, table.organisationId],
      foreignColumns: [evidenceFile.id, evidenceFile.organisationId],
    }),
    check("evidence_erasure_why", sql`char_length(${table.why}) between 1 and 500`),
  ],
);
