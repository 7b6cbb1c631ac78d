import { describe, expect, it } from "vitest";
import { Instant } from "#domain/framework/instant.ts";
import { filedFigure } from "#domain/report/figure-filed.ts";
import type { ReportedFigure } from "#domain/report/reported-figure.ts";
import { restatedFigureWords } from "#domain/report/restated-words.ts";
import type { RestatedField } from "#domain/report/restatement.ts";
import { COUNTED, figure, PERIOD, REPORTS } from "#tests/unit/report/figure-texts.ts";

const ZONE = "Europe/Lisbon";

function restated(...changes: readonly (readonly [field: string, was: string])[]): ReportedFigure {
  const fields: readonly RestatedField[] = changes.map(([field, was]) => ({
    section: "figures:reporting",
    field: `${REPORTS.key}:${field}`,
    was,
    now: "",
  }));
  return {
    indicator: { ...REPORTS, name: "Reports", definition: "Reports sent." },
    figure: filedFigure(figure(COUNTED)),
    restated:
      fields.length === 0
        ? null
        : {
            revision: 2,
            at: Instant.parse("2026-09-03T10:00:00.000Z"),
            cause: "counting_error",
            why: "One queue was counted twice.",
            changes: [...fields],
          },
  };
}

describe("a restated figure", () => {
  it("shows the old number beside the new one, with why and when", () => {
    expect(restatedFigureWords(restated(["value", "80,027"]), PERIOD.key, ZONE)).toEqual({
      was: "80,027 reports",
      note: "Restated on 3 September 2026 in revision 2, a counting error: One queue was counted twice.",
    });
  });

  it("says why there was no number before", () => {
    const before = restated(["given", "not_provided"], ["reason", "Not counted yet."]);
    expect(restatedFigureWords(before, PERIOD.key, ZONE)?.was).toBe("Not provided: Not counted yet.");
  });

  it("strikes no number through where only its scope changed, and says what the scope was", () => {
    const words = restatedFigureWords(restated(["scope", "The studio only"]), PERIOD.key, ZONE);
    expect(words?.was).toBeNull();
    expect(words?.note).toMatch(/counted twice\. Before: scope “The studio only”\.$/);
  });

  it("has no words where nothing was restated", () => {
    expect(restatedFigureWords(restated(), PERIOD.key, ZONE)).toBeNull();
  });
});
