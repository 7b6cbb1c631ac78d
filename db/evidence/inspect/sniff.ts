import { refusalOfKind } from "#db/evidence/inspect/kind-refusal.ts";
import type { ContentKind } from "#db/evidence/inspect/signature-table.ts";
import { kindOfBytes } from "#db/evidence/inspect/signatures.ts";
import { beginsAsText } from "#db/evidence/inspect/strict-text.ts";
import { kindOfText } from "#db/evidence/inspect/text-kind.ts";
import { readFileName } from "#domain/evidence/file-name.ts";
import { type EvidenceType, type RefusedFile, refuseFile } from "#domain/evidence/verdict.ts";

/** How much of a file's beginning is looked at while it comes in, in bytes. */
export const SNIFFED_BYTES = 65_536;

/** What bytes are by their content; `text` when they can be read, `unknown` when nothing known begins so. */
export type Content = ContentKind | "text" | "unknown";

/** What a file is by the way it begins, whatever its name. */
export function contentOf(start: Uint8Array): Content {
  if (beginsAsText(start)) return kindOfText(new TextDecoder().decode(start)) ?? "text";
  const kind = kindOfBytes(start);
  if (kind !== undefined) return kind;
  // A page or a drawing with a stray control character is one still.
  return kindOfText(Buffer.from(start).toString("latin1")) ?? "unknown";
}

/**
 * Refuses a file by its name and the first 64 KB while it comes in, so that nothing of a refused kind is ever written;
 * undefined when nothing speaks against it so far.
 *
 * Shape: not the last word; the whole file is inspected once it is there.
 */
export function sniffStart(start: Uint8Array, fileName: string): RefusedFile | undefined {
  const name = readFileName(fileName);
  const content = contentOf(start.subarray(0, SNIFFED_BYTES));
  if (typeof name === "string") return refuseFile(isStopKind(content) ? refusalOfKind(content) : name);
  if (start.length === 0) return refuseFile("empty");
  return refusalOfContent(content, name.type, start);
}

/** Why what the bytes are does not agree with what the name says they are; undefined when it does. */
export function refusalOfContent(content: Content, type: EvidenceType, start: Uint8Array): RefusedFile | undefined {
  if (content === "text") return isTextType(type) ? undefined : refuseFile("wrong_content");
  // Whoever reads the whole of it can say better what is wrong with it.
  if (content === "unknown") return undefined;
  if (content === "pdf" && type === "pdf") return undefined;
  if (content === "zip" && (type === "docx" || type === "xlsx")) return undefined;
  if (content === "ole" && hasPassword(start)) return refuseFile("password_protected");
  return refuseFile(refusalOfKind(content));
}

// Office puts a document with a password into an OLE2 file, in a stream of this name.
function hasPassword(start: Uint8Array): boolean {
  return Buffer.from(start).includes(Buffer.from("EncryptedPackage", "utf16le"));
}

function isTextType(type: EvidenceType): boolean {
  return type === "csv" || type === "txt" || type === "md" || type === "json";
}

function isStopKind(content: Content): content is "picture" | "video" | "audio" | "archive" {
  return content === "picture" || content === "video" || content === "audio" || content === "archive";
}
