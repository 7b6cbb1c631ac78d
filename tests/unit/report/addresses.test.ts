import { describe, expect, it } from "vitest";
import { addressesText, readAddresses } from "#domain/report/addresses.ts";
import { MOST_ADDRESSES } from "#domain/report/fields.ts";

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => `https://example.org/${at} 2026-07-01`).join("\n");

function problems(text: string): readonly string[] {
  return readAddresses(text).problems.map(({ line, reason }) => `${line} ${reason}`);
}

describe("a line of the list of public pages", () => {
  it.each<[string, string, string]>([
    ["an address and a day", "https://example.org/safety 2026-07-01", "https://example.org/safety 2026-07-01"],
    ["an address without encryption", "http://example.org 2026-07-01", "http://example.org 2026-07-01"],
    ["spaces and tabs around", "  https://example.org/a \t 2026-07-01 ", "https://example.org/a 2026-07-01"],
    ["a comma between", "https://example.org/a, 2026-07-01", "https://example.org/a 2026-07-01"],
    ["a question mark and a place", "https://example.org/?q=a#b 2026-07-01", "https://example.org/?q=a#b 2026-07-01"],
    ["letters of any script", "https://example.org/sûreté 2026-07-01", "https://example.org/sûreté 2026-07-01"],
  ])("is read with %s", (_case, line, read) => {
    expect(addressesText(readAddresses(line).addresses)).toBe(read);
    expect(problems(line)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ["words", "our website 2026-07-01", "not_an_address"],
    ["no scheme", "example.org/safety 2026-07-01", "not_an_address"],
    ["another scheme", "ftp://example.org/a 2026-07-01", "not_an_address"],
    ["a script", "javascript:alert(1) 2026-07-01", "not_an_address"],
    ["a scheme without slashes", "https:example.org 2026-07-01", "not_an_address"],
    ["a host within somebody's house", "http://localhost/a 2026-07-01", "not_an_address"],
    ["a password in it", "https://me:secret@example.org/ 2026-07-01", "not_an_address"],
    ["a sign that hides", "https://example.org/\u202egnp 2026-07-01", "not_an_address"],
    ["a backslash", "https://example.org\\a 2026-07-01", "not_an_address"],
    ["no end", `https://example.org/${"a".repeat(400)} 2026-07-01`, "not_an_address"],
    ["only the day", "2026-07-01", "not_an_address"],
    ["no day", "https://example.org/a", "no_day_seen"],
    ["a day that does not exist", "https://example.org/a 2026-02-30", "no_day_seen"],
    ["a day in words", "https://example.org/a 1 July 2026", "no_day_seen"],
    ["two addresses", "https://example.org/a https://example.org/b 2026-07-01", "no_day_seen"],
  ])("is a problem with %s", (_case, line, reason) => {
    expect(problems(`\n${line}`)).toEqual([`2 ${reason}`]);
    expect(readAddresses(line).addresses).toEqual([]);
  });

  it("does not count when it is empty", () => {
    expect(readAddresses(" \n\n").addresses).toEqual([]);
    expect(problems(" \n\n")).toEqual([]);
  });
});

describe("the list of public pages", () => {
  it("names every page once", () => {
    expect(problems("https://example.org/a 2026-07-01\nhttps://example.org/a 2026-07-02")).toEqual(["2 named_twice"]);
  });

  it("holds twenty and no more", () => {
    expect(problems(many(MOST_ADDRESSES))).toEqual([]);
    expect(problems(many(MOST_ADDRESSES + 1))).toEqual(["21 too_many_addresses"]);
  });
});
