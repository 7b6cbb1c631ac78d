import { bytesAnswer } from "#app/_http/evidence-bytes.ts";
import { openedBytes } from "#db/evidence/sealed-bytes.ts";
import { disclosedEvidence } from "#db/queries/disclosed-evidence.ts";
import { mediaTypeOf } from "#domain/evidence/kind-words.ts";

interface Params {
  readonly programme: string;
  readonly company: string;
  readonly period: string;
  readonly number: string;
}

/** Sends the bytes of a document that everybody may read; whoever reads is not noted. */
export async function sendDisclosed(
  _request: Request,
  context: { readonly params: Promise<Params> },
): Promise<Response> {
  const { programme, company: organisation, period, number } = await context.params;
  const [, digits] = /^E([1-9]\d{0,5})$/.exec(number) ?? [];
  const found =
    digits === undefined ? null : await disclosedEvidence({ programme, organisation, period }, Number(digits));
  if (found === null) return said(404, "There is nothing here, or nothing that everybody may read.");
  const { type, ...sealed } = found;
  const bytes = openedBytes(sealed)[Symbol.asyncIterator]();
  try {
    return await bytesAnswer({
      bytes,
      mediaType: mediaTypeOf(type),
      name: `${organisation}-${period}-${number}.${type}`,
    });
  } catch {
    return said(503, "This document cannot be opened just now.");
  }
}

function said(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
