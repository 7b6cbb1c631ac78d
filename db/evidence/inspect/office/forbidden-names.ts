import { readFileName } from "#domain/evidence/file-name.ts";
import type { OfficeRefusal } from "#domain/evidence/verdict.ts";

/** Why a part may not be there, by its name; undefined when the name is that of an ordinary part. */
export function refusalOfPartName(name: string): OfficeRefusal | undefined {
  const lower = name.toLowerCase();
  const named = BY_NAME.find(([pattern]) => pattern.test(lower))?.[1];
  if (named !== undefined) return named;
  const byEnding = readFileName(lower.slice(lower.lastIndexOf("/") + 1));
  if (byEnding === "picture") return "picture_inside";
  if (byEnding === "video" || byEnding === "audio") return "media_inside";
  if (byEnding === "archive") return "embedded_object";
  return ORDINARY.test(lower) ? undefined : "unexpected_part";
}

/** Whether a part is XML, as all but a few are. */
export function isXmlPart(name: string): boolean {
  return /\.(xml|rels|vml)$/i.test(name);
}

const BY_NAME: readonly (readonly [RegExp, OfficeRefusal])[] = [
  [/(^|\/)vba/, "macro"],
  [/(^|\/)(macrosheets|dialogsheets|attachedtoolbars)\//, "macro"],
  [/(^|\/)activex\//, "active_content"],
  [/(^|\/)(webextensions|ctrlprops)\//, "active_content"],
  [/(^|\/)(embeddings|oleobjects?)\//, "embedded_object"],
  [/oleobject/, "embedded_object"],
  [/(^|\/)(externallinks|querytables)\//, "external_link"],
  [/(^|\/)connections\.xml$/, "external_link"],
  [/(^|\/)customui\//, "custom_ui"],
];

// What a signature, a printer and the parts themselves are called.
const ORDINARY =
  /(\.(xml|rels|vml)|(^|\/)printersettings\/printersettings\d*\.bin|(^|\/)_xmlsignatures\/origin\.sigs)$/;
