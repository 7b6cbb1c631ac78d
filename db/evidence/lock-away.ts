import { stopEvidence } from "#db/commands/stop-evidence.ts";
import { incidentKeys } from "#db/evidence/seal/keys.ts";
import { bytesOf } from "#db/evidence/store/bytes-of.ts";
import { keepSealed } from "#db/evidence/store/keep.ts";
import { evidenceStore } from "#db/evidence/store/store.ts";
import { newId } from "#db/id.ts";
import type { ReportAddress } from "#db/queries/draft-report.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { isRefused } from "#domain/refusal.ts";
import { settings } from "#settings";

/** Bytes that a list of known hashes has, where they lie on their way in. */
export interface Stopped {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly organisationId: string;
}

/**
 * Keeps bytes that may be what must not exist: sealed under a key that opens nothing else, with an incident that says so.
 * Only then may they be taken from their way in. Throws where that cannot be done; then they stay where they are.
 */
export async function lockAway(viewer: PersonViewer, address: ReportAddress, stopped: Stopped): Promise<void> {
  const { path, size, sha256, organisationId } = stopped;
  const id = newId();
  const storeKey = newId();
  const { keyId, wrapped } = await keepSealed(await evidenceStore(settings()), await incidentKeys(settings()), {
    ...{ fileId: id, organisationId, key: storeKey, size },
    bytes: () => bytesOf(path),
  });
  const wrappedKey = Buffer.from(wrapped).toString("base64");
  const kept = { id, sha256, size, storeKey, keyId, wrappedKey };
  const outcome = await stopEvidence(viewer, { ...address, kept });
  if (isRefused(outcome)) throw new Error(`an incident could not be noted: ${outcome.refused.code}`);
}
