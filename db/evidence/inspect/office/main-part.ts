import { posix } from "node:path";
import type { ContentTypes } from "#db/evidence/inspect/office/content-types.ts";
import { readElements } from "#db/evidence/inspect/office/elements.ts";
import type { Package } from "#db/evidence/inspect/office/package.ts";
import { RefusedPart } from "#db/evidence/inspect/office/refused-part.ts";

const ROOT = "_rels/.rels";

const MAIN_TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
} as const;

/**
 * Refuses a package whose one main part is not that of the kind its name says.
 *
 * Refuses: `wrong_content`, `broken_part`.
 * Source: ECMA-376, part 1, sections 11.3.10 and 12.3.23; part 2 for the root relationships.
 */
export async function assertMainPart(file: Package, types: ContentTypes, type: "docx" | "xlsx"): Promise<void> {
  if (!file.names.includes(ROOT)) throw new RefusedPart("broken_part", ROOT);
  const targets: string[] = [];
  const opened = (name: string, { Type = "", Target = "" }: Readonly<Record<string, string>>) => {
    if (name === "Relationship" && Type.endsWith("/officeDocument")) targets.push(posix.join("/", Target).slice(1));
  };
  await readElements(file.read(ROOT), ROOT, [{ opened }]);
  const [main] = targets;
  if (main === undefined || targets.length > 1 || !file.names.includes(main))
    throw new RefusedPart("broken_part", ROOT);
  if (types(main) !== MAIN_TYPES[type]) throw new RefusedPart("wrong_content", main);
}
