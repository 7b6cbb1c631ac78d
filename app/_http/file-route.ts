import { KEY_FIELD } from "#app/_http/form-names.ts";
import { signInPathFor } from "#app/_http/next-path.ts";
import { isFromOurPages, requestOriginOf } from "#app/_http/same-origin.ts";
import { viewer } from "#app/_http/viewer.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { settings } from "#settings";

/** One file to keep, made for whoever asks. */
export interface FileMade {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly name: string;
}

interface Context<Params> {
  readonly params: Promise<Params>;
}

/** The one wrapper of files behind a sign-in: null, and nobody signed in, is a 404. Nothing of it is kept on the way. */
export function fileRoute<Params>(make: (viewer: PersonViewer, params: Params) => Promise<FileMade | null>) {
  return async (_request: Request, { params }: Context<Params>): Promise<Response> => {
    const asks = await viewer();
    const file = asks.kind === "person" ? await make(asks, await params) : null;
    if (file === null) return said(404, "There is nothing here, or nothing that you may see.");
    return new Response(file.bytes, {
      headers: {
        "cache-control": "private, no-store",
        "content-type": file.type,
        "content-disposition": `attachment; filename="${file.name.replaceAll(/[^\w.-]+/g, "-")}"`,
      },
    });
  };
}

/** A file that somebody sent by a form: its bytes, or why there are none. */
export interface SentFile {
  readonly file: Buffer | "too_large" | "no_file";
  readonly key: string | undefined;
}

interface Upload<Params> {
  readonly field: string;
  /** The largest file that is read, in bytes. */
  readonly largest: number;
  /** The page with the form, to come back to after signing in. */
  readonly page: (params: Params) => string;
  /** Does the work and says where the browser goes; null is a 404. */
  readonly take: (viewer: PersonViewer, params: Params, sent: SentFile) => Promise<string | null>;
}

// What a form adds around its file: boundaries, names, a key.
const AROUND = 20_000;

/** The one wrapper of forms that send a file: sent by our page, one file, no more of it read than may be sent. */
export function uploadRoute<Params>({ field, largest, page, take }: Upload<Params>) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    if (!isFromOurPages(requestOriginOf(request.headers), settings().NEXTAUTH_URL)) {
      return said(403, "This form was not sent by one of the register's own pages.");
    }
    const params = await context.params;
    const sender = await viewer();
    if (sender.kind !== "person") return goOn(signInPathFor(page(params)));
    const sent = await fileIn(request, field, largest);
    const to = sent === null ? null : await take(sender, params, sent);
    return to === null ? said(404, "There is nothing here, or nothing that you may see.") : goOn(to);
  };
}

async function fileIn(request: Request, field: string, largest: number): Promise<SentFile | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return null;
  const body = await bodyOf(request, largest + AROUND);
  if (body === null) return { file: "too_large", key: undefined };
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  const file = form?.get(field);
  if (form === null || !(file instanceof File)) return null;
  const key = form.get(KEY_FIELD);
  return {
    file: file.size === 0 ? "no_file" : Buffer.from(await file.arrayBuffer()),
    key: typeof key === "string" && key !== "" ? key : undefined,
  };
}

async function bodyOf(request: Request, most: number): Promise<Blob | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  return new Blob(pieces);
}

function goOn(to: string): Response {
  return new Response(null, { status: 303, headers: { location: to, "cache-control": "no-store" } });
}

function said(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });
}
