import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnect } from "#db/client.ts";
import { companyPage } from "#db/queries/company-page.ts";
import { companyPeriodPage, type FiledPeriodPage } from "#db/queries/company-period.ts";
import type { FilingCompany } from "#db/queries/filing-company.ts";
import { PRACTICE_PROGRAMME } from "#domain/framework/practice.ts";
import { seriesOf } from "#domain/report/figure-series.ts";
import { filedFigureLine } from "#domain/report/filed-figure-words.ts";
import { promiseLedger } from "#domain/report/promise-ledger.ts";
import type { TestDatabase } from "#tests/fixtures/database.ts";
import { readNow } from "#tests/fixtures/read-now.ts";
import { toldDatabase } from "#tests/integration/seed/telling.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await toldDatabase();
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

describe("a report of the practice programme on its public page", () => {
  it("gives every figure with its definition, its scope, and for a share its numbers", async () => {
    const { period } = await reportOf("quill-systems", "2026-Q2");
    const figures = period.parts.figures.map(({ indicator, figure }) => [
      indicator.name,
      indicator.version,
      figure === null ? "" : filedFigureLine(figure),
    ]);
    expect(figures).toEqual([
      ["Reports sent to a clearinghouse or hotline", 1, "68 reports"],
      ["Items in those reports", 1, "171 items"],
      ["Accounts acted against", 1, "40 accounts"],
      ["Matches found in training data", 1, "0 instances"],
      ["Share of models tested before release", 1, "100% (3 of 3)"],
      ["Mean time to act on a report from outside", 1, "22.5 hours"],
    ]);
    expect(period.revisions.at(-1)?.productsInScope?.inScope).toEqual(["quill-api"]);
  });

  it("says why a number is not given, and never leaves it out", async () => {
    const { period } = await reportOf("lumen-search", "2025");
    const items = period.parts.figures.find(({ indicator }) => indicator.key === "items_sent");
    expect(items?.figure).toMatchObject({ given: "withheld", reason: expect.stringContaining("by hand") });
  });

  it("answers what earlier reports promised, with both wordings of what changed", async () => {
    const { period } = await reportOf("northlight-images", "2026-H1");
    expect(period.parts.answered).toMatchObject([
      {
        promise: { commitment: "develop.adversarial-misuse", madeIn: "2025-H1" },
        answer: {
          outcome: "changed",
          was: { wording: "To do what this commitment asks.", due: "2026-06-30" },
          now: { wording: expect.stringContaining("built-in mark"), due: "2026-12-31" },
        },
      },
    ]);
  });

  it("holds what it promises, by a next step or by “not yet”, and what it attests", async () => {
    const { period } = await reportOf("northlight-images", "2026-H1");
    expect(period.parts.made.map(({ commitment, madeBy }) => [commitment, madeBy])).toEqual([
      ["develop.stress-testing", "not_yet"],
      ["deploy.developer-ownership", "next_step"],
    ]);
    const attested = (await reportOf("northlight-images", "2025-H2")).period.parts.attestations;
    expect(attested).toMatchObject([{ commitment: "develop.stress-testing", counted: "Proxy prompts tried" }]);
  });
});

describe("a company of the practice programme on its public page", () => {
  it("has figures that are cut where what they cover changed", async () => {
    const { parts } = await companyOf("northlight-images");
    const of = (key: string) => seriesOf(parts.figures.filter(({ indicator }) => indicator.key === key));
    expect(of("reports_sent")).toHaveLength(1);
    expect(of("training_matches").map(({ figures }) => figures.length)).toEqual([3, 2]);
  });

  it("has a ledger of its promises that adds up", async () => {
    const { parts, today } = await companyOf("fernway-social");
    const ledger = promiseLedger(parts.promises, parts.answers, today);
    expect(ledger.promised).toBe(ledger.due + ledger.notDue);
    expect(ledger).toMatchObject({ keptLate: 1, unanswered: 3 });
  });

  it("shows every outcome that a promise can have, somewhere", async () => {
    const keys = ["northlight-images", "quill-systems", "harbor-models", "fernway-social", "tessera-video"];
    const outcomes = new Set<string>();
    for (const key of keys) for (const { outcome } of (await companyOf(key)).parts.answers) outcomes.add(outcome);
    expect([...outcomes].sort()).toEqual(["changed", "dropped", "kept", "kept_late"]);
  });

  it("says nothing twice of what it promised", async () => {
    for (const key of ["northlight-images", "lumen-search", "fernway-social", "tessera-video"]) {
      const said = (await companyOf(key)).parts.answers.map((answer) => ("how" in answer ? answer.how : answer.why));
      expect([key, new Set(said).size]).toEqual([key, said.length]);
    }
  });
});

async function reportOf(company: string, period: string): Promise<FiledPeriodPage> {
  const page = await readNow(PRACTICE_PROGRAMME, (reading) => companyPeriodPage(reading, company, period));
  if (page?.shown.kind !== "filed") throw new Error(`${company} has no report on ${period}`);
  return page.shown;
}

async function companyOf(key: string): Promise<FilingCompany> {
  const page = await readNow(PRACTICE_PROGRAMME, (reading) => companyPage(reading, key));
  if (page?.shown.standing.kind !== "filed") throw new Error(`${key} files nothing here`);
  return page.shown.standing;
}
