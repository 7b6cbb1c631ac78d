import { describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { takeBackReport } from "#db/commands/take-back-report.ts";
import { asClient } from "#db/one-connection.ts";
import { companyPeriodPage } from "#db/queries/company-period.ts";
import { PUBLIC_VIEWER, type Viewer } from "#domain/access/viewer.ts";
import { Instant } from "#domain/framework/instant.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { readNow } from "#tests/fixtures/read-now.ts";
import {
  AFTER_PERIOD,
  addressOf,
  answerAll,
  certification,
  demand,
  fileAll,
  type SmallProgramme,
} from "#tests/fixtures/small-programme.ts";

const { programme, count, database } = connected();

function save(viewer: Viewer, small: SmallProgramme, company: string, account: string, basedOn = 0) {
  return saveSection(viewer, {
    ...addressOf(small, company),
    section: "develop.data",
    account: { value: account, basedOn },
  });
}

describe("handing over", () => {
  it("refuses while the period still runs", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await at(Instant.parse("2026-06-30T22:59:59.999Z"), async () => {
      await answerAll(small, alder);
      const outcome = await handOverReport(alder.editor, addressOf(small, "alder"));
      expect(outcome).toEqual({ refused: { code: "period_not_over", to: "2026-06-30" } });
    });
  });

  it("names everything that is missing", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await at(AFTER_PERIOD, async () => {
      await demand(save(alder.editor, small, "alder", "Something."));
      expect(await handOverReport(alder.editor, addressOf(small, "alder"))).toMatchObject({
        refused: {
          code: "incomplete",
          missing: [
            { section: "develop.data", field: "status" },
            { section: "develop.data", field: "finished" },
            { section: "deploy.conduct", field: "status" },
            { section: "deploy.conduct", field: "account" },
            { section: "deploy.conduct", field: "finished" },
          ],
        },
      });
    });
  });

  it("locks the report until it is taken back", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await at(AFTER_PERIOD, async () => {
      await answerAll(small, alder);
      await demand(handOverReport(alder.editor, addressOf(small, "alder")));
      expect(await save(alder.editor, small, "alder", "Late thought.", 1)).toEqual({
        refused: { code: "handed_over" },
      });
      expect(await handOverReport(alder.colleague, addressOf(small, "alder"))).toEqual({
        refused: { code: "handed_over" },
      });
      await demand(takeBackReport(alder.officer, addressOf(small, "alder")));
      await demand(save(alder.editor, small, "alder", "Late thought.", 1));
    });
  });
});

describe("certifying and filing", () => {
  it("is not there for anybody but the company's officer", async () => {
    const small = await programme();
    const { alder, birch } = small.companies;
    await at(AFTER_PERIOD, async () => {
      await answerAll(small, alder);
      await demand(handOverReport(alder.editor, addressOf(small, "alder")));
      for (const viewer of [
        PUBLIC_VIEWER,
        alder.editor,
        alder.administrator,
        birch.officer,
        small.steward,
        small.auditor,
      ]) {
        expect(await fileCompanyReport(viewer, certification(small, "alder"))).toEqual({
          refused: { code: "not_found" },
        });
      }
    });
    expect(await count("published.report", "programme", small.key)).toBe(0);
  });

  it("refuses a wrong password, a statement not ticked, and a report that was not handed over", async () => {
    const small = await programme();
    const { alder } = small.companies;
    const input = certification(small, "alder");
    await at(AFTER_PERIOD, async () => {
      await answerAll(small, alder);
      expect(await fileCompanyReport(alder.officer, input)).toEqual({ refused: { code: "not_handed_over" } });
      await demand(handOverReport(alder.editor, addressOf(small, "alder")));
      expect(await fileCompanyReport(alder.officer, { ...input, password: "not this one" })).toMatchObject({
        refused: { code: "wrong_password" },
      });
      expect(await fileCompanyReport(alder.officer, { ...input, agreed: "" })).toMatchObject({
        refused: { code: "invalid_input", issues: [{ path: "agreed" }] },
      });
    });
  });

  it("puts one entry on the record and one immutable revision beside it", async () => {
    const small = await programme();
    const { alder } = small.companies;
    const before = await count("published.entry", "programme", small.key);
    const filed = await fileAll(small, alder);
    expect(filed).toMatchObject({ revision: 1, position: before });
    expect(await count("published.entry", "programme", small.key)).toBe(before + 1);
    expect(await count("published.response", "programme", small.key)).toBe(2);
    expect(await count("private.revision", "organisation_id", alder.organisationId)).toBe(1);
  });

  it("ends all writing: no save, no second filing, no taking back", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await fileAll(small, alder);
    const address = addressOf(small, "alder");
    for (const outcome of [
      await save(alder.editor, small, "alder", "Afterthought.", 1),
      await handOverReport(alder.editor, address),
      await takeBackReport(alder.officer, address),
      await fileCompanyReport(alder.officer, certification(small, "alder")),
    ]) {
      expect(outcome).toEqual({ refused: { code: "already_filed" } });
    }
  });

  it("publishes the pages that an answer names, each with the day it was seen", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await at(AFTER_PERIOD, async () => {
      const addresses = { value: "https://alder.example.org/safety 2026-07-01", basedOn: 0 };
      await answerAll(small, alder);
      await demand(saveSection(alder.editor, { ...addressOf(small, "alder"), section: "develop.data", addresses }));
      await demand(handOverReport(alder.editor, addressOf(small, "alder")));
      await demand(fileCompanyReport(alder.officer, certification(small, "alder")));
    });
    const page = await readNow(small.key, (reading) => companyPeriodPage(reading, "alder", "2026-H1"));
    const shown = page?.shown.kind === "filed" ? page.shown.period.responses : [];
    expect(shown.find(({ commitment }) => commitment === "develop.data")?.response).toMatchObject({
      mitigations: [],
      products: [],
      addresses: [{ url: "https://alder.example.org/safety", seenOn: "2026-07-01" }],
    });
  });

  it("never publishes a confidential word", async () => {
    const small = await programme();
    await fileAll(small, small.companies.alder);
    const everything = await asClient(database().publicUrl, async (client) => {
      const entries = await client.query("select convert_from(bytes, 'UTF8') as bytes from published.entry");
      const documents = await client.query("select fields from published.entry_document");
      const responses = await client.query("select * from published.response");
      return JSON.stringify([entries.rows, documents.rows, responses.rows]);
    });
    expect(everything).toContain("Public account of develop.data.");
    expect(everything).not.toContain("Confidential account");
  });

  it("files once when the officer clicks ten times at once", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await at(AFTER_PERIOD, async () => {
      await answerAll(small, alder);
      await demand(handOverReport(alder.editor, addressOf(small, "alder")));
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => fileCompanyReport(alder.officer, certification(small, "alder"))),
      );
      expect(outcomes.filter((outcome) => "done" in outcome)).toHaveLength(1);
    });
    expect(await count("published.report", "programme", small.key)).toBe(1);
  });
});
