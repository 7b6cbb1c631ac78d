import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodedRuns } from "#db/evidence/inspect/encoded-runs.ts";
import { FOREIGN } from "#tests/fixtures/evidence/foreign-files.ts";

describe("files written out as letters", () => {
  it.each(["jpeg", "png", "gif", "webp", "heic", "mp4", "matroska", "rar", "sevenZip", "gzip"] as const)(
    "are found when they are a %s in base64, its form for addresses, and hexadecimal",
    (kind) => {
      const file = FOREIGN[kind].subarray(0, 90);
      for (const form of ["base64", "base64url", "hex"] as const)
        expect(findingIn(`It says: ${file.toString(form)} and so on`)).toBe("encoded_file");
    },
  );

  it("are found however the text comes in pieces", () => {
    const text = `A policy.\n${FOREIGN.png.toString("base64").replace(/.{76}/g, "$&\r\n")}\n`;
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 30 }), (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), text.length];
        const runs = encodedRuns();
        for (const [index, from] of places.entries()) runs.hear(text.slice(from, places[index + 1] ?? from));
        expect(runs.finding(true)).toBe("encoded_file");
      }),
    );
  });

  it.each([
    ["4,096 letters", "aB3d".repeat(1_024), undefined],
    ["4,097 letters", `${"aB3d".repeat(1_024)}a`, "encoded_content"],
    ["5,000 times the same letter", "x".repeat(5_000), undefined],
    ["hashes in hexadecimal, one a line", lines(64, 200, "0123456789abcdef"), undefined],
    ["hexadecimal in lines that are no hash's", lines(60, 200, "0123456789abcdef"), "encoded_content"],
    ["base64 in lines of a certificate's length", lines(64, 200, "abcXYZ0189+/"), "encoded_content"],
    ["words, one a line", lines(12, 2_000, "abcdefg"), undefined],
    ["hashes in base64, one a line", `${"b5Tq0dXyPv3KkWc9ZrLs8mNfHgJtUeQaRiOoDxCzVwE=\n".repeat(300)}`, undefined],
  ])("judges %s", (_, text, finding) => {
    expect(findingIn(text)).toBe(finding);
  });
});

function lines(length: number, count: number, letters: string): string {
  const line = (nth: number) =>
    Array.from({ length }, (_, at) => letters[(nth * 31 + at * 17 + ((nth * at) % 7)) % letters.length]).join("");
  return Array.from({ length: count }, (_, nth) => line(nth)).join("\n");
}

function findingIn(text: string) {
  const runs = encodedRuns();
  runs.hear(text);
  return runs.finding(true);
}
