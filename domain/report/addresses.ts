import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { ADDRESS_LIMIT, MOST_ADDRESSES } from "#domain/report/fields.ts";
import { typedDay } from "#domain/report/section-texts.ts";

/** The address of a public page that supports an answer, and the day it was seen there. Text; nobody here opens it. */
export const NamedAddress = z.strictObject({
  url: z.string().max(ADDRESS_LIMIT).refine(isAddress, "Use a whole address that begins with http:// or https://"),
  seenOn: CalendarDate,
});
export type NamedAddress = z.infer<typeof NamedAddress>;

/** What is wrong with one line of a list of addresses; lines count from 1, as they are typed. */
export interface AddressProblem {
  readonly line: number;
  readonly reason: "not_an_address" | "no_day_seen" | "named_twice" | "too_many_addresses";
}

/** The addresses in a text, and what is wrong with its lines. */
export interface ReadAddresses {
  readonly addresses: readonly NamedAddress[];
  readonly problems: readonly AddressProblem[];
}

/** Reads a list of addresses, one a line: the address, then the day it was seen. Empty lines do not count. */
export function readAddresses(text: string): ReadAddresses {
  const addresses: NamedAddress[] = [];
  const problems: AddressProblem[] = [];
  for (const [at, written] of text.split("\n").entries()) {
    if (written.trim() === "") continue;
    const read = readLine(written.trim());
    const line = at + 1;
    if (typeof read === "string") problems.push({ line, reason: read });
    else if (addresses.some(({ url }) => url === read.url)) problems.push({ line, reason: "named_twice" });
    else if (addresses.length === MOST_ADDRESSES) problems.push({ line, reason: "too_many_addresses" });
    else addresses.push(read);
  }
  return { addresses, problems };
}

/** The addresses as they are typed: what `readAddresses` reads. */
export function addressesText(addresses: readonly NamedAddress[]): string {
  return addresses.map(({ url, seenOn }) => `${url} ${seenOn}`).join("\n");
}

function readLine(line: string): NamedAddress | AddressProblem["reason"] {
  const [, address = "", day = ""] = /^(\S+?)[,;]?(?:\s+(.*))?$/.exec(line) ?? [];
  if (address.length > ADDRESS_LIMIT || !isAddress(address)) return "not_an_address";
  const seenOn = typedDay(day);
  return seenOn === null ? "no_day_seen" : { url: address, seenOn };
}

function isAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"\\\p{C}]+$/iu.test(text)) return false;
  const url = URL.parse(text);
  if (url === null) return false;
  return url.hostname.includes(".") && url.username === "" && url.password === "";
}
