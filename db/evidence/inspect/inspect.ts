import { readFile, stat } from "node:fs/promises";
import { contentOf, refusalOfContent, SNIFFED_BYTES } from "#db/evidence/inspect/sniff.ts";
import { readFileName } from "#domain/evidence/file-name.ts";
import { FILE_LIMIT } from "#domain/evidence/limits.ts";
import { type EvidenceType, refuseFile, type Verdict } from "#domain/evidence/verdict.ts";

/**
 * What a file is, by its name, its size, its content and its structure. To be asked in a process of its own: see
 * `inspectInChild`.
 *
 * Refuses: every `RefusalReason`.
 */
export async function inspectFile(path: string, fileName: string): Promise<Verdict> {
  const name = readFileName(fileName);
  if (typeof name === "string") return refuseFile(name);
  const { size } = await stat(path);
  if (size === 0) return refuseFile("empty");
  if (size > FILE_LIMIT) return refuseFile("too_large");
  const bytes = await readFile(path);
  const start = bytes.subarray(0, SNIFFED_BYTES);
  return refusalOfContent(contentOf(start), name.type, start) ?? (await inspectAs(name.type, bytes));
}

// A process that inspects one file loads what reads that kind, and leaves the rest of the parsers alone.
async function inspectAs(type: EvidenceType, bytes: Buffer): Promise<Verdict> {
  switch (type) {
    case "pdf":
      return (await import("#db/evidence/inspect/pdf/inspect-pdf.ts")).inspectPdf(bytes);
    case "docx":
    case "xlsx":
      return (await import("#db/evidence/inspect/office.ts")).inspectOffice(bytes, type);
    case "csv":
    case "txt":
    case "md":
    case "json":
      return (await import("#db/evidence/inspect/text.ts")).inspectText(bytes, type);
  }
}
