import fc from "fast-check";
import type { WorkbookModel, WorkbookRead } from "#domain/report/workbook/model.ts";
import type { WorkbookOf } from "#domain/report/workbook/read.ts";
import type { WorkbookField, WorkbookSection } from "#domain/report/workbook/section.ts";

export const ADDRESS = { programme: "small", organisation: "alder", period: "2026-H1" };

const STATUSES = [
  { key: "done", name: "Done" },
  { key: "partly", name: "Partly done" },
  { key: "not_done", name: "Not done" },
];
const PRODUCTS = [
  { key: "chat", name: "Chat" },
  { key: "paint", name: "Paint" },
  { key: "paint-2", name: "paint" },
];

/** A section of every kind of field, with these texts. */
export function section(key: string, texts: Readonly<Record<string, string>> = {}, version = 3): WorkbookSection {
  const field = (
    name: string,
    definition: WorkbookField["definition"],
    choices: WorkbookField["choices"] = [],
  ): WorkbookField => ({
    field: name,
    definition,
    label: `What of ${name}?`,
    help: `About ${name}.`,
    choices,
    value: texts[name] ?? "",
    version: texts[name] === undefined ? 0 : version,
  });
  return {
    section: key,
    title: `On ${key}`,
    about: "Say what is so.",
    fields: [
      field("status", { kind: "choice", choices: STATUSES.map((one) => one.key), limit: 20 }, STATUSES),
      field("byDate", { kind: "line", limit: 40 }),
      field("account", { kind: "text", limit: 4000 }),
      field("products", { kind: "keys", choices: PRODUCTS.map((one) => one.key), limit: 4000 }, PRODUCTS),
      field("note", { kind: "text", limit: 4000, isConfidential: true }),
    ],
  };
}

/** What these sections are read against: the version that each says, and nothing before it. */
export function reportOf(sections: readonly WorkbookSection[]): WorkbookOf {
  const fields = sections.flatMap((one) => one.fields.map((field) => ({ ...field, section: one.section })));
  return {
    address: ADDRESS,
    sections,
    textAt: (inSection, name, version) =>
      fields.find((one) => one.section === inSection && one.field === name && one.version === version)?.value ?? null,
  };
}

/** The model as a program hands it back untouched. */
export function untouched(model: WorkbookModel): WorkbookRead {
  return {
    countsFrom1904: false,
    sheets: model.sheets.map(({ name, cells }) => ({
      name,
      cells: new Map(cells.filter(({ text }) => text !== "").map(({ at, text }) => [at, { kind: "text", text }])),
    })),
  };
}

/** The same with one cell changed; null empties it. */
export function withCell(
  workbook: WorkbookRead,
  sheet: string,
  at: string,
  cell: ReturnType<WorkbookRead["sheets"][number]["cells"]["get"]> | null,
): WorkbookRead {
  return {
    ...workbook,
    sheets: workbook.sheets.map((one) => {
      if (one.name !== sheet) return one;
      const cells = new Map(one.cells);
      if (cell === null || cell === undefined) cells.delete(at);
      else cells.set(at, cell);
      return { ...one, cells };
    }),
  };
}

/** Texts as a draft may hold them: what spreadsheets like to take for something else among them. */
export const storedText = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom("=1+1", "+44", "-1", "@here", "'quoted", " ends in spaces  ", "a\nb\n", "\ttab", "_x0041_", "0012"),
    fc.constantFrom("عربى", "中文字", "👩‍👩‍👧‍👦 🇵🇹", "1.50", "1e5", "TRUE", "#N/A", "2026-01-01", "\n", "\ufffe"),
  )
  .map((text) => text.replaceAll(/\p{Cc}/gu, (code) => ("\n\t".includes(code) ? code : "")).normalize("NFC"))
  .filter((text) => text.isWellFormed());
