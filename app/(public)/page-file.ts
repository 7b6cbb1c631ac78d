import { absoluteAddress } from "#app/(public)/address.ts";
import { type FileKind, fileAddress } from "#app/(public)/file-address.ts";
import type { OpenedPage } from "#app/(public)/open-page.ts";
import { csvOf } from "#domain/data/csv.ts";
import { fileValue } from "#domain/data/datum-value.ts";
import type { Datum, PublicTable } from "#domain/data/public-table.ts";

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** A public page as a file: the same facts, from the same entries of the record. */
export function pageFile(page: OpenedPage, kind: FileKind): Response {
  const headers = {
    "cache-control": "public, max-age=5, stale-while-revalidate=60",
    link: `<${absoluteAddress(page.path)}>; rel="canonical", <${LICENCE}>; rel="license"`,
    "x-record-entries": String(page.frame.size),
  };
  const [first] = page.opened.tables;
  if (kind === "csv" && first === undefined) return new Response("There is nothing here.\n", { status: 404 });
  return kind === "csv" && first !== undefined
    ? new Response(csvOf(first), { headers: { ...headers, "content-type": "text/csv; charset=utf-8; header=present" } })
    : Response.json(jsonOf(page), { headers });
}

function jsonOf({ frame, opened, path }: OpenedPage) {
  return {
    title: opened.title,
    description: opened.description,
    programme: { key: frame.key, name: frame.name, family: frame.family, isPractice: frame.isPractice },
    address: absoluteAddress(path),
    file: absoluteAddress(fileAddress(path, "json")),
    record: {
      entries: frame.size,
      lastEntry: frame.lastEntry,
      vantage: frame.vantage,
    },
    licence: LICENCE,
    tables: opened.tables.map(tableJson),
  };
}

function tableJson({ key, caption, columns, rows }: PublicTable) {
  return {
    key,
    caption,
    columns,
    rows: rows.map(({ cells }) => Object.fromEntries(columns.map((column, place) => [column.key, cell(cells[place])]))),
  };
}

/** A value; what is missing, in its own form, so that nobody takes it for one. */
function cell(datum: Datum | undefined) {
  if (datum === null || datum === undefined) return null;
  if (typeof datum === "object" && datum.kind === "missing") return { missing: datum.code, words: datum.words };
  if (typeof datum === "object" && datum.kind === "link")
    return { text: datum.text, href: absoluteAddress(datum.href) };
  return fileValue(datum);
}
