import type { EvidenceKind, Readers } from "#domain/evidence/description.ts";
import type { EvidenceType } from "#domain/evidence/verdict.ts";

const KINDS: Readonly<Record<EvidenceKind, string>> = {
  policy: "Policy",
  procedure: "Procedure",
  test_report: "Test report",
  log: "Log or export",
  contract: "Contract or term",
  training_record: "Training record",
  correspondence: "Correspondence",
  other: "Other",
};

/** What sort of document it is, in words. */
export function evidenceKindWords(kind: EvidenceKind): string {
  return KINDS[kind];
}

const READERS: Readonly<Record<Readers, string>> = {
  company: "The company only",
  auditor: "The company and its auditor",
  public: "Everybody, once the report is filed",
};

/** Who may read it, in words. */
export function readersWords(readers: Readers): string {
  return READERS[readers];
}

const TYPES: Readonly<Record<EvidenceType, string>> = {
  pdf: "PDF",
  csv: "CSV",
  txt: "text",
  md: "Markdown",
  json: "JSON",
  docx: "Word",
  xlsx: "Excel",
};

/** What its file is, and how large: "PDF, 1.2 MB". */
export function fileWords(type: EvidenceType, bytes: number): string {
  return `${TYPES[type]}, ${sizeWords(bytes)}`;
}

/** The same to the byte: "PDF, 1.2 MB (1,258,291 bytes)". */
export function exactFileWords(type: EvidenceType, bytes: number): string {
  return bytes < 1_024 ? fileWords(type, bytes) : `${fileWords(type, bytes)} (${bytes.toLocaleString("en-GB")} bytes)`;
}

/** A length in bytes as people say it; a MB is 1,048,576 bytes, as in the limits. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_024) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  if (bytes < 1_048_576) return `${Math.round(bytes / 1_024)} KB`;
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

const MEDIA: Readonly<Record<EvidenceType, string>> = {
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  json: "application/json",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What the bytes are announced as when they are sent. */
export function mediaTypeOf(type: EvidenceType): string {
  return MEDIA[type];
}
