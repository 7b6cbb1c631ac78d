import { isUtf8 } from "node:buffer";
import type { Entry } from "yauzl";
import { RefusedPart } from "#db/evidence/inspect/office/refused-part.ts";

const LONGEST_NAME = 255;
const UNIX = 3;

/** A part's name as the directory of the file has it; throws `RefusedPart` where it is no text. */
export function partNameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  if (!isUtf8(raw)) throw new RefusedPart("unsafe_part_name", raw.toString("latin1").replace(/[^\x20-\x7e]/g, "?"));
  return raw.toString("utf8");
}

/** Refuses a part that could be written outside of its folder, or is no ordinary file. */
export function assertSafeName(name: string, entry: Entry): void {
  const shown = name.slice(0, LONGEST_NAME).replace(/[\p{Cc}\p{Cf}]/gu, "?");
  const segments = (name.endsWith("/") ? name.slice(0, -1) : name).split("/");
  const isSafe =
    name.length <= LONGEST_NAME &&
    shown === name &&
    !/[\\:]/.test(name) &&
    segments.every((segment) => segment !== "" && segment !== "." && segment !== "..");
  if (!isSafe) throw new RefusedPart("unsafe_part_name", shown);
  // A second name, which some programs believe and others do not.
  if (entry.extraFields.some(({ id }) => id === 0x7075)) throw new RefusedPart("unsafe_part_name", shown);
  if (entry.versionMadeBy >> 8 !== UNIX) return;
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (![0, 0o100000, 0o040000].includes(kind)) throw new RefusedPart("unsafe_part_name", shown);
}
