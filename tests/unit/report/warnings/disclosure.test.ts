import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disclosuresIn } from "#domain/report/warnings/disclosure.ts";

function found(text: string, knownSites: readonly string[] = []) {
  return disclosuresIn(text, knownSites).flatMap(({ kind, places }) => places.map((place) => `${kind}: ${place.text}`));
}

describe("the places of a public text to confirm", () => {
  it.each([
    ["We block above a threshold of 0.87 in all cases.", "threshold: threshold of 0.87"],
    ["A match needs 93% similarity.", "threshold: 93% similarity"],
    ["The cut-off was set to 12.", "threshold: cut-off was set to 12"],
    ["We use the hash list version 4.2 for this.", "list_version: hash list version 4.2"],
    ["Our keyword list of 2026-03 is newer.", "list_version: keyword list of 2026-03"],
    ["v7.1 of the hash database is in use.", "list_version: v7.1 of the hash database"],
    ["We stop prompts such as these two words.", "list_content: prompts such as these two words"],
    ["The recall was 91 %.", "classifier_misses: recall was 91 %"],
    ["It left 3% undetected.", "classifier_misses: 3% undetected"],
    ["We found it on bad-site.example again.", "site: bad-site.example"],
    ["Links to hidden.onion were removed.", "site: hidden.onion"],
  ])("are found in: %s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    "We checked 75,027 items, 99.2 % of all, in 2026.",
    "We raised our standards. 12 people work on it.",
    "The hash list was updated every day.",
    "We train staff, e.g. in review, i.e. by outside experts.",
    "Write to safety@company.example about it.",
    "Our threshold is not published.",
  ])("are none in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("leave out sites that are known, and those below them, and no others", () => {
    const text = "See company.example, help.Company.example and notcompany.example.";
    expect(found(text, ["company.example"])).toEqual(["site: notcompany.example"]);
  });

  it("are given by where they stand, and never overlap", () => {
    const words = fc.constantFrom("threshold", "score", "0.87", "93%", "hash list", "v4.2", "missed", "a.example", ".");
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join(" ");
        for (const { places } of disclosuresIn(text, [])) {
          for (const [at, { from, to, text: words }] of places.entries()) {
            expect(text.slice(from, to)).toBe(words);
            expect(from).toBeGreaterThanOrEqual(places[at - 1]?.to ?? 0);
          }
        }
      }),
    );
  });
});
