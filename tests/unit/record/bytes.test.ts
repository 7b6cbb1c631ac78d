import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHex, joined, sameBytes, toHex } from "#domain/record/bytes.ts";

describe("bytes", () => {
  it.each(["0", "AB", "0g", "0x00", " 00", "00\n"])("refuses %j as hexadecimal", (hex) => {
    expect(() => fromHex(hex)).toThrow(TypeError);
  });

  it("reads back the hexadecimal it wrote", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => sameBytes(fromHex(toHex(bytes)), bytes)));
    expect(toHex(Uint8Array.of(0, 10, 255))).toBe("000aff");
  });

  it("tells bytes apart by content and by length", () => {
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
    expect(sameBytes(Uint8Array.of(1, 2, 0), Uint8Array.of(1, 2))).toBe(false);
  });

  it("joins parts in order", () => {
    expect(toHex(joined(Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3)))).toBe("010203");
  });
});
