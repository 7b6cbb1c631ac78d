import { describe, expect, it } from "vitest";
import { readFileName } from "#domain/evidence/file-name.ts";
import { nameSamples } from "#tests/fixtures/evidence/name-samples.ts";

describe("a file's name", () => {
  it.each(nameSamples().map(({ what, fileName, expected }) => [what, fileName, expected] as const))(
    "is judged: %s",
    (_, fileName, expected) => {
      const read = readFileName(fileName);
      expect(typeof read === "string" ? read : "clean").toBe(expected);
    },
  );

  it("is kept as it is, but for the spelling of accents", () => {
    expect(readFileName("re\u0301sume\u0301 (2).TXT")).toEqual({ name: "r\u00e9sum\u00e9 (2).TXT", type: "txt" });
  });
});
