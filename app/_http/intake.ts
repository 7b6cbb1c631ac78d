import { z } from "zod";
import type { IntakeAsked, IntakeParams } from "#app/_http/intake-route.ts";
import { faultSentence } from "#app/_http/intake-words.ts";
import { SNIFFED_BYTES, sniffStart } from "#db/evidence/inspect/sniff.ts";
import { type Arriving, arrivals } from "#db/evidence/intake/arriving.ts";
import { type Appended, append, begin, sweepLeft, uploadOf, uploadsIn } from "#db/evidence/intake/quarantine.ts";
import { checkUpload, intakeFolder, isReceiving, receiveEvidence, takeBackUpload } from "#db/evidence/receive.ts";
import { StoreFailed } from "#db/evidence/store/evidence-store.ts";
import type { EvidenceReceipt } from "#db/queries/evidence-room.ts";
import { evidenceReceipt, wouldTakeEvidence } from "#db/queries/evidence-room.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { readFileName } from "#domain/evidence/file-name.ts";
import { type Faulty, fault, isFaulty, type TextOnlyOffer, UPLOADS_A_PERSON } from "#domain/evidence/intake.ts";
import { BYTES_A_FILING, FILE_LIMIT } from "#domain/evidence/limits.ts";
import { refuseFile } from "#domain/evidence/verdict.ts";
import { HashHex } from "#domain/record/hash.ts";
import { isRefused, type Refused, refuse } from "#domain/refusal.ts";

/** The address of one file on its way. */
export interface UploadParams extends IntakeParams {
  readonly upload: string;
}

const Announced = z.strictObject({
  name: z.string().max(1_000),
  size: z.int().min(0),
  sha256: HashHex,
  /** The item that it is to be the next version of. */
  item: z.uuid().optional(),
});

/** Takes note of a file that is about to be sent; refuses by its name, its size and the rules of the room. */
export async function announce({ request, viewer, address, organisationId }: IntakeAsked<IntakeParams>) {
  const sent = await jsonOf(request, Announced);
  if (isRefused(sent)) return sent;
  const { name, size, sha256, item } = sent;
  const unfit = unfitByName(name) ?? unfitBySize(size);
  if (unfit !== null) return unfit;
  const refused = await wouldTakeEvidence(viewer, address, { sha256, size }, item ?? null);
  if (refused !== null) return refused;
  const begun = await beginUpload(viewer, organisationId, { name, size, sha256 });
  return isFaulty(begun) ? begun : { done: { upload: begun.upload, size: 0 } };
}

/** Opens a place for a file on its way, unless too many are on their way already. */
export async function beginUpload(
  { personId }: PersonViewer,
  organisation: string,
  { name, size, sha256 }: { readonly name: string; readonly size: number; readonly sha256: string },
): Promise<{ readonly upload: string } | Faulty> {
  return oneAfterTheOther(async () => {
    const folder = intakeFolder();
    const now = new Date();
    await sweepLeft(folder, now);
    const others = await uploadsIn(folder);
    const own = others.filter(({ who }) => who === personId);
    const announced = others
      .filter((one) => one.organisation === organisation)
      .reduce((sum, { declaredSize }) => sum + declaredSize, size);
    if (own.length >= UPLOADS_A_PERSON || announced > BYTES_A_FILING) return fault({ code: "too_many_uploads" });
    const declared = { who: personId, organisation, fileName: name, declaredSize: size, declaredSha256: sha256 };
    try {
      return { upload: await begin(folder, declared, now) };
    } catch (error) {
      if (error instanceof StoreFailed) return fault({ code: "store_full" });
      throw error;
    }
  });
}

// One a process, also where a bundler loads this module more than once: of many that begin at once each sees the others.
const shared = globalThis as typeof globalThis & { evidenceBeginning?: Promise<unknown> };

function oneAfterTheOther<T>(work: () => Promise<T>): Promise<T> {
  const next = (shared.evidenceBeginning ?? Promise.resolve()).then(work, work);
  shared.evidenceBeginning = next.catch(() => undefined);
  return next;
}

/** Takes the next piece of a file; the last one is answered once the whole was looked into. */
export async function takePiece({ request, viewer, organisationId, address, params }: IntakeAsked<UploadParams>) {
  const upload = await ownUpload(viewer, organisationId, params.upload);
  if (upload === null) return fault({ code: "no_such_upload" });
  const offset = z.coerce
    .number()
    .int()
    .min(0)
    .safeParse(new URL(request.url).searchParams.get("offset") ?? "");
  if (!offset.success || request.body === null) return fault({ code: "wrong_offset", size: upload.size });
  if (isReceiving(params.upload)) return fault({ code: "upload_busy" });
  const arriving = arrivalsOf(request.body);
  const piece = await firstLook(arriving, offset.data, upload.fileName);
  const appended = isFaulty(piece) ? piece : await append(intakeFolder(), params.upload, offset.data, piece);
  // What is left of a refused piece is read and dropped, so that its sender comes to the answer.
  await drop(arriving);
  if (isFaulty(appended)) await takeBackUpload(params.upload);
  if (isFaulty(appended)) return appended;
  if (appended.kind !== "kept") return fault(faultOf(appended));
  const unfit = appended.size === upload.declaredSize ? await checkUpload({ viewer, address }, params.upload) : null;
  return unfit ?? { done: { size: appended.size, isWhole: appended.size === upload.declaredSize } };
}

/** How much of a file is here, for somebody who goes on with it. */
export async function howMuch({ viewer, organisationId, params }: IntakeAsked<UploadParams>) {
  const upload = await ownUpload(viewer, organisationId, params.upload);
  if (upload === null) return fault({ code: "no_such_upload" });
  const { fileName: name, size, declaredSize, declaredSha256: sha256, copiedFrom } = upload;
  const known = { name, size, declaredSize, sha256 };
  if (copiedFrom === undefined) return { done: known };
  // For somebody whom the answer that offered the copy did not reach.
  const textOnly: TextOnlyOffer = { kind: "made", size: declaredSize, sha256 };
  return { done: { ...known, textOnly, message: faultSentence({ code: "copy_not_accepted", textOnly }) } };
}

/** Takes a file on its way back. */
export async function takeBack({ viewer, organisationId, params }: IntakeAsked<UploadParams>) {
  const upload = await ownUpload(viewer, organisationId, params.upload);
  if (upload === null) return fault({ code: "no_such_upload" });
  return (await takeBackUpload(params.upload)) ?? { done: {} };
}

// The hash of the copy without pictures that is to be taken, where one was made of what was sent.
const COPY = { copy: HashHex.optional() };
const Finishing = z.union([
  z.strictObject({ item: z.uuid(), ...COPY }),
  z.strictObject({ description: z.unknown(), ...COPY }),
]);

/** Hands a whole file in: as a new item with its description, or as the next version of one. */
export async function handInUpload({ request, viewer, organisationId, address, params }: IntakeAsked<UploadParams>) {
  const sent = await jsonOf(request, Finishing);
  if (isRefused(sent)) return sent;
  const as = "item" in sent ? { item: sent.item } : { description: sent.description };
  const uploadId = params.upload;
  const outcome = await handInOwn(viewer, organisationId, { address, uploadId, as, copy: sent.copy ?? null });
  return "received" in outcome ? { done: receiptOf(outcome.received, outcome.declared) } : outcome;
}

/** The same for a form: the receipt with the hash that was declared, or why there is none. */
export async function handInOwn(
  viewer: PersonViewer,
  organisationId: string,
  given: Parameters<typeof receiveEvidence>[1],
): Promise<{ readonly received: EvidenceReceipt; readonly declared: string } | Faulty | Refused> {
  const upload = await ownUpload(viewer, organisationId, given.uploadId);
  // Nothing on the way may mean that it was received already, and that only the answer was lost.
  const earlier = upload === null ? await earlierReceipt(viewer, given.uploadId) : null;
  if (earlier !== null) return { received: earlier, declared: earlier.copiedFrom ?? earlier.sha256 };
  if (upload === null) return fault({ code: "no_such_upload" });
  const outcome = await receiveEvidence(viewer, given);
  return "received" in outcome ? { ...outcome, declared: upload.copiedFrom ?? upload.declaredSha256 } : outcome;
}

/** What is known of a file on its way; null for another person's or company's, as for one that is not there. */
export async function ownUpload({ personId }: PersonViewer, organisationId: string, uploadId: string) {
  const upload = await uploadOf(intakeFolder(), uploadId);
  return upload?.who === personId && upload.organisation === organisationId ? upload : null;
}

/** Refuses by the name. */
export function unfitByName(name: string): Faulty | null {
  const read = readFileName(name);
  return typeof read === "string" ? fault({ code: "file_refused", file: refuseFile(read) }) : null;
}

/** The bytes of a request, taken as they come and never called off: see `drop`. */
type Arrivals = ReturnType<typeof arrivals>;

/** The bytes of a body as they come in. */
export function arrivalsOf(body: Arriving): Arrivals {
  return arrivals(body, IDLE_MS);
}

/** Looks at the beginning of a file before any of it is written; gives the whole body on, the beginning included. */
export async function firstLook(
  arriving: Arrivals,
  offset: number,
  name: string,
): Promise<AsyncIterable<Uint8Array> | Faulty> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let last = await arriving.next();
  for (; last.kind === "bytes"; last = await arriving.next()) {
    pieces.push(last.bytes);
    length += last.bytes.length;
    if (offset > 0 || length >= SNIFFED_BYTES) break;
  }
  const refused = offset > 0 || length === 0 ? undefined : sniffStart(Buffer.concat(pieces), name);
  return refused === undefined ? goingOn(pieces, last, arriving) : fault({ code: "file_refused", file: refused });
}

/** Reads what is left of a body and drops it. */
export async function drop(arriving: Arrivals): Promise<void> {
  for (let dropped = 0; dropped <= FILE_LIMIT; ) {
    const arrival = await arriving.next();
    if (arrival.kind !== "bytes") return;
    dropped += arrival.bytes.length;
  }
  arriving.stop();
}

const IDLE_MS = 30_000;

async function* goingOn(
  pieces: readonly Uint8Array[],
  last: { readonly kind: "bytes" | "end" | "idle" | "cut" },
  arriving: Arrivals,
): AsyncGenerator<Uint8Array> {
  yield* pieces;
  for (let next = last; next.kind !== "end"; ) {
    if (next.kind !== "bytes") throw new Error("the sender went away");
    const arrival = await arriving.next();
    if (arrival.kind === "bytes") yield arrival.bytes;
    next = arrival;
  }
}

function unfitBySize(size: number): Faulty | null {
  if (size === 0) return fault({ code: "file_refused", file: refuseFile("empty") });
  return size > FILE_LIMIT ? fault({ code: "file_refused", file: refuseFile("too_large") }) : null;
}

function faultOf(appended: Exclude<Appended, { kind: "kept" }>) {
  switch (appended.kind) {
    case "cut":
    case "too_slow":
      return { code: "upload_cut", size: appended.size } as const;
    case "wrong_offset":
      return { code: "wrong_offset", size: appended.size } as const;
    case "busy":
      return { code: "upload_busy" } as const;
    case "too_long":
    case "no_such_upload":
    case "store_full":
      return { code: appended.kind } as const;
  }
}

async function earlierReceipt(viewer: PersonViewer, uploadId: string): Promise<EvidenceReceipt | null> {
  return z.uuid().safeParse(uploadId).success ? evidenceReceipt(viewer, uploadId) : null;
}

function receiptOf(received: EvidenceReceipt, declared: string) {
  return { ...received, name: `E${received.number}`, declaredSha256: declared };
}

async function jsonOf<T>(request: Request, shape: z.ZodType<T>): Promise<T | Refused> {
  const type = request.headers.get("content-type") ?? "";
  const text = type.startsWith("application/json") ? await request.text() : "";
  const parsed = shape.safeParse(text.length > MOST_JSON ? undefined : parsedOf(text));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  return refuse({ code: "invalid_input", issues });
}

const MOST_JSON = 100_000;

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
