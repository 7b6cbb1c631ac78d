import {
  CONTENT_TYPES,
  type ContentTypes,
  readContentTypes,
  refusalOfContentType,
} from "#db/evidence/inspect/office/content-types.ts";
import { readElements } from "#db/evidence/inspect/office/elements.ts";
import { excelGuard } from "#db/evidence/inspect/office/excel-guard.ts";
import { isXmlPart, refusalOfPartName } from "#db/evidence/inspect/office/forbidden-names.ts";
import { LARGEST_PRINTER_SETTINGS } from "#db/evidence/inspect/office/limits.ts";
import { assertMainPart } from "#db/evidence/inspect/office/main-part.ts";
import { openPackage, type Package } from "#db/evidence/inspect/office/package.ts";
import { partGuard } from "#db/evidence/inspect/office/part-guard.ts";
import { RefusedPart } from "#db/evidence/inspect/office/refused-part.ts";
import { relationshipGuard } from "#db/evidence/inspect/office/relationships.ts";
import { wordGuard } from "#db/evidence/inspect/office/word-guard.ts";
import { holdsFile, kindOfBytes } from "#db/evidence/inspect/signatures.ts";
import { refuseFile, type Verdict } from "#domain/evidence/verdict.ts";

/** The kinds of Office document that are taken. */
export type OfficeType = "docx" | "xlsx";

/**
 * What a Word document or an Excel workbook is: its parts by name, by what they are said to be and by their bytes; all
 * of its XML is read, nothing of it is ever drawn or calculated.
 *
 * Refuses: every `OfficeRefusal`, with the name of the part; `archive` and `open_document` for what is packed the same
 * way and is no document of Office; `wrong_content` for the other of the two kinds.
 */
export async function inspectOffice(bytes: Buffer, type: OfficeType): Promise<Verdict> {
  try {
    const file = await openPackage(bytes);
    if (!file.names.includes(CONTENT_TYPES)) throw new RefusedPart(isOpenDocument(file) ? "open_document" : "archive");
    for (const name of file.names) {
      const reason = name === CONTENT_TYPES ? undefined : refusalOfPartName(name);
      if (reason !== undefined) throw new RefusedPart(reason, name);
    }
    const types = await readContentTypes(file);
    assertContentTypes(file, types);
    await assertMainPart(file, types, type);
    const count = { cells: 0 };
    for (const name of file.names) await inspectPart(file, name, type, count);
    return { kind: "clean", type };
  } catch (error) {
    if (!(error instanceof RefusedPart)) throw error;
    return refuseFile(error.reason, error.part === undefined ? {} : { part: error.part });
  }
}

function isOpenDocument(file: Package): boolean {
  return file.names[0] === "mimetype" && file.names.includes("content.xml");
}

function assertContentTypes(file: Package, types: ContentTypes): void {
  for (const name of file.names) {
    const reason = refusalOfContentType(types(name));
    if (reason !== undefined) throw new RefusedPart(reason, name);
  }
}

async function inspectPart(file: Package, name: string, type: OfficeType, count: { cells: number }): Promise<void> {
  if (!isXmlPart(name)) return inspectSettings(file, name);
  const guard = partGuard(name);
  const subject = type === "docx" ? wordGuard(name) : excelGuard(name, count);
  const listeners = /\.rels$/i.test(name) ? [guard, relationshipGuard(name)] : [guard, subject];
  await readElements(sniffed(file.read(name), name), name, listeners);
  guard.ended();
}

// The few parts that are not XML: what a printer wants to be told, and the empty beginning of a signature.
async function inspectSettings(file: Package, name: string): Promise<void> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of file.read(name)) {
    length += piece.length;
    if (length > LARGEST_PRINTER_SETTINGS) throw new RefusedPart("unexpected_part", name);
    pieces.push(piece);
  }
  if (/\.sigs$/i.test(name) && length > 0) throw new RefusedPart("unexpected_part", name);
  assertNoFile(Buffer.concat(pieces), name);
  if (holdsFile(Buffer.concat(pieces))) throw new RefusedPart("picture_inside", name);
}

async function* sniffed(pieces: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst) assertNoFile(piece, name);
    isFirst = false;
    yield piece;
  }
}

function assertNoFile(start: Buffer, name: string): void {
  const kind = kindOfBytes(start);
  if (kind === "picture") throw new RefusedPart("picture_inside", name);
  if (kind === "video" || kind === "audio") throw new RefusedPart("media_inside", name);
  if (kind !== undefined) throw new RefusedPart("embedded_object", name);
}
