import { redirect } from "next/navigation";
import { registerAddress } from "#app/_http/register-address.ts";

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** An address in full, for paper and for machines. */
export function absoluteAddress(path: string): string {
  return new URL(path, registerAddress()).href;
}

/** A path with a query of one name; without the query where there is no value. */
export function pathWith(path: string, name: string, value: string | null): string {
  return value === null ? path : `${path}?${name}=${encodeURIComponent(value)}`;
}

/**
 * The value of the one query a page knows, or null. A page has one address a view: anything else in the query sends
 * the reader to the address without it.
 */
export function onlyQuery(path: string, asked: SearchParams, name: string): string | null {
  const value = asked[name];
  const known = typeof value === "string" && value !== "" ? value : null;
  const names = Object.keys(asked);
  if (names.length !== (known === null ? 0 : 1)) redirect(pathWith(path, name, known));
  return known;
}

/** For a page that knows no query at all. */
export function noQuery(path: string, asked: SearchParams): void {
  if (Object.keys(asked).length > 0) redirect(path);
}
