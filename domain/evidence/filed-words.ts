import { effectiveWords } from "#domain/evidence/effective-words.ts";
import type { FiledEvidence } from "#domain/evidence/filed.ts";
import { evidenceKindWords, fileWords, readersWords } from "#domain/evidence/kind-words.ts";
import { dayWords } from "#domain/framework/date-words.ts";

/** What a filed report says of one document, a line a fact. */
export function filedEvidenceLines(
  { about, disclosed, commitment, readers }: FiledEvidence,
  nameOf: (key: string) => string,
): readonly string[] {
  return [
    ...(disclosed === null ? [] : [disclosed.title]),
    ...(about === null
      ? ["What it is and what it supports is for the company only."]
      : [
          evidenceKindWords(about.kind),
          `Effective: ${effectiveWords(about)}`,
          ...(about.expiresOn === null ? [] : [`Expires on ${dayWords(about.expiresOn)}`]),
          `Supports: ${about.supports.map(nameOf).join("; ")}`,
        ]),
    `May be read by: ${readersWords(readers)}`,
    ...(disclosed === null
      ? []
      : [
          `${fileWords(disclosed.type, disclosed.size)}, ${disclosed.size} bytes`,
          `SHA-256: ${disclosed.sha256}`,
          `Salt: ${disclosed.salt}`,
        ]),
    `Salted hash: ${commitment}`,
  ];
}
