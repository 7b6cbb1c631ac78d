import { describe, expect, it } from "vitest";
import { enterFact } from "#db/commands/enter-fact.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";
import { connected } from "#tests/fixtures/connected.ts";

const { programme } = connected();

describe("entering a fact", () => {
  it("is not there for anybody but the programme's steward", async () => {
    const small = await programme();
    const other = await programme();
    const fact = {
      programme: small.key,
      kind: "waiver_granted",
      document: { organisation: "alder", period: "2026-H1", ground: "x" },
    };
    for (const viewer of [PUBLIC_VIEWER, small.companies.alder.officer, small.auditor, other.steward]) {
      expect(await enterFact(viewer, fact)).toEqual({ refused: { code: "not_found" } });
    }
  });

  it("refuses what names something that the record does not know", async () => {
    const small = await programme();
    const document = { organisation: "alder", period: "2031-H1", ground: "Too early." };
    expect(await enterFact(small.steward, { programme: small.key, kind: "waiver_granted", document })).toEqual({
      refused: { code: "unknown_reference", name: "period/alder/2031-H1" },
    });
  });

  it("refuses to file a report in a company's place", async () => {
    const small = await programme();
    expect(await enterFact(small.steward, { programme: small.key, kind: "report_filed", document: {} })).toMatchObject({
      refused: { code: "invalid_input" },
    });
  });
});
