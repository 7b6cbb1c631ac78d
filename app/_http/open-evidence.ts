import { bytesAnswer } from "#app/_http/evidence-bytes.ts";
import { readForm } from "#app/_http/form-fields.ts";
import { signInPathFor } from "#app/_http/next-path.ts";
import { sentenceOf, statusOf } from "#app/_http/refusals.ts";
import { isFromOurPages, requestOriginOf } from "#app/_http/same-origin.ts";
import { viewer } from "#app/_http/viewer.ts";
import { openEvidence } from "#db/commands/open-evidence.ts";
import { openedBytes } from "#db/evidence/sealed-bytes.ts";
import { isRefused } from "#domain/refusal.ts";
import { settings } from "#settings";

interface Params {
  readonly programme: string;
  readonly company: string;
  readonly period: string;
}

/**
 * Sends the bytes of a document to whoever asks by a form and may read it. One form is one reading, committed before
 * the first byte; there is no address under which the bytes are, so none can be kept, passed on or asked again.
 */
export async function openDocument(request: Request, context: { readonly params: Promise<Params> }): Promise<Response> {
  if (!isFromOurPages(requestOriginOf(request.headers), settings().NEXTAUTH_URL))
    return said(403, "This form was not sent by one of the register's own pages.");
  const { programme, company, period } = await context.params;
  const asks = await viewer();
  if (asks.kind !== "person") {
    const to = signInPathFor(`/desk/${programme}/${company}/${period}/evidence`);
    return new Response(null, { status: 303, headers: { location: to, "cache-control": "no-store" } });
  }
  const form = readForm(await request.formData().catch(() => new FormData()));
  const outcome = await openEvidence(asks, { file: form?.fields["file"] });
  if (isRefused(outcome)) return said(statusOf(outcome.refused), sentenceOf(outcome.refused));
  const { name, type, ...sealed } = outcome.done;
  const bytes = openedBytes(sealed)[Symbol.asyncIterator]();
  try {
    return await bytesAnswer({ bytes, type, name });
  } catch {
    return said(
      503,
      "This document cannot be opened just now. That you asked for it is written down; tell the steward.",
    );
  }
}

function said(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });
}
