import type { SearchParams } from "#app/(public)/address.ts";
import type { Asked, View } from "#app/(public)/view.ts";
import { VIEWS } from "#app/(public)/views.ts";
import { baseOf, type Vantage, vantageIn } from "#domain/record/vantage.ts";

/** What an address leads to. */
export interface Led {
  readonly view: View;
  readonly vantage: Vantage;
  readonly asked: Asked;
}

/** Finds the view that a path below a programme leads to; null where it leads to none. */
export function viewAt(programme: string, path: readonly string[], search: SearchParams): Led | null {
  const seen = vantageIn(path);
  if (seen === null) return null;
  for (const view of VIEWS) {
    const parts = partsIn(view.at, seen.rest);
    if (parts === null) continue;
    const base = baseOf(programme, seen.vantage);
    return { view, vantage: seen.vantage, asked: { base, parts, query: queryIn(view, search) } };
  }
  return null;
}

/** The one address of a view. */
export function addressOf({ at, queries }: View, { base, parts, query }: Asked): string {
  const path = at === "" ? base : `${base}/${at.replace(/:([a-z]+)/g, (_, name: string) => parts[name] ?? "")}`;
  const known = queries.flatMap((name) => {
    const value = query[name] ?? null;
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return known.length === 0 ? path : `${path}?${known.join("&")}`;
}

/** Whether a query holds what the view does not know, or asks in another order or twice. */
export function isPlain(view: View, search: SearchParams): boolean {
  const names = Object.keys(search);
  const known = view.queries.filter((name) => names.includes(name));
  return (
    names.join() === known.join() && names.every((name) => typeof search[name] === "string" && search[name] !== "")
  );
}

function partsIn(at: string, path: readonly string[]): Readonly<Record<string, string>> | null {
  const pattern = at === "" ? [] : at.split("/");
  if (pattern.length !== path.length) return null;
  const parts: Record<string, string> = {};
  for (const [place, segment] of pattern.entries()) {
    const given = path[place] ?? "";
    if (segment.startsWith(":")) parts[segment.slice(1)] = given;
    else if (segment !== given) return null;
  }
  return parts;
}

function queryIn({ queries }: View, search: SearchParams): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    queries.map((name) => {
      const value = search[name];
      return [name, typeof value === "string" && value !== "" ? value : null];
    }),
  );
}
