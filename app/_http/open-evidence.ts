import { bytesAnswer } from "#app/_http/evidence-bytes.ts";
import { askedByForm, type RoomParams, said } from "#app/_http/evidence-form.ts";
import { sentenceOf, statusOf } from "#app/_http/refusals.ts";
import { openEvidence } from "#db/commands/open-evidence.ts";
import { openedBytes } from "#db/evidence/sealed-bytes.ts";
import { mediaTypeOf } from "#domain/evidence/kind-words.ts";
import { isRefused } from "#domain/refusal.ts";

/**
 * Sends the bytes of a document to whoever asks by a form and may read it. One form is one reading, committed before
 * the first byte; there is no address under which the bytes are, so none can be kept, passed on or asked again.
 */
export async function openDocument(
  request: Request,
  context: { readonly params: Promise<RoomParams> },
): Promise<Response> {
  const asked = await askedByForm(request, await context.params);
  if (asked instanceof Response) return asked;
  const outcome = await openEvidence(asked.viewer, { file: asked.fields["file"] });
  if (isRefused(outcome)) return said(statusOf(outcome.refused), sentenceOf(outcome.refused));
  const { name, type, ...sealed } = outcome.done;
  const bytes = openedBytes(sealed)[Symbol.asyncIterator]();
  try {
    return await bytesAnswer({ bytes, mediaType: mediaTypeOf(type), name });
  } catch {
    return said(
      503,
      "This document cannot be opened just now. That you asked for it is written down; tell the steward.",
    );
  }
}
