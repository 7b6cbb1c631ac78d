import { z } from "zod";
import { command } from "#db/command.ts";
import { tellOfIncident } from "#db/mail/incident-letter.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { evidenceIncident } from "#db/schema/evidence.ts";
import { fromHex } from "#domain/record/bytes.ts";
import { HashHex } from "#domain/record/hash.ts";

const StopEvidence = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  /** Bytes that lie sealed already, under a key that opens nothing else; the wrapped key in base64. */
  kept: z.strictObject({
    id: z.uuid(),
    sha256: HashHex,
    size: z.int().positive(),
    storeKey: z.string().min(1),
    keyId: z.string().min(1),
    wrappedKey: z.base64(),
  }),
});

/** Notes that a file which was being handed in is on a list of known hashes, and that its bytes are locked. */
export const stopEvidence = command({
  action: "evidence.report",
  input: StopEvidence,
  load: draftInHand,
  about: ({ organisationId }) => ({ kind: "organisation", organisationId }),
  decide: ({ organisationId, address }, { kept }) => ({
    happened: {
      organisationId,
      subject: `report/${address.organisation}/${address.period}`,
      detail: { incident: kept.id },
    },
    entry: null,
    saved: {
      ...{ id: kept.id, organisationId, period: address.period, source: "hash_match" as const },
      ...{ sha256: fromHex(kept.sha256), size: kept.size, storeKey: kept.storeKey, keyId: kept.keyId },
      wrappedKey: new Uint8Array(Buffer.from(kept.wrappedKey, "base64")),
    },
  }),
  save: async (writer, incident, { now, viewer }) => {
    await writer.insert(evidenceIncident).values({ ...incident, openedBy: viewer.personId, openedAt: now });
    await tellOfIncident(writer, incident.id);
    return { incident: incident.id };
  },
});
