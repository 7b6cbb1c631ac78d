import { type Budget, spend } from "#db/evidence/inspect/pdf/budget.ts";
import type { ContentReader } from "#db/evidence/inspect/pdf/content-reader.ts";
import { filtersOf, undone } from "#db/evidence/inspect/pdf/filters.ts";
import { findingPage } from "#db/evidence/inspect/pdf/finding-page.ts";
import { foreignFileAnywhere } from "#db/evidence/inspect/pdf/foreign-file.ts";
import { type InlinePicture, pixelsOf } from "#db/evidence/inspect/pdf/inline-picture.ts";
import { jpegSize } from "#db/evidence/inspect/pdf/jpeg-size.ts";
import { PICTURE_LIMITS } from "#db/evidence/inspect/pdf/limits.ts";
import { picturesOf } from "#db/evidence/inspect/pdf/page-pictures.ts";
import type { Page } from "#db/evidence/inspect/pdf/pages.ts";
import { everyObjectOf, type PdfFile } from "#db/evidence/inspect/pdf/pdf-file.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import { numberAt, type PdfObject, partOf } from "#db/evidence/inspect/pdf/value.ts";

const MOST_BYTES_A_PIXEL = 8;
const SLACK_BYTES = 2_048;
const MOST_JPEG_HEAD = 65_536;

/**
 * Judges the pictures of every page, alone and in sum, and then those that no page shows.
 *
 * Refuses: `pdf_picture`, `pdf_many_pictures`, both with the page; `pdf_hidden_file`.
 */
export function judgePictures(
  reader: ContentReader,
  pages: readonly Page[],
  pictures: readonly PdfObject[],
  budget: Budget,
): void {
  const judged = new Map<PdfObject, number>();
  const pixels = (picture: PdfObject | InlinePicture): number => {
    spend(budget, "steps", 1);
    if ("pixels" in picture) return picture.pixels;
    const known = judged.get(picture) ?? judgePicture(reader.file, picture, budget);
    judged.set(picture, known);
    return known;
  };
  for (const page of pages) {
    onPage(page, () => {
      const { shown, inTypefaces } = picturesOf(reader, page);
      const { onOnePage, pixelsOnOnePage, glyphsOnOnePage, glyphPixelsOnOnePage } = PICTURE_LIMITS;
      refuseSum([...shown].map(pixels), onOnePage, pixelsOnOnePage);
      refuseSum([...inTypefaces].map(pixels), glyphsOnOnePage, glyphPixelsOnOnePage);
    });
  }
  const masks = masksOf(reader.file, pictures);
  const unshown = pictures.filter((picture) => !judged.has(picture));
  for (const picture of unshown) findingPage(reader.file, picture, () => pixels(picture));
  const sizes = unshown.filter((picture) => !masks.has(picture)).map(pixels);
  refuseSum(sizes, PICTURE_LIMITS.onOnePage, PICTURE_LIMITS.pixelsOnOnePage);
}

// Its bytes are unpacked to be counted: a small picture has no room for a big one. No pixel is looked at.
function judgePicture(file: PdfFile, object: PdfObject, budget: Budget): number {
  const part = partOf(object);
  if (object.stream === null) return 0;
  const { dictionary, from, to } = object.stream;
  const pixels = pixelsOf(numberAt(dictionary, "Width"), numberAt(dictionary, "Height"), part);
  const most = pixels * MOST_BYTES_A_PIXEL + SLACK_BYTES;
  let data = file.bytes.subarray(from, to);
  for (const { filter } of filtersOf(dictionary, part, "picture")) {
    if (filter === "DCTDecode") return judgeJpeg(data, part);
    data = undone(data, filter, budget, part, most * 2);
  }
  if (data.length > most) throw new RefusedPdf("pdf_hidden_data", part);
  const foreign = foreignFileAnywhere(data);
  if (foreign !== undefined) throw new RefusedPdf("pdf_hidden_file", `${part}, ${foreign}`);
  return pixels;
}

// A reader believes the JPEG and not the document, so both must be small.
function judgeJpeg(data: Uint8Array, part: string): number {
  const size = jpegSize(data);
  if (size === undefined || size.width === 0 || size.height === 0) throw new RefusedPdf("pdf_picture", part);
  const pixels = pixelsOf(size.width, size.height, part);
  if (data.length > pixels * MOST_BYTES_A_PIXEL + MOST_JPEG_HEAD) throw new RefusedPdf("pdf_hidden_data", part);
  return pixels;
}

function refuseSum(pixels: readonly number[], most: number, mostPixels: number): void {
  const sum = pixels.reduce((total, each) => total + each, 0);
  if (pixels.length > most || sum > mostPixels)
    throw new RefusedPdf("pdf_many_pictures", `${pixels.length} pictures, ${sum} pixels`);
}

function masksOf(file: PdfFile, pictures: readonly PdfObject[]): ReadonlySet<PdfObject> {
  return new Set(
    pictures.flatMap(({ stream }) =>
      ["SMask", "Mask"].flatMap((key) => everyObjectOf(file, stream?.dictionary.get(key))),
    ),
  );
}

function onPage(page: Page, judge: () => void): void {
  try {
    judge();
  } catch (error) {
    if (error instanceof RefusedPdf && error.page === undefined)
      throw new RefusedPdf(error.reason, error.part, page.page);
    throw error;
  }
}
