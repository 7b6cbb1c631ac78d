import { describe, expect, it } from "vitest";
import { inspectPdf } from "#db/evidence/inspect/pdf/inspect-pdf.ts";
import { pdfSamples } from "#tests/fixtures/evidence/pdf-corpus.ts";

const samples = pdfSamples();

describe("a PDF", () => {
  it("has samples enough, each under a name of its own", () => {
    expect(samples.length).toBeGreaterThanOrEqual(120);
    expect(new Set(samples.map(({ fileName }) => fileName)).size).toBe(samples.length);
  });

  it.each(samples.filter(({ expected }) => expected === "pdf").map((each) => [each.name, each] as const))(
    "passes: %s",
    (_, { bytes }) => {
      expect(inspectPdf(bytes)).toEqual({ kind: "clean", type: "pdf" });
    },
  );

  it.each(samples.filter(({ expected }) => expected !== "pdf").map((each) => [each.name, each] as const))(
    "is refused: %s",
    (_, { bytes, expected, part, page }) => {
      const verdict = inspectPdf(bytes);
      expect(verdict).toMatchObject({
        kind: "refused",
        reason: expected,
        ...(part === undefined ? {} : { part }),
        ...(page === undefined ? {} : { page }),
      });
    },
  );

  it("gets a verdict even when its bytes are taken away", () => {
    const bytes = new Uint8Array(64);
    structuredClone(bytes, { transfer: [bytes.buffer] });
    expect(inspectPdf(bytes)).toMatchObject({ kind: "refused", reason: "pdf_unreadable" });
  });
});
