import { z } from "zod";
import { command } from "#db/command.ts";
import { newId } from "#db/id.ts";
import { evidenceInHand } from "#db/queries/evidence-in-hand.ts";
import type { KeptItem } from "#db/queries/evidence-items.ts";
import { evidenceReading } from "#db/schema/evidence.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { refuse } from "#domain/refusal.ts";

interface EvidenceKey {
  readonly store_key: string;
  readonly key_id: string;
  readonly wrapped_key: Buffer;
}

const KEY = "select store_key, key_id, wrapped_key from private.key_to_evidence($1)";

const TakeAwayEvidence = z.strictObject({ programme: z.string(), organisation: z.string(), period: z.string() });

/**
 * Opens the newest version of every document of a report that is not withdrawn, locked or gone. A reading of each is
 * written first and shown to the company; what is given back says where the bytes lie, for whoever sends them.
 *
 * Shape: takes no key for asking again, as opening one takes none.
 * Refuses: `nothing_to_take_away`.
 */
export const takeAwayEvidence = (viewer: Viewer, input: unknown) => takeAway(viewer, input);

const takeAway = command({
  action: "evidence.take_away",
  input: TakeAwayEvidence,
  load: async (db, viewer, address) => {
    const found = await evidenceInHand(db, viewer, address);
    if (found === undefined) return undefined;
    const files = [];
    for (const { number, file } of found.items.filter(isToBeHad)) {
      const [key] = await db.prepared<EvidenceKey>({ name: "key-to-evidence", text: KEY, values: [file.id] });
      if (key !== undefined) files.push({ number, file, key });
    }
    return { organisationId: found.draft.organisationId, files };
  },
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ organisationId, files }, { organisation, period }) => {
    if (files.length === 0) return refuse({ code: "nothing_to_take_away" });
    return {
      happened: { organisationId, subject: `evidence/${organisation}/${period}`, detail: { documents: files.length } },
      entry: null,
      saved: { organisationId, files },
    };
  },
  save: async (writer, { organisationId, files }, { now, viewer }) => {
    await writer.insert(evidenceReading).values(
      files.map(({ file }) => ({
        ...{ id: newId(), fileId: file.id, organisationId },
        ...{ readBy: viewer.personId, readAt: now },
      })),
    );
    return {
      takenAt: now,
      files: files.map(({ number, file, key }) => ({
        ...{ number, fileId: file.id, organisationId, type: file.type },
        ...{ storeKey: key.store_key, keyId: key.key_id, wrappedKey: key.wrapped_key.toString("base64") },
      })),
    };
  },
});

function isToBeHad({ withdrawn, file }: KeptItem): boolean {
  return withdrawn === null && file.incident === null && file.erased === null;
}
