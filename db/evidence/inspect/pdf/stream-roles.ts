import { everyObjectOf, everyValueOf, type PdfFile } from "#db/evidence/inspect/pdf/pdf-file.ts";
import {
  isArray,
  isDictionary,
  isName,
  nameAt,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
} from "#db/evidence/inspect/pdf/value.ts";
import { walkDictionaries } from "#db/evidence/inspect/pdf/walk-dictionaries.ts";

/** What a stream is used for, by whoever refers to it and by what it says of itself. */
export type StreamRole =
  | "picture"
  | "content"
  | "table"
  | "function"
  | "shading"
  | "font"
  | "letters"
  | "glyph_table"
  | "metadata"
  | "profile"
  | "palette"
  | "certificate"
  | "hints";

const ROLES_BY_KEY: ReadonlyMap<string, StreamRole> = new Map([
  ["FontFile", "font"],
  ["FontFile2", "font"],
  ["FontFile3", "font"],
  ["ToUnicode", "letters"],
  ["Encoding", "letters"],
  ["UseCMap", "letters"],
  ["CIDToGIDMap", "glyph_table"],
  ["CIDSet", "glyph_table"],
  ["Metadata", "metadata"],
  ["DestOutputProfile", "profile"],
  ["Contents", "content"],
  ["Certs", "certificate"],
  ["CRLs", "certificate"],
  ["OCSPs", "certificate"],
  ["Cert", "certificate"],
  ["CRL", "certificate"],
  ["OCSP", "certificate"],
]);

/**
 * The roles of every stream of the file. One with none is led to by nothing that this inspection knows.
 *
 * Shape: every text of every object counts, so a stream that only an older state of the document used has its role.
 */
export function streamRoles(file: PdfFile): ReadonlyMap<PdfObject, ReadonlySet<StreamRole>> {
  const roles = new Map<PdfObject, Set<StreamRole>>();
  const give = (role: StreamRole, value: PdfValue | undefined) => {
    for (const object of everyObjectOf(file, value)) if (object.stream !== null) add(roles, object, role);
  };
  for (const object of file.objects) {
    if (object.stream !== null) for (const role of ownRoles(object.stream.dictionary)) add(roles, object, role);
    walkDictionaries(object.value, (found) => {
      if (isDictionary(found)) giveByKey(file, found, give);
      else giveBySpace(found, give);
    });
  }
  for (const object of hintStreams(file)) add(roles, object, "hints");
  return roles;
}

function ownRoles(dictionary: PdfDictionary): readonly StreamRole[] {
  const type = nameAt(dictionary, "Type");
  const subtype = nameAt(dictionary, "Subtype");
  const roles: StreamRole[] = [];
  if (subtype === "Image") roles.push("picture");
  if (subtype === "Form" || dictionary.get("PatternType") === 1) roles.push("content");
  if (type === "ObjStm" || type === "XRef") roles.push("table");
  if (dictionary.has("FunctionType")) roles.push("function");
  if (dictionary.has("ShadingType")) roles.push("shading");
  if (type === "CMap") roles.push("letters");
  if (type === "Metadata") roles.push("metadata");
  return roles;
}

type Give = (role: StreamRole, value: PdfValue | undefined) => void;

function giveByKey(file: PdfFile, dictionary: PdfDictionary, give: Give): void {
  for (const [key, value] of dictionary) {
    const role = ROLES_BY_KEY.get(key);
    if (role === undefined) continue;
    give(role, value);
    for (const each of everyValueOf(file, value)) if (isArray(each)) for (const item of each) give(role, item);
  }
  for (const glyphs of everyValueOf(file, dictionary.get("CharProcs")))
    if (isDictionary(glyphs)) for (const glyph of glyphs.values()) give("content", glyph);
}

function giveBySpace(array: readonly PdfValue[], give: Give): void {
  const [space, second, , fourth] = array;
  if (isName(space) && space.name === "ICCBased") give("profile", second);
  if (isName(space) && (space.name === "Indexed" || space.name === "I")) give("palette", fourth);
}

// A linearized file keeps a table of hints that nothing refers to but a place in its first object.
function hintStreams(file: PdfFile): readonly PdfObject[] {
  const places = new Set<PdfValue>();
  for (const { value } of file.objects) {
    if (!isDictionary(value) || !value.has("Linearized")) continue;
    const hints = value.get("H");
    if (isArray(hints)) for (const place of hints) places.add(place);
  }
  return file.objects.filter(({ from, stream }) => stream !== null && from >= 0 && places.has(from));
}

function add(roles: Map<PdfObject, Set<StreamRole>>, object: PdfObject, role: StreamRole): void {
  roles.set(object, (roles.get(object) ?? new Set()).add(role));
}
