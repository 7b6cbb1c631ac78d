import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readNumber } from "#domain/report/figure-number.ts";
import { isProblems } from "#domain/report/figure-problem.ts";
import { readCovered } from "#domain/report/figure-span.ts";

const RUNS = { numRuns: 10_000 };
vi.setConfig({ testTimeout: 60_000 });

// Where the nought of each script stands: Arabic, Persian, Devanagari, Bengali, Thai, full-width, bold, double-struck.
const NOUGHTS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1d7ce, 0x1d7d8];
const SPACES = ["\t", "\n", "\u1680", "\u2000", "\u2003", "\u2007", "\u200b", "\u2060", "\u3000", "\ufeff", "  "];
const MARKS = ["", ",", "'", "’", " ", "\u00a0", "\u2009", "\u202f"];

const kind = fc.constantFrom("count", "share", "measure");
const numeral = fc
  .record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    mark: fc.constantFrom(...MARKS),
    fraction: fc.stringMatching(/^[0-9]{0,6}$/),
  })
  .map(({ whole, mark, fraction }) => {
    const grouped = String(whole).replaceAll(/\B(?=(\d{3})+$)/g, mark);
    return fraction === "" ? grouped : `${grouped}.${fraction}`;
  });

/** The same text with the digit at `place`, counted from the beginning, in another script. */
function withForeignDigit(text: string, place: number, nought: number): string {
  const digits = [...text.matchAll(/\d/g)];
  const at = digits[place % digits.length]?.index ?? 0;
  return text.slice(0, at) + String.fromCodePoint(nought + Number(text[at])) + text.slice(at + 1);
}

describe("a number that only looks like one", () => {
  it("is refused with one digit of another script, wide or bold", () => {
    fc.assert(
      fc.property(numeral, fc.nat(), fc.constantFrom(...NOUGHTS), kind, (text, place, nought, of) => {
        expect(readNumber(withForeignDigit(text, place, nought), of)).toEqual({ reason: "not_a_number" });
      }),
      RUNS,
    );
  });

  it("is refused with a space that sets no thousands apart, or with two", () => {
    fc.assert(
      fc.property(numeral, fc.nat(), fc.constantFrom(...SPACES), kind, (text, place, space, of) => {
        const digits = [...text.matchAll(/\d(?=\d)/g)];
        const at = (digits[place % Math.max(1, digits.length)]?.index ?? -1) + 1;
        fc.pre(at > 0);
        expect(typeof readNumber(text.slice(0, at) + space + text.slice(at), of)).toBe("object");
      }),
      RUNS,
    );
  });

  it("is refused with a sign before it: below nothing with a minus, and no number with any other", () => {
    fc.assert(
      fc.property(numeral, fc.constantFrom("-", "−"), kind, (text, minus, of) => {
        expect(readNumber(minus + text, of)).toEqual({ reason: "negative" });
      }),
      RUNS,
    );
    fc.assert(
      fc.property(
        numeral,
        fc.constantFrom("+", "±", "~", "<", ">", "≥", "＋", "–", "—", "--", "$", "€"),
        kind,
        (text, sign, of) => {
          expect(readNumber(sign + text, of)).toEqual({ reason: "not_a_number" });
        },
      ),
      RUNS,
    );
  });

  it("is refused with an exponent, however that is written", () => {
    const raised = fc.tuple(
      fc.constantFrom("e", "E", " e ", "x10^", " × 10 ^ ", "*10", "×10"),
      fc.integer({ min: -99, max: 99 }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.stringMatching(/^(\.[0-9]{1,4})?$/),
        raised,
        kind,
        (whole, fraction, [sign, power], of) => {
          expect(readNumber(`${whole}${fraction}${sign}${power}`, of)).toEqual({ reason: "exponent" });
        },
      ),
      RUNS,
    );
  });
});

describe("a day that only looks like one", () => {
  it("is refused with a digit of another script, another dash, a time, or nothing between its parts", () => {
    const day = fc
      .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const changed = fc
      .tuple(day, fc.nat(), fc.constantFrom(...NOUGHTS))
      .chain(([text, place, nought]) =>
        fc.constantFrom(
          withForeignDigit(text, place, nought),
          text.replaceAll("-", "–"),
          text.replaceAll("-", "/"),
          text.replaceAll("-", ""),
          text.replace("-", "- "),
          `${text}T00:00:00Z`,
          `${text} 00:00`,
          `+00${text}`,
          text.slice(2),
          `${text}\u200b`,
        ),
      );
    fc.assert(
      fc.property(changed, day, fc.constantFrom("spanFrom", "spanTo", "asOf"), (strange, plain, field) => {
        const read = readCovered({ spanFrom: plain, spanTo: plain, asOf: plain, [field]: strange });
        expect(isProblems(read) && read.problems.map((one) => `${one.field} ${one.reason}`)).toEqual([
          `${field} not_a_day`,
        ]);
      }),
      RUNS,
    );
  });
});
