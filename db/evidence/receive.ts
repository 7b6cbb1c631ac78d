import { createHash } from "node:crypto";
import { handInEvidence } from "#db/commands/hand-in-evidence.ts";
import { inspectInChild } from "#db/evidence/inspect/in-child.ts";
import { type Finished, finish } from "#db/evidence/intake/finish.ts";
import { discard, quarantineFolder, uploadOf } from "#db/evidence/intake/quarantine.ts";
import { replaceByCopy } from "#db/evidence/intake/replace-by-copy.ts";
import { lockAway } from "#db/evidence/lock-away.ts";
import { HASH_HOOK } from "#db/evidence/scan/hash-hook.ts";
import { scanBytes, scannersOf } from "#db/evidence/scan/scan.ts";
import { evidenceKeys } from "#db/evidence/seal/keys.ts";
import { bytesOf } from "#db/evidence/store/bytes-of.ts";
import { StoreFailed } from "#db/evidence/store/evidence-store.ts";
import { keepSealed } from "#db/evidence/store/keep.ts";
import { evidenceStore } from "#db/evidence/store/store.ts";
import { newId } from "#db/id.ts";
import type { ReportAddress } from "#db/queries/draft-report.ts";
import { type EvidenceReceipt, evidenceReceipt } from "#db/queries/evidence-room.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { EvidenceDescriptionSent } from "#domain/evidence/description.ts";
import { readFileName } from "#domain/evidence/file-name.ts";
import { type Faulty, fault, type IntakeFault, isFaulty } from "#domain/evidence/intake.ts";
import { type EvidenceType, isForItsPictures, type RefusedFile, refuseFile } from "#domain/evidence/verdict.ts";
import { isRefused, type Refused, refuse } from "#domain/refusal.ts";
import { settings } from "#settings";

/** A file that is whole in quarantine, and what it is to become. */
export interface Receiving {
  readonly address: ReportAddress;
  readonly uploadId: string;
  /** The description of a new item, as a form sends it, or the item that it is the next version of. */
  readonly as: { readonly item: string } | { readonly description: unknown };
  /** The SHA-256 of the copy without pictures that is taken in the place of what was sent; null where none is. */
  readonly copy: string | null;
}

/** Who sends a file, and for which report. */
export type SentBy = Pick<Receiving, "address"> & { readonly viewer: PersonViewer };

interface Checked {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly name: string;
  readonly organisationId: string;
  readonly type: EvidenceType;
  readonly copiedFrom: string | null;
}

// One of each a process, also where a bundler loads this module more than once.
const shared = globalThis as typeof globalThis & {
  evidenceReceiving?: Set<string>;
  evidenceInspected?: Map<string, { readonly sha256: string; readonly type: EvidenceType }>;
};
shared.evidenceReceiving ??= new Set();
shared.evidenceInspected ??= new Map();
const receiving = shared.evidenceReceiving;
const inspected = shared.evidenceInspected;

/** Where files are that are on their way. */
export function intakeFolder(): string {
  return quarantineFolder(settings().REGISTER_DATA);
}

/** Whether a file is being looked into or stored just now: nothing may touch it meanwhile. */
export function isReceiving(uploadId: string): boolean {
  return receiving.has(uploadId);
}

/** Takes a file on its way away again, unless it is being received. */
export async function takeBackUpload(uploadId: string): Promise<Faulty | null> {
  if (isReceiving(uploadId)) return fault({ code: "upload_busy" });
  inspected.delete(uploadId);
  const { kind } = await discard(intakeFolder(), uploadId);
  return kind === "busy" ? fault({ code: "upload_busy" }) : null;
}

/** Looks into a file as soon as it is whole, so that its sender need not describe one that is refused. */
export function checkUpload(by: SentBy, uploadId: string): Promise<Faulty | null> {
  return alone(uploadId, async () => {
    const checked = await check(by, uploadId);
    return isFaulty(checked) ? checked : null;
  });
}

/**
 * Receives a file: compared with what was declared, looked into, scanned, sealed into the store; then, last, its row.
 *
 * Shape: the upload's id is the file's, so that asking again after an answer was lost gives the same receipt. What is
 * refused is nowhere afterwards; only wrong words about a good file leave it on its way, to be described again, and an
 * offered copy stays for its answer. A process that ends in the middle leaves a file on its way or one in the store that
 * no row leads to, and both are swept.
 */
export function receiveEvidence(
  viewer: PersonViewer,
  given: Receiving,
): Promise<{ readonly received: EvidenceReceipt } | Faulty | Refused> {
  return alone(given.uploadId, async () => {
    const earlier = await evidenceReceipt(viewer, given.uploadId);
    if (earlier !== null) {
      await discard(intakeFolder(), given.uploadId);
      return { received: earlier };
    }
    const offered = await notAccepted(given);
    if (offered !== null) return offered;
    const outcome = badWords(given.as) ?? (await store(viewer, given));
    if (!staysOnItsWay(outcome)) await forget(given.uploadId);
    return outcome;
  });
}

/** A copy takes the place of a file only for somebody who said so of that copy. */
async function notAccepted({ uploadId, copy }: Receiving): Promise<Faulty | null> {
  const upload = await uploadOf(intakeFolder(), uploadId);
  if (upload?.copiedFrom === undefined || upload.declaredSha256 === copy) return null;
  const { declaredSize: size, declaredSha256: sha256 } = upload;
  return fault({ code: "copy_not_accepted", textOnly: { kind: "made", size, sha256 } });
}

/** A good file that was described wrongly, and a copy that was only now made and is offered. */
function staysOnItsWay(outcome: { readonly received: EvidenceReceipt } | Faulty | Refused): boolean {
  if (isRefused(outcome)) return outcome.refused.code === "invalid_input";
  return isFaulty(outcome) && outcome.fault.code === "file_refused" && outcome.fault.textOnly?.kind === "made";
}

/** What is wrong with a description, asked before the bytes are looked into; the command asks again. */
function badWords(as: Receiving["as"]): Refused | null {
  const parsed = "description" in as ? EvidenceDescriptionSent.safeParse(as.description) : null;
  if (parsed === null || parsed.success) return null;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  return refuse({ code: "invalid_input", issues });
}

async function store(viewer: PersonViewer, { address, uploadId, as }: Receiving) {
  const checked = await check({ viewer, address }, uploadId);
  if (isFaulty(checked)) return checked;
  const { path, size, sha256, name, type, organisationId, copiedFrom } = checked;
  const scanned = await scan({ viewer, address }, { path, size, sha256, organisationId });
  if (isFaulty(scanned)) return scanned;
  const storeKey = newId();
  const place = await evidenceStore(settings());
  const kept = await keepSealed(place, await evidenceKeys(settings()), {
    ...{ fileId: uploadId, organisationId, key: storeKey, size },
    bytes: () => theSame(bytesOf(path), sha256),
  }).catch((error: unknown) => {
    if (error instanceof StoreFailed) return fault({ code: error.code === "store_full" ? "store_full" : "store_away" });
    throw error;
  });
  if (isFaulty(kept)) return kept;
  const { keyId, wrapped } = kept;
  // An error here may hide a commit: then the row needs its bytes. Without a row, the scrub takes them away.
  const outcome = await handInEvidence(viewer, {
    ...address,
    file: {
      ...{ id: uploadId, name, type, size, sha256, storeKey, keyId, copiedFrom },
      wrappedKey: Buffer.from(wrapped).toString("base64"),
      scanners: scanned.scanners,
    },
    as,
  });
  if (isRefused(outcome)) {
    await place.remove(storeKey);
    return outcome;
  }
  const received = await evidenceReceipt(viewer, uploadId);
  if (received === null) throw new Error(`evidence file ${uploadId} was received and is not there`);
  return { received };
}

/** Has a file scanned; what a list of known hashes has is locked away. */
async function scan({ viewer, address }: SentBy, file: Omit<Checked, "name" | "type" | "copiedFrom">) {
  const { path, size, sha256 } = file;
  const scanned = await scanBytes({ sha256, size, bytes: () => bytesOf(path) }, scannersOf(settings()));
  if (scanned.kind === "hit" && scanned.scanner !== HASH_HOOK) return fault({ code: "virus" });
  if (scanned.kind === "error") return fault({ code: "not_scanned" });
  if (scanned.kind === "clear") return scanned;
  await lockAway(viewer, address, file);
  return fault({ code: "stopped" });
}

/** Compares and inspects; of a file that does not pass nothing is left when this returns but a copy without pictures. */
async function check(by: SentBy, uploadId: string): Promise<Checked | Faulty> {
  const finished = await finish(intakeFolder(), uploadId);
  if (finished.kind !== "whole") return fault(faultOf(finished));
  const { path, size, sha256, slip } = finished;
  const known = inspected.get(uploadId);
  const verdict =
    known?.sha256 === sha256
      ? ({ kind: "clean", type: known.type } as const)
      : await inspectInChild(path, slip.fileName);
  const name = readFileName(slip.fileName);
  if (verdict.kind === "clean" && typeof name !== "string") {
    inspected.set(uploadId, { sha256, type: verdict.type });
    const copiedFrom = slip.copiedFrom ?? null;
    return { path, size, sha256, name: name.name, organisationId: slip.organisation, type: verdict.type, copiedFrom };
  }
  if (verdict.kind === "refused" && isForItsPictures(verdict.reason) && slip.copiedFrom === undefined) {
    const file = { path, size, sha256, organisationId: slip.organisation };
    return refusedForPictures(by, uploadId, file, verdict);
  }
  await forget(uploadId);
  if (verdict.kind === "failed") {
    // For the operator: the file is not to blame, and its sender only hears that it could not be checked.
    process.stderr.write(`evidence: a file could not be inspected: ${verdict.why}\n`);
    return fault({ code: "not_inspected" });
  }
  return fault({
    code: "file_refused",
    file: verdict.kind === "refused" ? verdict : refuseFile(typeof name === "string" ? name : "not_readable"),
  });
}

/** Refuses a PDF for its pictures, and puts a copy without them in its place, if no scanner knows better. */
async function refusedForPictures(
  by: SentBy,
  uploadId: string,
  sent: Parameters<typeof scan>[1],
  file: RefusedFile,
): Promise<Faulty> {
  const scanned = await scan(by, sent);
  const textOnly = isFaulty(scanned) ? { kind: "not_now" as const } : await replaceByCopy(intakeFolder(), uploadId);
  if (textOnly.kind !== "made") await forget(uploadId);
  if (isFaulty(scanned) && scanned.fault.code !== "not_scanned") return scanned;
  return fault({ code: "file_refused", file, textOnly });
}

function faultOf(finished: Exclude<Finished, { kind: "whole" }>): IntakeFault {
  switch (finished.kind) {
    case "other_size":
      return { code: "other_size", declared: finished.declared, arrived: finished.arrived };
    case "other_hash":
      return { code: "other_hash", declared: finished.declared, arrived: finished.arrived };
    case "busy":
      return { code: "upload_busy" };
    case "no_such_upload":
      return { code: "no_such_upload" };
  }
}

async function forget(uploadId: string): Promise<void> {
  inspected.delete(uploadId);
  await discard(intakeFolder(), uploadId);
}

async function alone<T>(uploadId: string, work: () => Promise<T>): Promise<T | Faulty> {
  if (receiving.has(uploadId)) return fault({ code: "upload_busy" });
  receiving.add(uploadId);
  try {
    return await work();
  } finally {
    receiving.delete(uploadId);
  }
}

/** What is sealed is what was looked into. */
async function* theSame(bytes: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest("hex") !== sha256) throw new Error("a file on its way changed while it was received");
}
