import { desc, eq, getTableColumns, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import {
  evidenceDescription,
  evidenceErasure,
  evidenceFile,
  evidenceIncident,
  evidenceItem,
  evidenceReading,
  evidenceWithdrawal,
} from "#db/schema/evidence.ts";
import { person } from "#db/schema/people.ts";
import { within } from "#db/visible-scope.ts";
import type { Viewer } from "#domain/access/viewer.ts";

const { storeKey: _store, keyId: _key, wrappedKey: _wrapped, ...FILE } = getTableColumns(evidenceFile);

/** What `visible` shows of the evidence room; nothing of it is read any other way. */
export const evidenceWindow = {
  /** The pieces of proof for filings, with the word of who withdrew one, in the order they came. */
  evidenceItems: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        id: evidenceItem.id,
        reportId: evidenceItem.reportId,
        organisationId: evidenceItem.organisationId,
        number: evidenceItem.number,
        withdrawnAt: evidenceWithdrawal.withdrawnAt,
        withdrawnWhy: evidenceWithdrawal.why,
        withdrawnByName: person.name,
      })
      .from(evidenceItem)
      .leftJoin(evidenceWithdrawal, eq(evidenceWithdrawal.itemId, evidenceItem.id))
      .leftJoin(person, eq(person.id, evidenceWithdrawal.withdrawnBy))
      .where(within(viewer, evidenceItem.organisationId, where))
      .orderBy(evidenceItem.number),

  /** Every version of what is said of evidence items, oldest first. */
  evidenceDescriptions: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({ ...getTableColumns(evidenceDescription), describedByName: person.name })
      .from(evidenceDescription)
      .leftJoin(person, eq(person.id, evidenceDescription.describedBy))
      .where(within(viewer, evidenceDescription.organisationId, where))
      .orderBy(evidenceDescription.version),

  /** Every version of the bytes of evidence items, oldest first; where they lie and the key to them is nobody's to see. */
  evidenceFiles: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        ...FILE,
        handedInByName: person.name,
        erasedAt: evidenceErasure.erasedAt,
        erasedWhy: evidenceErasure.why,
      })
      .from(evidenceFile)
      .leftJoin(evidenceErasure, eq(evidenceErasure.fileId, evidenceFile.id))
      .leftJoin(person, eq(person.id, evidenceFile.handedInBy))
      .where(within(viewer, evidenceFile.organisationId, where))
      .orderBy(evidenceFile.version),

  /** Who opened which bytes, latest first. */
  evidenceReadings: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        id: evidenceReading.id,
        organisationId: evidenceReading.organisationId,
        fileId: evidenceReading.fileId,
        readAt: evidenceReading.readAt,
        readByName: person.name,
      })
      .from(evidenceReading)
      .leftJoin(person, eq(person.id, evidenceReading.readBy))
      .where(within(viewer, evidenceReading.organisationId, where))
      .orderBy(desc(evidenceReading.readAt)),

  /** What was locked because it may be what must not exist, oldest first. */
  evidenceIncidents: (db: Reader, viewer: Viewer, where?: SQL) =>
    db
      .select({
        id: evidenceIncident.id,
        organisationId: evidenceIncident.organisationId,
        period: evidenceIncident.period,
        source: evidenceIncident.source,
        fileId: evidenceIncident.fileId,
        sha256: evidenceIncident.sha256,
        size: evidenceIncident.size,
        openedAt: evidenceIncident.openedAt,
        openedByName: person.name,
      })
      .from(evidenceIncident)
      .leftJoin(person, eq(person.id, evidenceIncident.openedBy))
      .where(within(viewer, evidenceIncident.organisationId, where))
      .orderBy(evidenceIncident.openedAt),
};
