import { describe, expect, it } from "vitest";
import { publicRecordEntries } from "#db/seed/public-record/public-record.ts";
import { ENTRY_KINDS, type EntryDocument, type EntryKind } from "#domain/record/documents/documents.ts";
import file from "#tests/fixtures/public-record.json" with { type: "json" };
import { differencesBetween, leavesOf, type ToldEntry } from "#tests/fixtures/public-record-comparison.ts";
import { RETELLINGS } from "#tests/fixtures/public-record-retold.ts";

const entries = publicRecordEntries();

function documentsOf<K extends EntryKind>(kind: K) {
  return entries.filter((entry): entry is Extract<typeof entry, EntryDocument<K>> => entry.kind === kind);
}

describe("the public record of the real companies", () => {
  it("tells every fact of the research file, and nothing that is not in it but the register's own fields", () => {
    expect(differencesBetween(file, entries)).toEqual([]);
  });

  it("is told in the order in which a reader needs it", () => {
    const kinds = entries.map((entry) => entry.kind).filter((kind, at, all) => kind !== all[at - 1]);
    expect(kinds).toEqual([
      "programme_opened",
      "source_cited",
      "edition_published",
      "indicator_defined",
      "organisation_listed",
      "signatory_joined",
      "report_relayed",
      "timeline_entry_added",
      "instrument_listed",
      "inquiry_recorded",
      "listing_recorded",
      "demand_recorded",
      "sector_figure_recorded",
      "term_defined",
    ]);
  });

  it.each([
    ["signatory_joined", 11],
    ["report_relayed", 19],
    ["timeline_entry_added", 23],
    ["instrument_listed", 20],
    ["inquiry_recorded", 8],
    ["listing_recorded", 4],
    ["demand_recorded", 5],
    ["indicator_defined", 9],
    ["source_cited", 108],
    ["sector_figure_recorded", 7],
    ["term_defined", 6],
  ] as const)("holds of %s exactly %i", (kind, count) => {
    expect(documentsOf(kind)).toHaveLength(count);
  });

  it("gives every entry a subject of its own", () => {
    expect(new Set(entries.map((entry) => entry.subject)).size).toBe(entries.length);
  });

  it("files nothing and sets nobody a due date", () => {
    const filed = ["report_filed", "period_opened", "extension_granted", "waiver_granted"];
    expect(entries.filter((entry) => filed.includes(entry.kind))).toEqual([]);
    expect(documentsOf("programme_opened").map((entry) => entry.document.family)).toEqual(["compiled"]);
  });

  it("lists as signatories only the companies that the file lists", () => {
    expect(documentsOf("signatory_joined").map((entry) => entry.document.organisation)).toEqual(
      file.signatories.map((signatory) => signatory.id),
    );
  });

  it("tells the timeline from the earliest date to the latest", () => {
    const dates = documentsOf("timeline_entry_added").map((entry) => entry.document.date);
    expect(dates).toEqual(dates.toSorted());
  });
});

describe("the comparison with the research file", () => {
  it.each(ENTRY_KINDS.filter((kind) => kind in RETELLINGS))(
    "notices any single fact of %s changed or left out",
    (kind) => {
      const fullest = documentsOf(kind).toSorted((a, b) => leavesOf(b.document).size - leavesOf(a.document).size)[0];
      const others = entries.filter((entry) => entry !== fullest);
      const facts = [...leavesOf(fullest?.document)].filter(([path, value]) => isInTheFile(kind, path, value));
      const notices = (path: string, to: string | null) => {
        const entry = { kind, document: changedAt(fullest?.document, path.split("/"), to) };
        return differencesBetween(file, [...others, entry]).length > 0;
      };
      expect(facts.length).toBeGreaterThan(2);
      expect(facts.filter(([path]) => !notices(path, "something else"))).toEqual([]);
      expect(facts.filter(([path]) => !notices(path, null))).toEqual([]);
    },
    60_000,
  );

  it("notices an entry that is missing", () => {
    const missed = entries.filter(
      (entry) =>
        differencesBetween(
          file,
          entries.filter((one) => one !== entry),
        ).length === 0,
    );
    expect(missed).toEqual([]);
  });

  it("notices an organisation, a field and a claim that the file does not have", () => {
    const [report] = documentsOf("report_relayed");
    const more: readonly ToldEntry[] = [
      { kind: "organisation_listed", document: { key: "acme", name: "Acme" } },
      { kind: "report_relayed", document: { ...report?.document, mood: "cheerful" } },
      { kind: "report_relayed", document: { key: "acme-2025", claims: [{ summary: "Says so." }] } },
    ];
    expect(more.map((entry) => differencesBetween(file, [...entries, entry]).length > 0)).toEqual([true, true, true]);
  });
});

function isInTheFile(kind: EntryKind, path: string, value: string): boolean {
  const isUnsaid = kind === "report_relayed" && value === "false";
  return !isUnsaid && !RETELLINGS[kind]?.own?.includes(path.replaceAll(/(?<=\/)\d+/g, "*"));
}

function changedAt(value: unknown, [name, ...rest]: readonly string[], to: string | null): unknown {
  if (name === undefined) return to;
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === name ? changedAt(item, rest, to) : item));
  const fields = Object.entries(Object(value));
  return Object.fromEntries(fields.map(([key, part]) => [key, key === name ? changedAt(part, rest, to) : part]));
}
