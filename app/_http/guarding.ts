import { isNetworkClosed, sandboxOf } from "#db/evidence/inspect/child/sandbox.ts";
import { ghostscript } from "#db/evidence/inspect/pdf/text-only.ts";
import { type ClamdAbout, clamdAbout } from "#db/evidence/scan/clamd.ts";
import { evidenceKeys } from "#db/evidence/seal/keys.ts";
import { storePlace } from "#db/evidence/store/place.ts";
import type { Settings } from "#settings";

/** What stands between a file that somebody sends and the store, on this machine and as it is configured. */
export interface Guarding {
  /** Null where no virus scanner is configured. */
  readonly scanner: ClamdAbout | null;
  readonly hasHashHook: boolean;
  readonly hasIncidentContact: boolean;
  readonly isFenced: boolean;
  readonly isNetworkClosed: boolean;
  readonly makesCopies: boolean;
  readonly store: "disk" | "s3";
  /** The name of the key under which new files are sealed. */
  readonly keyId: string;
}

// A page waits for it.
const LONGEST_ANSWER_MS = 2_000;

/** Finds out how files are guarded just now; a scanner that cannot be reached is said, not thrown. */
export async function guardingOf(given: Settings): Promise<Guarding> {
  const [scanner, sandbox, program, keys] = await Promise.all([
    given.CLAMD_URL === undefined ? null : clamdAbout(given.CLAMD_URL, LONGEST_ANSWER_MS),
    sandboxOf(),
    ghostscript(),
    evidenceKeys(given),
  ]);
  return {
    scanner,
    hasHashHook: given.EVIDENCE_HASH_HOOK !== undefined,
    hasIncidentContact: given.INCIDENT_CONTACT !== undefined,
    isFenced: sandbox === "bubblewrap",
    isNetworkClosed: isNetworkClosed(sandbox),
    makesCopies: program !== null,
    store: storePlace(given).kind,
    keyId: keys.current.id,
  };
}
