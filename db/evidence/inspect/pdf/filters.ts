import { unpackAscii85, unpackHexadecimal } from "#db/evidence/inspect/pdf/ascii-filters.ts";
import { type Budget, spend } from "#db/evidence/inspect/pdf/budget.ts";
import { inflate } from "#db/evidence/inspect/pdf/inflate.ts";
import { unpackLzw, unpackRuns } from "#db/evidence/inspect/pdf/old-filters.ts";
import { undoPrediction } from "#db/evidence/inspect/pdf/prediction.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import {
  isArray,
  isDictionary,
  isName,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from "#db/evidence/inspect/pdf/value.ts";

const FULL_NAMES: Readonly<Record<string, string>> = {
  Fl: "FlateDecode",
  LZW: "LZWDecode",
  A85: "ASCII85Decode",
  AHx: "ASCIIHexDecode",
  RL: "RunLengthDecode",
  DCT: "DCTDecode",
  CCF: "CCITTFaxDecode",
};
const PICTURE_FILTERS = ["DCTDecode", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode"];
const MOST_FILTERS = 4;

/**
 * The filters of a stream by their full names, and what each is told.
 *
 * Refuses: `pdf_picture` for a filter that only pictures use, whatever size they say they have: what they say of
 * themselves counts for a reader. Only a JPEG's word can be read without opening it, and only as a picture of the
 * document; `pdf_encrypted`, `pdf_unknown_filter`, `pdf_unreadable`.
 */
export function filtersOf(
  dictionary: PdfDictionary,
  part: string,
  use: "data" | "picture" | "inline picture" = "data",
): readonly { readonly filter: string; readonly told: PdfDictionary | null }[] {
  const names = listAt(dictionary, part, use === "inline picture" ? ["Filter", "F"] : ["Filter"]);
  // How a picture was predicted does not matter: its bytes are counted and not put together.
  const told =
    use === "picture"
      ? []
      : listAt(dictionary, part, use === "inline picture" ? ["DecodeParms", "DP"] : ["DecodeParms"]);
  if (names.length > MOST_FILTERS) throw new RefusedPdf("pdf_too_large_inside", part);
  if (told.length > 0 && told.length !== names.length) throw new RefusedPdf("pdf_unreadable", part);
  return names.map((value, at) => {
    if (!isName(value)) throw new RefusedPdf("pdf_unreadable", part);
    const filter = (use === "inline picture" ? FULL_NAMES[value.name] : undefined) ?? value.name;
    const isJpeg = filter === "DCTDecode" && use === "picture" && at === names.length - 1;
    if (PICTURE_FILTERS.includes(filter) && !isJpeg) throw new RefusedPdf("pdf_picture", part);
    if (filter === "Crypt") throw new RefusedPdf("pdf_encrypted", part);
    if (!Object.values(FULL_NAMES).includes(filter)) throw new RefusedPdf("pdf_unknown_filter", `${part} /${filter}`);
    const what = told[at] ?? null;
    if (what !== null && !isDictionary(what)) throw new RefusedPdf("pdf_unreadable", part);
    if (what !== null && (what.get("EarlyChange") ?? 1) !== 1) throw new RefusedPdf("pdf_unreadable", part);
    return { filter, told: what };
  });
}

/**
 * The bytes of a stream without its filters, to at most so many.
 *
 * Refuses: what `filtersOf` refuses, `pdf_unreadable`, `pdf_too_large_inside`.
 */
export function unpacked(
  bytes: Uint8Array,
  stream: PdfStream,
  budget: Budget,
  part: string,
  most?: number,
): Uint8Array {
  let data = bytes.subarray(stream.from, stream.to);
  for (const { filter, told } of filtersOf(stream.dictionary, part)) {
    data = undone(data, filter, budget, part, most);
    data = undoPrediction(data, told, part);
  }
  return data;
}

/** Undoes one filter, and nothing that came before it. */
export function undone(data: Uint8Array, filter: string, budget: Budget, part: string, most?: number): Uint8Array {
  if (filter === "FlateDecode") return inflate(data, budget, part, most);
  const plain = undoneByHand(data, filter, part);
  spend(budget, "inflatedBytes", plain.length);
  if (most !== undefined && plain.length > most) throw new RefusedPdf("pdf_too_large_inside", part);
  return plain;
}

function undoneByHand(data: Uint8Array, filter: string, part: string): Uint8Array {
  switch (filter) {
    case "ASCIIHexDecode":
      return unpackHexadecimal(data, part);
    case "ASCII85Decode":
      return unpackAscii85(data, part);
    case "LZWDecode":
      return unpackLzw(data, part);
    case "RunLengthDecode":
      return unpackRuns(data, part);
    default:
      throw new RefusedPdf("pdf_unknown_filter", part);
  }
}

function listAt(dictionary: PdfDictionary, part: string, keys: readonly string[]): readonly PdfValue[] {
  const [key, second] = keys.filter((each) => dictionary.has(each));
  if (second !== undefined) throw new RefusedPdf("pdf_unreadable", part);
  const value = key === undefined ? null : (dictionary.get(key) ?? null);
  if (value === null) return [];
  return isArray(value) ? value : [value];
}
