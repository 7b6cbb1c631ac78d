import { eq } from "drizzle-orm";
import { z } from "zod";
import { command } from "#db/command.ts";
import { newId } from "#db/id.ts";
import { evidenceFile, evidenceReading } from "#db/schema/evidence.ts";
import { organisation } from "#db/schema/people.ts";
import { visible } from "#db/visible.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { toHex } from "#domain/record/bytes.ts";
import { refuse } from "#domain/refusal.ts";

/** What the database gives of a key, to whom it gives any: the column is read no other way. */
interface EvidenceKey {
  readonly store_key: string;
  readonly key_id: string;
  readonly wrapped_key: Buffer;
}

const KEY = "select store_key, key_id, wrapped_key from private.key_to_evidence($1)";

const OpenEvidence = z.strictObject({ file: z.uuid() });

/**
 * Opens the bytes of an item. That it was opened, by whom and when is written first and shown to the company; what is
 * given back says where the bytes lie, for whoever sends them.
 *
 * Shape: takes no key for asking again: each opening is a reading, and no answer of an earlier one is kept.
 * Refuses: `evidence_erased`, `evidence_locked`.
 */
export const openEvidence = (viewer: Viewer, input: unknown) => open(viewer, input);

const open = command({
  action: "evidence.open",
  input: OpenEvidence,
  load: async (db, viewer, { file }) => {
    const [found] = await visible.evidenceFiles(db, viewer, eq(evidenceFile.id, file));
    if (found === undefined) return undefined;
    const [company] = await visible.organisations(db, viewer, eq(organisation.id, found.organisationId));
    const [key] = await db.prepared<EvidenceKey>({ name: "key-to-evidence", text: KEY, values: [file] });
    return company === undefined ? undefined : { file: found, company, key: key ?? null };
  },
  about: ({ file }) => ({ kind: "organisation", organisationId: file.organisationId }),
  decide: ({ file, company, key }) => {
    if (file.erasedWhy !== null) return refuse({ code: "evidence_erased", why: file.erasedWhy });
    if (key === null) return refuse({ code: "evidence_locked" });
    return {
      happened: {
        organisationId: file.organisationId,
        subject: `evidence/${company.key}/${file.itemId}`,
        detail: { file: file.id, version: file.version },
      },
      entry: null,
      saved: { file, key },
    };
  },
  save: async (writer, { file, key }, { now, viewer }) => {
    const reading = { id: newId(), fileId: file.id, organisationId: file.organisationId };
    await writer.insert(evidenceReading).values({ ...reading, readBy: viewer.personId, readAt: now });
    return {
      reading: reading.id,
      fileId: file.id,
      organisationId: file.organisationId,
      name: file.name,
      type: file.type,
      size: file.size,
      sha256: toHex(file.sha256),
      storeKey: key.store_key,
      keyId: key.key_id,
      wrappedKey: key.wrapped_key.toString("base64"),
    };
  },
});
