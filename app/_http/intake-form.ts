import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { Busboy } from "@fastify/busboy";
import { arrivalsOf, beginUpload, drop, firstLook, unfitByName } from "#app/_http/intake.ts";
import type { IntakeAsked, IntakeParams } from "#app/_http/intake-route.ts";
import { signInPathFor } from "#app/_http/next-path.ts";
import { declareArrived } from "#db/evidence/intake/declare-arrived.ts";
import { append } from "#db/evidence/intake/quarantine.ts";
import { checkUpload, intakeFolder, takeBackUpload } from "#db/evidence/receive.ts";
import { wouldTakeEvidence } from "#db/queries/evidence-room.ts";
import { type Faulty, fault, isFaulty, leadsToStopPage } from "#domain/evidence/intake.ts";
import { FILE_LIMIT } from "#domain/evidence/limits.ts";
import { refuseFile } from "#domain/evidence/verdict.ts";
import { isRefused, refuse } from "#domain/refusal.ts";

/** The names of the form's fields; the file is its last. */
export const FORM_FIELDS = {
  understood: "understood",
  item: "item",
  supports: "supports",
  copy: "copy",
  file: "document",
} as const;

type Asked = IntakeAsked<IntakeParams>;

/** Sends somebody who is not signed in to sign in, and back to the form. */
export function formStranger({ programme, company, period }: IntakeParams): Response {
  return goOn(signInPathFor(`/desk/${programme}/${company}/${period}/evidence/hand-in`));
}

/**
 * Takes one file from a form as it streams in, and goes on to the page where it is described; what is wrong with it is
 * said on the form, or on the stop page.
 */
export async function takeForm(asked: Asked) {
  const { programme, organisation, period } = asked.address;
  const room = `/desk/${programme}/${organisation}/${period}/evidence`;
  const sent = await readForm(asked);
  if (sent === null) return refuse({ code: "not_found" });
  const back = (query: Readonly<Record<string, string>>) => {
    return goOn(`${room}/hand-in?${new URLSearchParams({ ...query, ...sent.kept })}`);
  };
  const { outcome } = sent;
  if (typeof outcome === "string") return back({ refused: outcome });
  if (!isFaulty(outcome)) return back({ upload: outcome.upload });
  if (leadsToStopPage(outcome.fault)) return goOn(`${room}/stop`);
  if (outcome.fault.code !== "file_refused") return back({ refused: outcome.fault.code });
  const { textOnly, file } = outcome.fault;
  const { reason, page, part } = file;
  return back({
    refused: reason,
    ...(textOnly === undefined ? {} : { copy: textOnly.kind }),
    ...(page === undefined ? {} : { page: String(page) }),
    ...(part === undefined ? {} : { part }),
  });
}

interface Sent {
  /** What the form was opened for, so that it is opened for it again. */
  readonly kept: Readonly<Record<string, string>>;
  readonly outcome: { readonly upload: string } | Faulty | string;
}

async function readForm(asked: Asked): Promise<Sent | null> {
  const type = asked.request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || asked.request.body === null) return null;
  const fields = new Map<string, string>();
  return new Promise((resolve) => {
    const end = (outcome: Sent["outcome"]) => resolve({ kept: keptOf(fields), outcome });
    const form = new Busboy({
      headers: { "content-type": type },
      preservePath: true,
      limits: { files: 1, fields: 10, fieldSize: 1_000, parts: 12 },
    });
    let isFileSeen = false;
    form.on("field", (name, value) => fields.set(name, value));
    form.on("file", (name, stream, fileName) => {
      isFileSeen = true;
      takeFile(asked, stream, { name, fileName: fileName ?? "", fields }).then(end, () => end("store_away"));
    });
    form.on("finish", () => {
      if (!isFileSeen) end("no_file");
    });
    form.on("error", () => {
      if (!isFileSeen) end("upload_cut");
    });
    // The proxy's types of streams and Node's are two names for the same thing.
    const body = Readable.from(asked.request.body as AsyncIterable<Uint8Array>);
    body.on("error", () => form.destroy());
    body.pipe(form);
  });
}

function keptOf(fields: ReadonlyMap<string, string>): Sent["kept"] {
  const named = [FORM_FIELDS.item, FORM_FIELDS.supports].map((name) => [name, fields.get(name) ?? ""] as const);
  return Object.fromEntries(named.filter(([, value]) => value !== ""));
}

interface FilePart {
  readonly name: string;
  readonly fileName: string;
  readonly fields: ReadonlyMap<string, string>;
}

async function takeFile(asked: Asked, stream: Readable, part: FilePart): Promise<Sent["outcome"]> {
  const arriving = arrivalsOf(stream);
  const outcome = await keepFile(asked, arriving, part);
  // What is left of a refused file is read and dropped, so that the browser comes to its answer.
  await drop(arriving);
  return outcome;
}

async function keepFile(
  { viewer, address, organisationId }: Asked,
  arriving: ReturnType<typeof arrivalsOf>,
  { name, fileName, fields }: FilePart,
): Promise<Sent["outcome"]> {
  if (fields.get(FORM_FIELDS.understood) !== "yes") return "not_ticked";
  if (name !== FORM_FIELDS.file || fileName === "") return "no_file";
  const unfit = unfitByName(fileName);
  if (unfit !== null) return unfit;
  const refused = await wouldTakeEvidence(viewer, address, { sha256: "", size: 1 }, null);
  if (isRefused(refused)) return refused.refused.code;
  const begun = await beginUpload(viewer, organisationId, { name: fileName, size: FILE_LIMIT, sha256: UNKNOWN });
  if (isFaulty(begun)) return begun;
  const { upload } = begun;
  const looked = await firstLook(arriving, 0, fileName);
  const hash = createHash("sha256");
  const appended = isFaulty(looked) ? null : await append(intakeFolder(), upload, 0, hashed(looked, hash));
  if (appended?.kind === "kept" && appended.size > 0) {
    await declareArrived(intakeFolder(), upload, { size: appended.size, sha256: hash.digest("hex") });
    const refused = await checkUpload({ viewer, address }, upload);
    const isCopied = refused?.fault.code === "file_refused" && refused.fault.textOnly?.kind === "made";
    if (refused === null || (isCopied && fields.get(FORM_FIELDS.copy) === "yes")) return { upload };
    if (isCopied) await takeBackUpload(upload);
    return isCopied ? fault({ code: "file_refused", file: refused.fault.file }) : refused;
  }
  await takeBackUpload(upload);
  if (isFaulty(looked)) return looked;
  if (appended?.kind === "kept") return fault({ code: "file_refused", file: refuseFile("empty") });
  if (appended?.kind === "too_long") return fault({ code: "file_refused", file: refuseFile("too_large") });
  return appended?.kind === "store_full" ? "store_full" : "form_cut";
}

// Stands for a hash until the file is here.
const UNKNOWN = "0".repeat(64);

async function* hashed(
  body: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of body) {
    hash.update(piece);
    yield piece;
  }
}

function goOn(to: string): Response {
  return new Response(null, { status: 303, headers: { location: to } });
}
