import { readForm } from "#app/_http/form-fields.ts";
import { signInPathFor } from "#app/_http/next-path.ts";
import { isFromOurPages, requestOriginOf } from "#app/_http/same-origin.ts";
import { viewer } from "#app/_http/viewer.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { settings } from "#settings";

/** The report whose documents a form asks for. */
export interface RoomParams {
  readonly programme: string;
  readonly company: string;
  readonly period: string;
}

/** Who asks for bytes by a form of the register's own pages, and what the form says; or the answer to anybody else. */
export async function askedByForm(
  request: Request,
  { programme, company, period }: RoomParams,
): Promise<{ readonly viewer: PersonViewer; readonly fields: Readonly<Record<string, string>> } | Response> {
  if (!isFromOurPages(requestOriginOf(request.headers), settings().NEXTAUTH_URL))
    return said(403, "This form was not sent by one of the register's own pages.");
  const asks = await viewer();
  if (asks.kind !== "person") {
    const to = signInPathFor(`/desk/${programme}/${company}/${period}/evidence`);
    return new Response(null, { status: 303, headers: { location: to, "cache-control": "no-store" } });
  }
  const form = readForm(await request.formData().catch(() => new FormData()));
  return { viewer: asks, fields: form?.fields ?? {} };
}

/** A sentence instead of bytes, kept by nobody. */
export function said(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });
}
