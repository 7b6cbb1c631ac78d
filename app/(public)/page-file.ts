import { absoluteAddress } from "#app/(public)/address.ts";
import { type FileKind, fileAddress } from "#app/(public)/file-address.ts";
import type { OpenedPage } from "#app/(public)/open-page.ts";
import { atomOf, jsonFeedOf } from "#app/(public)/page-feed.ts";
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
  const text = textOf(page, kind);
  if (text === null) return new Response("There is nothing here.\n", { status: 404 });
  return new Response(text, { headers: { ...headers, "content-type": TYPES[kind] } });
}

const TYPES: Readonly<Record<FileKind, string>> = {
  json: "application/json",
  csv: "text/csv; charset=utf-8; header=present",
  atom: "application/atom+xml; charset=utf-8",
  feed: "application/feed+json",
};

/** What a file of the page holds; null where the page has no such file. */
function textOf(page: OpenedPage, kind: FileKind): string | null {
  const { tables, feed } = page.opened;
  const [first] = tables;
  switch (kind) {
    case "json":
      return JSON.stringify(jsonOf(page));
    case "csv":
      return first === undefined ? null : csvOf(first);
    case "atom":
      return feed === undefined ? null : atomOf(page, feed);
    case "feed":
      return feed === undefined ? null : jsonFeedOf(page, feed);
  }
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
