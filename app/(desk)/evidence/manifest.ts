import { scannedWords } from "#app/(desk)/evidence/item-words.ts";
import type { KeptItem } from "#db/queries/evidence-items.ts";
import { counted, type Datum } from "#domain/data/public-table.ts";
import { evidenceName } from "#domain/evidence/item.ts";
import { evidenceKindWords, readersWords } from "#domain/evidence/kind-words.ts";

const COLUMNS = [
  ["document", "Its number in the report"],
  ["version", "The newest, which is the one here"],
  ["title", "As its company titled it"],
  ["kind", "What sort of proof it is"],
  ["file", "Its name in this package; empty where it is not in it"],
  ["not_here", "Why it is not in this package"],
  ["sent_as", "The name under which it was handed in"],
  ["bytes", "Its length"],
  ["sha256", "Of the bytes"],
  ["salt", "With the SHA-256 it makes the salted hash that filing puts on the record"],
  ["effective_from", "First day that it is about"],
  ["effective_to", "Last day that it is about; empty where it goes on"],
  ["expires_on", "Empty where it does not"],
  ["supports", "Keys of what it supports, separated by a semicolon"],
  ["read_by", "Who else may read it"],
  ["received_at", "When it was handed in"],
  ["received_from", "By whom"],
  ["copied_from", "SHA-256 of the PDF that this is a copy of, without its pictures"],
  ["scanned", "By what"],
] as const;

/** What a package says of every document of a report, those that are not in it too. */
export function manifestOf(items: readonly KeptItem[], nameIn: ReadonlyMap<string, string>) {
  return {
    columns: COLUMNS.map(([key, about]) => ({ key, head: key, about })),
    rows: items.map((item) => ({ key: item.id, cells: cellsOf(item, nameIn.get(item.file.id) ?? null) })),
  };
}

function cellsOf(item: KeptItem, name: string | null): readonly Datum[] {
  const { description, file } = item;
  return [
    evidenceName(item),
    counted(file.version),
    description.title,
    { kind: "choice", code: description.kind, words: evidenceKindWords(description.kind) },
    name,
    name === null ? whyNot(item) : null,
    file.name,
    counted(file.size),
    file.sha256,
    file.salt,
    { kind: "day", day: description.effectiveFrom },
    description.effectiveTo === null ? null : { kind: "day", day: description.effectiveTo },
    description.expiresOn === null ? null : { kind: "day", day: description.expiresOn },
    description.supports.join("; "),
    readersWords(description.readers),
    { kind: "moment", moment: file.at },
    file.byName,
    file.copiedFrom,
    scannedWords(file.scanners),
  ];
}

function whyNot({ withdrawn, file }: KeptItem): string {
  if (withdrawn !== null) return `withdrawn: ${withdrawn.why}`;
  if (file.incident !== null) return "locked: it may be what must not exist";
  return file.erased === null ? "came while the package was made" : `gone: ${file.erased.why}`;
}
