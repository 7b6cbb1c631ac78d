import { sentenceOf, statusOf } from "#app/_http/refusals.ts";
import { isFromOurPages, requestOriginOf } from "#app/_http/same-origin.ts";
import { viewer } from "#app/_http/viewer.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { isRefused, type Refusal, type Refused } from "#domain/refusal.ts";
import { settings } from "#settings";

const MAX_BODY_BYTES = 1_000_000;

interface Asked<Params> {
  readonly viewer: Viewer;
  readonly params: Params;
  readonly search: URLSearchParams;
  /** The parsed JSON body; undefined for a GET. */
  readonly body: unknown;
  /** The `Idempotency-Key` header of a write. */
  readonly key: string | undefined;
}

type Handler<Params> = (asked: Asked<Params>) => Promise<{ readonly done: unknown } | Refused | null>;

/** The one wrapper of route handlers behind a sign-in: null is a 404, a refusal is its status and its words. */
export function jsonRoute<Params = Record<never, never>>(handler: Handler<Params>) {
  return async (request: Request, context: { readonly params: Promise<Params> }): Promise<Response> => {
    const isWrite = request.method !== "GET" && request.method !== "HEAD";
    if (isWrite && !isFromOurPages(requestOriginOf(request.headers), settings().NEXTAUTH_URL)) {
      return answer(403, { error: "other_origin", message: "Only the register's own pages may send this." });
    }
    const body = isWrite ? await bodyOf(request) : { read: undefined };
    if (body === null) return refused({ code: "invalid_input", issues: [{ path: "", message: "This is not JSON." }] });
    const outcome = await handler({
      viewer: await viewer(),
      params: await context.params,
      search: new URL(request.url).searchParams,
      body: body.read,
      key: request.headers.get("idempotency-key") ?? undefined,
    });
    if (outcome === null) return refused({ code: "not_found" });
    return isRefused(outcome) ? refused(outcome.refused) : answer(200, outcome.done);
  };
}

async function bodyOf(request: Request): Promise<{ readonly read: unknown } | null> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) return null;
  const text = await request.text();
  if (text.length > MAX_BODY_BYTES) return null;
  try {
    return { read: JSON.parse(text) };
  } catch {
    return null;
  }
}

function refused(refusal: Refusal): Response {
  const { code, ...data } = refusal;
  return answer(statusOf(refusal), { error: code, message: sentenceOf(refusal), ...data });
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store" } });
}
