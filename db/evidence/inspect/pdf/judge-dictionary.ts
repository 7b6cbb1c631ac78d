import {
  FORBIDDEN_ACTIONS,
  FORBIDDEN_KEYS,
  FORBIDDEN_TYPES,
  FREE_KEYS,
  HARMLESS_ACTIONS,
} from "#db/evidence/inspect/pdf/forbidden-words.ts";
import { foreignFileIn } from "#db/evidence/inspect/pdf/foreign-file.ts";
import { everyValueOf, type PdfFile } from "#db/evidence/inspect/pdf/pdf-file.ts";
import { RefusedPdf } from "#db/evidence/inspect/pdf/refused-pdf.ts";
import {
  isArray,
  isDictionary,
  isString,
  nameAt,
  type PdfDictionary,
  type PdfValue,
} from "#db/evidence/inspect/pdf/value.ts";
import { walkDictionaries } from "#db/evidence/inspect/pdf/walk-dictionaries.ts";

const SCRIPT_ADDRESS = /^[\s\0]*(javascript|vbscript|data)[\s\0]*:/i;
// A file of this computer cannot be reached from another; one on a server can, with the reader's name.
const SERVER_FILE = /^[\s\0]*file:(\/\/[^/]|\/*\\)/i;
const LONG_TEXT = 256;

/**
 * Judges every dictionary that stands in one object: what it would do when opened, and what it brings along.
 *
 * Shape: dictionaries are judged wherever they stand, whether or not a page leads to them.
 * Refuses: what the forbidden words say, and `pdf_hidden_file` for a picture or an archive kept as text.
 */
export function judgeDictionaries(file: PdfFile, value: PdfValue, part: string): void {
  walkDictionaries(value, (found, key) => {
    const items = isArray(found) ? found : [...found.values()];
    for (const item of items) if (isString(item)) judgeText(item.text, part);
    if (isDictionary(found)) judge(file, found, key, part);
  });
}

function judge(file: PdfFile, dictionary: PdfDictionary, key: string | undefined, part: string): void {
  if (FREE_KEYS.has(key)) return;
  judgeOpening(file, dictionary.get("OpenAction"), part);
  for (const inner of dictionary.keys()) {
    const reason = FORBIDDEN_KEYS.get(inner);
    if (reason !== undefined) throw new RefusedPdf(reason, `${part} /${inner}`);
  }
  for (const inner of ["A", "Next"]) judgeActions(file, dictionary.get(inner), part);
  for (const address of everyValueOf(file, dictionary.get("URI")))
    if (isString(address)) judgeAddress(address.text, `${part} /URI`);
  const action = nameAt(dictionary, "S");
  const reason = action === undefined ? undefined : FORBIDDEN_ACTIONS.get(action);
  if (reason !== undefined) throw new RefusedPdf(reason, `${part} /${action}`);
  if (action === "Thread" && dictionary.has("F")) throw new RefusedPdf("pdf_other_file", `${part} /Thread`);
  for (const inner of ["Type", "Subtype"]) {
    const name = nameAt(dictionary, inner);
    const forbidden = name === undefined ? undefined : FORBIDDEN_TYPES.get(name);
    if (forbidden !== undefined) throw new RefusedPdf(forbidden, `${part} /${name}`);
  }
}

function judgeOpening(file: PdfFile, value: PdfValue | undefined, part: string): void {
  for (const opening of everyValueOf(file, value)) {
    if (opening === null || isArray(opening)) continue;
    const action = isDictionary(opening) ? nameAt(opening, "S") : undefined;
    if (action === "GoTo") continue;
    throw new RefusedPdf(FORBIDDEN_ACTIONS.get(action ?? "") ?? "pdf_acts_alone", `${part} /OpenAction`);
  }
}

function judgeActions(file: PdfFile, value: PdfValue | undefined, part: string): void {
  for (const candidate of everyValueOf(file, value).flatMap((each) => (isArray(each) ? each : [each]))) {
    if (!isDictionary(candidate) || !candidate.has("S")) continue;
    const action = nameAt(candidate, "S") ?? "";
    const reason = FORBIDDEN_ACTIONS.get(action);
    if (reason !== undefined) throw new RefusedPdf(reason, `${part} /${action}`);
    if (!HARMLESS_ACTIONS.has(action)) throw new RefusedPdf("pdf_unreadable", `${part} /${action}`);
  }
}

function judgeAddress(address: string, part: string): void {
  if (SCRIPT_ADDRESS.test(address)) throw new RefusedPdf("pdf_script", part);
  if (SERVER_FILE.test(address)) throw new RefusedPdf("pdf_other_file", part);
}

function judgeText(text: string, part: string): void {
  if (text.length < LONG_TEXT) return;
  const foreign = foreignFileIn(Buffer.from(text, "latin1"));
  if (foreign !== undefined) throw new RefusedPdf("pdf_hidden_file", `${part}, ${foreign}`);
}
