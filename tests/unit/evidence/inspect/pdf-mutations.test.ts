import { describe, expect, it } from "vitest";
import { inspectPdf } from "#db/evidence/inspect/pdf/inspect-pdf.ts";
import { bytes, text } from "#tests/fixtures/evidence/pdf/build-pdf.ts";
import { mutated, numbersFrom } from "#tests/fixtures/evidence/pdf/mutated.ts";
import { pdfSamples } from "#tests/fixtures/evidence/pdf-corpus.ts";
import { scale } from "#tests/fixtures/scale.ts";

const MOST_MILLISECONDS = 5_000;
const MOST_BYTES = 300_000_000;

describe("a PDF that was changed at random", () => {
  it(
    "gets a verdict, soon and in little memory",
    () => {
      const seeds = pdfSamples().filter(({ expected }) => expected === "pdf");
      const next = numbersFrom(20_260_101);
      const before = process.memoryUsage().rss;
      let slowest = 0;
      for (let round = 0; round < scale(300, 5_000); round += 1) {
        const seed = seeds[round % seeds.length];
        const other = seeds[next(seeds.length)];
        if (seed === undefined || other === undefined) throw new Error("there are no seeds");
        const file = bytes(mutated(text(seed.bytes), text(other.bytes), next));
        const from = performance.now();
        expect(["clean", "refused"]).toContain(inspectPdf(file).kind);
        slowest = Math.max(slowest, performance.now() - from);
      }
      expect(slowest).toBeLessThan(MOST_MILLISECONDS);
      expect(process.memoryUsage().rss - before).toBeLessThan(MOST_BYTES);
    },
    scale(60_000, 600_000),
  );

  it("is refused wherever a single byte of an object's number, key or bracket is changed", () => {
    const [sample] = pdfSamples();
    const plain = text(sample?.bytes ?? new Uint8Array());
    const wrong = [...plain.matchAll(/endobj|<<|>>|\bobj\b|xref|trailer|\/Kids|\/Root/g)].filter(({ index }) => {
      const file = `${plain.slice(0, index)}!${plain.slice(index + 1)}`;
      return inspectPdf(bytes(file)).kind === "clean";
    });
    expect(wrong.map(({ 0: word, index }) => `${word} at ${index}`)).toEqual([]);
  });
});
