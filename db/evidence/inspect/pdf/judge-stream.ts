import type { Budget } from "#db/evidence/inspect/pdf/budget.ts";
import type { ContentReader } from "#db/evidence/inspect/pdf/content-reader.ts";
import { unpacked } from "#db/evidence/inspect/pdf/filters.ts";
import { foreignFileIn } from "#db/evidence/inspect/pdf/foreign-file.ts";
import { PICTURE_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import type { StreamRole } from "#db/evidence/inspect/pdf/stream-roles.ts";
import { isLetterTable, isWhatItSays } from "#db/evidence/inspect/pdf/stream-shapes.ts";
import { type PdfDictionary, type PdfObject, partOf } from "#db/evidence/inspect/pdf/value.ts";

const NO_ROLES: ReadonlySet<StreamRole> = new Set();

/**
 * Judges one stream by what it is used for: content is read, and anything else must look like what it says it is.
 *
 * Refuses: `pdf_hidden_data` for a stream that is used for nothing known and is no content either, or is not what it
 * says; `pdf_hidden_file` for a picture, sound, film or archive in it; `pdf_thumbnail`; `pdf_other_file`.
 */
export function judgeStream(
  reader: ContentReader,
  object: PdfObject,
  given: ReadonlySet<StreamRole> | undefined,
  budget: Budget,
): void {
  const { stream } = object;
  if (stream === null) return;
  const part = partOf(object);
  const roles = given ?? NO_ROLES;
  refuseElsewhere(stream.dictionary, part);
  if (roles.has("content") && !reader.hasRead(object)) judgeContent(reader, object);
  if (roles.size === 0 && !reader.hasRead(object)) judgeUnused(reader, object, budget);
  const others = [...roles].filter((role) => role !== "content" && role !== "picture" && role !== "table");
  if (others.length === 0) return;
  const data = unpacked(reader.file.bytes, stream, budget, part);
  const foreign = foreignFileIn(data);
  if (foreign !== undefined) throw new RefusedPdf("pdf_hidden_file", `${part}, ${foreign}`);
  for (const role of others) {
    const verdict = isWhatItSays(role, data, stream.dictionary);
    if (verdict !== true) throw new RefusedPdf(verdict === false ? "pdf_hidden_data" : verdict, part);
  }
}

function judgeContent(reader: ContentReader, object: PdfObject): void {
  const { pictures } = reader.ofStream(object);
  const pixels = pictures.reduce((sum, picture) => sum + picture.pixels, 0);
  if (pictures.length > PICTURE_LIMITS.onOnePage || pixels > PICTURE_LIMITS.pixelsOnOnePage)
    throw new RefusedPdf("pdf_many_pictures", partOf(object));
}

// pdfTeX leaves tables of letters behind that no typeface uses; old states of a page leave content.
function judgeUnused(reader: ContentReader, object: PdfObject, budget: Budget): void {
  try {
    judgeContent(reader, object);
  } catch (error) {
    if (!(error instanceof RefusedPdf) || error.reason !== "pdf_unreadable" || object.stream === null) throw error;
    const data = unpacked(reader.file.bytes, object.stream, budget, partOf(object));
    if (!isLetterTable(data)) throw new RefusedPdf("pdf_hidden_data", partOf(object));
  }
}

// A stream may say that its bytes, or what to draw instead of it, are in another file.
function refuseElsewhere(dictionary: PdfDictionary, part: string): void {
  for (const key of ["F", "FFilter", "Ref"])
    if (dictionary.has(key)) throw new RefusedPdf("pdf_other_file", `${part} /${key}`);
}
