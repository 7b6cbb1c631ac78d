import { type PackedFile, packed } from "#app/_files/zip/packed.ts";
import { bytesAnswer } from "#app/_http/evidence-bytes.ts";
import { askedByForm, type RoomParams, said } from "#app/_http/evidence-form.ts";
import { sentenceOf, statusOf } from "#app/_http/refusals.ts";
import { takeAwayEvidence } from "#db/commands/take-away-evidence.ts";
import { openedBytes } from "#db/evidence/sealed-bytes.ts";
import { type DeskReport, deskReport } from "#db/queries/desk-report.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { isRefused } from "#domain/refusal.ts";

/** What was taken away, by whom and when, and under which name each file is in the package, by the id of its bytes. */
export interface TakenAway {
  readonly at: Instant;
  readonly byName: string;
  readonly nameIn: ReadonlyMap<string, string>;
}

/** The texts of a package beside its documents: by the name of each in it. */
export type PackageTexts = (report: DeskReport, taken: TakenAway) => ReadonlyMap<string, string>;

/** Sends all documents of a report in one file, to whoever asks by a form and may read them; a reading of each is written first. */
export function takeAwayRoute(textsOf: PackageTexts) {
  return async (request: Request, context: { readonly params: Promise<RoomParams> }): Promise<Response> => {
    const params = await context.params;
    const asked = await askedByForm(request, params);
    if (asked instanceof Response) return asked;
    const address = { programme: params.programme, organisation: params.company, period: params.period };
    const outcome = await takeAwayEvidence(asked.viewer, address);
    if (isRefused(outcome)) return said(statusOf(outcome.refused), sentenceOf(outcome.refused));
    const report = await deskReport(asked.viewer, address);
    if (report === null) return said(404, "There is nothing here, or nothing that you may see.");
    const { takenAt, files } = outcome.done;
    const nameIn = new Map(files.map(({ fileId, number, type }) => [fileId, `E${number}.${type}`]));
    const texts = textsOf(report, { at: takenAt, byName: asked.viewer.name, nameIn });
    const documents = files.map(({ fileId, organisationId, storeKey, keyId, wrappedKey }): PackedFile => {
      const sealed = { fileId, organisationId, storeKey, keyId, wrappedKey };
      return { name: nameIn.get(fileId) ?? fileId, bytes: () => openedBytes(sealed) };
    });
    const written = [...texts].map(([name, text]) => ({ name, bytes: () => [new TextEncoder().encode(text)] }));
    const name = `${params.company}-${params.period}-documents.zip`;
    const bytes = packed([...written, ...documents], new Date(takenAt));
    return bytesAnswer({ bytes, mediaType: "application/zip", name });
  };
}
