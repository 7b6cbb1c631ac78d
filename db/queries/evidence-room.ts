import { eq } from "drizzle-orm";
import { readPrivately } from "#db/client.ts";
import type { ReportAddress } from "#db/queries/draft-report.ts";
import { evidenceInHand } from "#db/queries/evidence-in-hand.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { evidenceFile, evidenceItem } from "#db/schema/evidence.ts";
import { visible } from "#db/visible.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { handIn } from "#domain/evidence/hand-in.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { toHex } from "#domain/record/bytes.ts";
import { type Refused, refuse } from "#domain/refusal.ts";

/** What a company was given when a document was received. */
export interface EvidenceReceipt {
  readonly item: string;
  readonly number: number;
  readonly version: number;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  /** The hash of what was sent, where a copy of it without its pictures was received. */
  readonly copiedFrom: string | null;
  readonly receivedAt: Instant;
  readonly scanners: readonly string[];
}

/**
 * Whether a document of this size and hash would be taken now: the rule of the command that takes it, asked before its
 * bytes are sent.
 *
 * Refuses: `not_found`, and what `handIn` refuses.
 */
export function wouldTakeEvidence(
  viewer: PersonViewer,
  address: ReportAddress,
  file: { readonly sha256: string; readonly size: number },
  replaced: string | null,
): Promise<Refused | null> {
  return readPrivately(viewer, async (db) => {
    const found = await evidenceInHand(db, viewer, address);
    return found === undefined ? refuse({ code: "not_found" }) : handIn(found.room, file, replaced);
  });
}

/** The receipt of a document by the id of its bytes; null while it is not received, or for whom it is not. */
export function evidenceReceipt(viewer: PersonViewer, fileId: string): Promise<EvidenceReceipt | null> {
  return readPrivately(viewer, async (db) => {
    const [file] = await visible.evidenceFiles(db, viewer, eq(evidenceFile.id, fileId));
    if (file === undefined) return null;
    const [item] = await visible.evidenceItems(db, viewer, eq(evidenceItem.id, file.itemId));
    if (item === undefined) return null;
    return {
      item: item.id,
      number: item.number,
      version: file.version,
      fileName: file.name,
      size: file.size,
      sha256: toHex(file.sha256),
      copiedFrom: file.copiedFrom === null ? null : toHex(file.copiedFrom),
      receivedAt: instantIn(file.handedInAt),
      scanners: file.scanners.map(({ name }) => name),
    };
  });
}
