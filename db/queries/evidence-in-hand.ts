import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { type DraftInHand, draftInHand, type ReportAddress } from "#db/queries/draft-report.ts";
import type { KeptItem } from "#db/queries/evidence-items.ts";
import { evidenceFile } from "#db/schema/evidence.ts";
import { visible } from "#db/visible.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import type { RoomInHand } from "#domain/evidence/hand-in.ts";

/** A filing's evidence as a decision about it needs it. */
export interface EvidenceInHand {
  readonly draft: DraftInHand;
  readonly items: readonly KeptItem[];
  readonly room: RoomInHand;
}

/**
 * The evidence of a report; undefined when there is no such report for this viewer.
 *
 * Shape: until the transaction ends nobody else hands anything in for this company, so two documents that come at once
 * cannot both take the last place.
 */
export async function evidenceInHand(
  db: Reader,
  viewer: PersonViewer,
  address: ReportAddress,
): Promise<EvidenceInHand | undefined> {
  const before = await draftInHand(db, viewer, address);
  if (before === undefined) return undefined;
  await db.prepared({
    name: "evidence-one-at-a-time",
    text: "select pg_advisory_xact_lock(2025, hashtext($1))",
    values: [before.organisationId],
  });
  const draft = await draftInHand(db, viewer, address);
  if (draft === undefined) return undefined;
  const files = await visible.evidenceFiles(db, viewer, eq(evidenceFile.organisationId, draft.organisationId));
  return {
    draft,
    items: draft.evidence,
    room: {
      open: draft.inHand,
      files: draft.evidence.flatMap(({ id: itemId, description, withdrawn, files: versions }) =>
        versions.map(({ sha256, copiedFrom, size, version }) => ({
          ...{ itemId, sha256, copiedFrom, size, isLast: version === versions.at(-1)?.version },
          title: description.title,
          isWithdrawn: withdrawn !== null,
        })),
      ),
      companyBytes: files.reduce((sum, { size }) => sum + size, 0),
    },
  };
}
