import { randomBytes } from "node:crypto";
import { z } from "zod";
import { command } from "#db/command.ts";
import { beginReport } from "#db/commands/write-versions.ts";
import { newId } from "#db/id.ts";
import { evidenceInHand } from "#db/queries/evidence-in-hand.ts";
import { evidenceDescription, evidenceFile, evidenceItem } from "#db/schema/evidence.ts";
import { EvidenceDescriptionSent } from "#domain/evidence/description.ts";
import { handIn } from "#domain/evidence/hand-in.ts";
import { FILE_LIMIT } from "#domain/evidence/limits.ts";
import { unknownSupports } from "#domain/evidence/supports.ts";
import { fromHex } from "#domain/record/bytes.ts";
import { HashHex } from "#domain/record/hash.ts";
import { refuse } from "#domain/refusal.ts";

/** Bytes that are inspected, scanned, sealed and stored already; hashes in hexadecimal, the wrapped key in base64. */
const SealedFile = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1),
  type: z.enum(["pdf", "csv", "txt", "md", "json", "docx", "xlsx"]),
  size: z.int().positive().max(FILE_LIMIT),
  sha256: HashHex,
  storeKey: z.string().min(1),
  keyId: z.string().min(1),
  wrappedKey: z.base64(),
  scanners: z.array(z.strictObject({ name: z.string(), version: z.string().optional() })),
  /** The hash of what was sent, where these bytes are a copy of it without its pictures. */
  copiedFrom: HashHex.nullable(),
});

const HandIn = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  file: SealedFile,
  /** What it is, for a new item; the item that it is the next version of otherwise. */
  as: z
    .strictObject({ item: z.uuid().optional(), description: EvidenceDescriptionSent.optional() })
    .refine(({ item, description }) => (item === undefined) !== (description === undefined), "Say what it is"),
});

/**
 * Hands in a document for a filing: a new item, or the next version of one. The row is the last thing that is written.
 *
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`, `no_such_evidence`, `same_evidence`, `evidence_full`,
 * `invalid_input` for something supported that the report does not have.
 */
export const handInEvidence = command({
  action: "evidence.hand_in",
  input: HandIn,
  load: evidenceInHand,
  about: ({ draft }) => ({ kind: "organisation", organisationId: draft.organisationId }),
  decide: ({ draft, items, room }, { file, as, period }) => {
    const { item: replaced = null, description = null } = as;
    const refused = handIn(room, file, replaced);
    if (refused !== null) return refused;
    const [unknown] = description === null ? [] : unknownSupports(description.supports, draft.scope);
    if (unknown !== undefined) {
      return refuse({
        code: "invalid_input",
        issues: [{ path: "as.description.supports", message: "Tick only what this report has" }],
      });
    }
    const { organisationId, reportId, address } = draft;
    const item = items.find(({ id }) => id === replaced);
    const number = item?.number ?? Math.max(0, ...items.map((one) => one.number)) + 1;
    const version = (item?.file.version ?? 0) + 1;
    return {
      happened: {
        organisationId,
        subject: `report/${address.organisation}/${address.period}`,
        detail: { evidence: `E${number}`, version, sha256: file.sha256, size: file.size, ...copied(file) },
      },
      entry: null,
      saved: { organisationId, reportId, period, number, version, file, description, itemId: item?.id ?? newId() },
    };
  },
  save: async (writer, { organisationId, reportId, period, number, version, file, description, itemId }, on) => {
    const { now, viewer } = on;
    if (description !== null) {
      const of =
        reportId ?? (await beginReport(writer, { organisationId, period, begunAt: now, begunBy: viewer.personId }));
      await writer.insert(evidenceItem).values({ id: itemId, reportId: of, organisationId, number });
      await writer.insert(evidenceDescription).values({
        ...description,
        ...{ itemId, organisationId, version: 1, describedBy: viewer.personId, describedAt: now },
      });
    }
    await writer.insert(evidenceFile).values({
      ...file,
      sha256: fromHex(file.sha256),
      copiedFrom: file.copiedFrom === null ? null : fromHex(file.copiedFrom),
      salt: new Uint8Array(randomBytes(32)),
      wrappedKey: new Uint8Array(Buffer.from(file.wrappedKey, "base64")),
      scanners: file.scanners.map(({ name, version: of }) => (of === undefined ? { name } : { name, version: of })),
      ...{ itemId, organisationId, version, handedInBy: viewer.personId, handedInAt: now },
    });
    return { item: itemId, number, version, receivedAt: now };
  },
});

function copied({ copiedFrom }: Pick<z.infer<typeof SealedFile>, "copiedFrom">) {
  return copiedFrom === null ? {} : { copiedFrom };
}
