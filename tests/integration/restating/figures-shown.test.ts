import { describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { companyPeriodPage } from "#db/queries/company-period.ts";
import { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { filedFigureLine } from "#domain/report/filed-figure-words.ts";
import { restatedFigureWords } from "#domain/report/restated-words.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { readNow } from "#tests/fixtures/read-now.ts";
import { fileWithFigure, reportsSent, restateAll, WHY } from "#tests/fixtures/restating.ts";
import { demand, type SmallProgramme } from "#tests/fixtures/small-programme.ts";

const { programme } = connected();
const PERIOD = PeriodKey.parse("2026-H1");

/** The one figure of alder's report, as its public page has it. */
async function figureShown({ key, companies }: SmallProgramme) {
  const page = await readNow(key, (reading) => companyPeriodPage(reading, companies.alder.key, PERIOD));
  if (page?.shown.kind !== "filed") throw new Error("alder's report has no page");
  const [figure, ...others] = page.shown.period.parts.figures;
  if (figure?.figure == null || others.length > 0) throw new Error("there is one figure");
  return { ...figure, line: filedFigureLine(figure.figure) };
}

describe("a figure on the public page of its report", () => {
  it("stands alone while it was not restated", async () => {
    const small = await programme();
    await fileWithFigure(small, small.companies.alder, "1250");
    expect(await figureShown(small)).toMatchObject({ line: "1,250", restated: null });
  });

  it("stands beside what it was once it is restated, with why and when", async () => {
    const small = await programme();
    await fileWithFigure(small, small.companies.alder, "1250");
    const cell = { kind: "figure", key: "reports_sent" };
    const texts = reportsSent("1200");
    await restateAll(small, small.companies.alder, { cell, texts, basedOn: 1 });
    const shown = await figureShown(small);
    expect(shown.line).toBe("1,200");
    const words = restatedFigureWords(shown, PERIOD, "Europe/Lisbon");
    expect(words).toEqual({
      was: "1,250",
      note: `Restated on 20 July 2026 in revision 2, a counting error: ${WHY.why}`,
    });
  });

  it("keeps the definition that it was reported under when a newer one is published", async () => {
    const small = await programme();
    await fileWithFigure(small, small.companies.alder, "1250");
    await at(Instant.parse("2026-08-01T09:00:00.000Z"), () =>
      demand(enterFact(small.steward, { programme: small.key, kind: "indicator_defined", document: NEWER })),
    );
    expect((await figureShown(small)).indicator).toMatchObject({ version: 1, definition: "Reports sent." });
  });
});

const NEWER = {
  key: "reports_sent",
  version: 2,
  name: "Reports sent and received",
  unit: "count",
  direction: "neither",
  directionNote: null,
  definition: "Reports sent and received.",
  caveats: [],
  sources: ["handbook"],
  check: null,
};
