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

/** For a page that knows no query at all. */
export function noQuery(path: string, asked: SearchParams): void {
  if (Object.keys(asked).length > 0) redirect(path);
}
