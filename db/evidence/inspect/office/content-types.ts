import { type Listener, readElements } from "#db/evidence/inspect/office/elements.ts";
import type { Package } from "#db/evidence/inspect/office/package.ts";
import { RefusedPart } from "#db/evidence/inspect/office/refused-part.ts";
import type { OfficeRefusal } from "#domain/evidence/verdict.ts";

/** Where a document says of each part what it is. */
export const CONTENT_TYPES = "[Content_Types].xml";

/** What a part is said to be, by its name; an empty text when nothing is said. */
export type ContentTypes = (part: string) => string;

/** Reads what the parts are said to be. */
export async function readContentTypes(file: Package): Promise<ContentTypes> {
  const byName = new Map<string, string>();
  const byEnding = new Map<string, string>();
  const listener: Listener = {
    opened(name, { PartName = "", Extension = "", ContentType = "" }) {
      if (name === "Override") keep(byName, PartName.replace(/^\//, ""), ContentType);
      if (name === "Default") keep(byEnding, Extension, ContentType);
    },
  };
  await readElements(file.read(CONTENT_TYPES), CONTENT_TYPES, [listener]);
  return (part) => {
    const lower = part.toLowerCase();
    return byName.get(lower) ?? byEnding.get(lower.slice(lower.lastIndexOf(".") + 1)) ?? "";
  };
}

/** Why a part may not be there, by what it is said to be. */
export function refusalOfContentType(type: string): OfficeRefusal | undefined {
  return BY_TYPE.find(([pattern]) => pattern.test(type))?.[1];
}

const BY_TYPE: readonly (readonly [RegExp, OfficeRefusal])[] = [
  [/macro|vbaproject|vbadata/i, "macro"],
  [/^image\//i, "picture_inside"],
  [/^(video|audio)\//i, "media_inside"],
  [/oleobject|officedocument\.package/i, "embedded_object"],
  [/activex|control|webextension|javascript|ecmascript/i, "active_content"],
  [/externallink|connections|querytable/i, "external_link"],
  [/html|\brtf\b|msword|\bpdf\b/i, "embedded_object"],
];

// One part said to be two things is read by one program this way and by another that way.
function keep(types: Map<string, string>, name: string, type: string): void {
  const lower = name.toLowerCase();
  if (types.has(lower)) throw new RefusedPart("repeated_part", CONTENT_TYPES);
  types.set(lower, type);
}
