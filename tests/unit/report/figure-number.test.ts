import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { scaledFrom } from "#domain/framework/quantity.ts";
import { type NumberKind, readNumber } from "#domain/report/figure-number.ts";

const RUNS = { numRuns: 10_000 };
vi.setConfig({ testTimeout: 60_000 });
const KINDS = ["count", "share", "measure"] as const;
const MARKS = [",", "'", "’", " ", "\u00a0", "\u2009", "\u202f"];
const kind = fc.constantFrom(...KINDS);

describe("a number somebody typed", () => {
  it.each<[string, string, NumberKind, string]>([
    ["nothing", " ", "count", "not_a_number"],
    ["words", "about five", "count", "not_a_number"],
    ["a number with its unit", "5 reports", "count", "not_a_number"],
    ["a qualifier before it", ">5", "count", "not_a_number"],
    ["thousands as a letter", "12k", "count", "not_a_number"],
    ["digits of another script", "٧٥", "count", "not_a_number"],
    ["wide digits", "７５", "count", "not_a_number"],
    ["a bookkeeper's minus", "(5)", "count", "not_a_number"],
    ["a plus", "+5", "count", "not_a_number"],
    ["a point alone", ".", "measure", "not_a_number"],
    ["no number at all", "NaN", "measure", "not_a_number"],
    ["another base", "0x10", "count", "not_a_number"],
    ["an exponent", "1e5", "count", "exponent"],
    ["an exponent after a fraction", "7.5E+4", "measure", "exponent"],
    ["a power of ten", "7.5 × 10^4", "measure", "exponent"],
    ["a percent sign on a count", "5%", "count", "percent_sign"],
    ["a percent sign on hours", "5 %", "measure", "percent_sign"],
    ["points for thousands and a comma for the fraction", "1.234,5", "measure", "ambiguous_number"],
    ["a comma for the fraction", "3,8", "measure", "ambiguous_number"],
    ["two points", "1.234.567", "count", "ambiguous_number"],
    ["groups of two", "12,34,567", "count", "ambiguous_number"],
    ["two kinds of mark", "1,234 567", "count", "ambiguous_number"],
    ["a group that is too long", "1234,567", "count", "ambiguous_number"],
    ["a nought before a group", "0,123", "count", "ambiguous_number"],
    ["a fraction without digits", "5.", "measure", "ambiguous_number"],
    ["a mark before it", ",500", "count", "ambiguous_number"],
    ["two spaces", "75  027", "count", "ambiguous_number"],
    ["one comma where a fraction is possible", "3,875", "measure", "ambiguous_number"],
    ["one comma in a share", "3,875", "share", "ambiguous_number"],
    ["a count below zero", "-3", "count", "negative"],
    ["hours below zero, with a proper minus", "−3.5", "measure", "negative"],
    ["a zero with a minus", "-0", "count", "negative"],
    ["a fraction of a count", "3.8", "count", "not_whole"],
    ["what may be a thousand and may be one", "1.000", "count", "not_whole"],
    ["a fraction of nothing", "5.0", "count", "not_whole"],
  ])("is refused: %s", (_case, text, of, reason) => {
    expect(readNumber(text, of)).toEqual({ reason });
  });

  it("has at most 30 digits, and says how many it has", () => {
    expect(readNumber("9".repeat(30), "count")).toBe("9".repeat(30));
    expect(readNumber("9".repeat(31), "count")).toEqual({ reason: "too_many_digits", limit: 30, digits: 31 });
    expect(readNumber(`1.${"0".repeat(30)}`, "measure")).toMatchObject({ digits: 31 });
    expect(readNumber(`${"0".repeat(9)}${"9".repeat(30)}`, "count")).toBe("9".repeat(30));
  });

  it.each<[string, string, NumberKind, string]>([
    ["zero, which is a number", "0", "count", "0"],
    ["spaces around it", " 12 ", "count", "12"],
    ["commas between thousands", "75,027", "count", "75027"],
    ["a space between thousands", "75 027", "count", "75027"],
    ["a space that does not break", "75\u00a0027", "count", "75027"],
    ["a narrow space", "1\u202f234\u202f567", "count", "1234567"],
    ["apostrophes between thousands", "1'234'567", "count", "1234567"],
    ["a fraction", "3.8", "measure", "3.8"],
    ["noughts that say how exact it is", "3.80", "measure", "3.80"],
    ["a fraction behind commas", "1,234.5", "measure", "1234.5"],
    ["two commas where a fraction is possible", "1,234,567", "measure", "1234567"],
    ["a fraction without its nought", ".5", "measure", "0.5"],
    ["noughts before it", "007", "count", "7"],
    ["a percent sign on a share", "66.7%", "share", "66.7"],
    ["a percent sign set apart", "66.7 %", "share", "66.7"],
  ])("is read: %s", (_case, text, of, decimal) => {
    expect(readNumber(text, of)).toBe(decimal);
  });
});

const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`));
const NUMERALS = fc.record({
  whole: fc.bigInt({ min: 0n, max: 10n ** 20n }),
  fraction: digits(0, 9),
  mark: fc.constantFrom("", ...MARKS),
  before: fc.constantFrom("", " ", "\u00a0 "),
  after: fc.constantFrom("", " ", "\n"),
});

/** The number written in groups, from its end. */
function inGroups(whole: bigint, mark: string): string {
  const groups: string[] = [];
  let rest = String(whole);
  for (; rest.length > 3; rest = rest.slice(0, -3)) groups.unshift(rest.slice(-3));
  return [rest, ...groups].join(mark);
}

/** Reads sign by sign, without patterns: the digits as one number with how many stand behind the point, or no. */
function readBySigns(text: string, of: NumberKind): { digits: bigint; decimals: number } | null {
  const trimmed = text.trim();
  const bare = of === "share" && trimmed.endsWith("%") ? trimmed.slice(0, -1).trim() : trimmed;
  const groups = [""];
  const marks = new Set<string>();
  let fraction: string | null = null;
  for (const sign of bare) {
    if (sign >= "0" && sign <= "9") {
      if (fraction === null) groups.push(`${groups.pop()}${sign}`);
      else fraction += sign;
    } else if (MARKS.includes(sign) && fraction === null) {
      marks.add(sign);
      groups.push("");
    } else if (sign === "." && fraction === null) fraction = "";
    else return null;
  }
  const [first = "", ...others] = groups;
  if (fraction === "" || (first === "" && (fraction === null || others.length > 0))) return null;
  const isGrouped = others.length > 0;
  if (isGrouped && (marks.size > 1 || first.length > 3 || first.startsWith("0"))) return null;
  if (others.some((group) => group.length !== 3)) return null;
  if (of === "count" && fraction !== null) return null;
  if (of !== "count" && others.length === 1 && marks.has(",") && fraction === null) return null;
  const whole = BigInt(groups.join("") || "0");
  if (String(whole).length + (fraction ?? "").length > 30) return null;
  return { digits: BigInt(groups.join("") + (fraction ?? "")), decimals: (fraction ?? "").length };
}

describe("any number somebody types", () => {
  it("is read as the number it was written from, or refused where it could be another", () => {
    fc.assert(
      fc.property(NUMERALS, kind, ({ whole, fraction, mark, before, after }, of) => {
        const point = fraction === "" ? "" : `.${fraction}`;
        const read = readNumber(`${before}${inGroups(whole, mark)}${point}${after}`, of);
        const couldBeAnother = of !== "count" && mark === "," && point === "" && whole >= 1000n && whole < 1_000_000n;
        if (of === "count" && point !== "") expect(read).toEqual({ reason: "not_whole" });
        else if (couldBeAnother) expect(read).toEqual({ reason: "ambiguous_number" });
        else expect(read).toBe(`${whole}${point}`);
      }),
      RUNS,
    );
  });

  it("is read, or refused, as by somebody who goes sign by sign", () => {
    const sign = fc.constantFrom(..."0001234567899", ...MARKS, ",", ".", ".", "-", "%", "e", "x");
    const near = fc
      .tuple(NUMERALS, fc.nat(), sign, fc.boolean())
      .map(([{ whole, fraction, mark }, place, other, isChanged]) => {
        const text = inGroups(whole, mark) + (fraction === "" ? "" : `.${fraction}`);
        const at = place % (text.length + 1);
        return isChanged ? text.slice(0, at) + other + text.slice(at + (place % 2)) : text;
      });
    const loose = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(""));
    let readable = 0;
    fc.assert(
      fc.property(fc.oneof(near, loose), kind, (text, of) => {
        const read = readNumber(text, of);
        const expected = readBySigns(text, of);
        if (expected !== null) readable += 1;
        expect(typeof read === "string" ? scaledFrom(read) : null).toEqual(expected);
      }),
      RUNS,
    );
    expect(readable).toBeGreaterThan(RUNS.numRuns / 10);
  });

  it("reads the same again from what it was read as", () => {
    fc.assert(
      fc.property(NUMERALS, kind, ({ whole, fraction }, of) => {
        const text = fraction === "" || of === "count" ? String(whole) : `${whole}.${fraction}`;
        const once = readNumber(text, of);
        expect(once).toBe(text);
        expect(typeof once === "string" && readNumber(once, of)).toBe(text);
      }),
      RUNS,
    );
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), kind, (text, of) => {
        readNumber(text, of);
      }),
      RUNS,
    );
  });
});
