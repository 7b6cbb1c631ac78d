import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asClient } from "#bin/database.ts";
import { at } from "#db/clock.ts";
import { connect, disconnect } from "#db/client.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { saveCommitmentAnswers } from "#db/commands/save-answers.ts";
import { takeBackReport } from "#db/commands/take-back-report.ts";
import { PUBLIC_VIEWER, type Viewer } from "#domain/access/viewer.ts";
import { Instant } from "#domain/framework/instant.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import {
  AFTER_PERIOD,
  addressOf,
  answerAll,
  certification,
  demand,
  fileAll,
  type SmallProgramme,
  smallProgramme,
} from "#tests/fixtures/small-programme.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  connect(database);
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

let made = 0;
function programme(): Promise<SmallProgramme> {
  made += 1;
  return smallProgramme(database.ownerUrl, `filing-${made}`);
}

function count(table: string, where: string, value: string): Promise<number> {
  return asClient(database.adminUrl, async (client) => {
    const found = await client.query(`select count(*)::int as rows from ${table} where ${where} = $1`, [value]);
    return found.rows[0].rows;
  });
}

function save(viewer: Viewer, small: SmallProgramme, company: string, account: string, basedOn = 0) {
  return saveCommitmentAnswers(viewer, {
    ...addressOf(small, company),
    commitment: "develop.data",
    account: { value: account, basedOn },
  });
}

describe("saving an answer", () => {
  it("is not there for anybody but the company's editors and officer", async () => {
    const small = await programme();
    const { alder, birch } = small.companies;
    for (const viewer of [PUBLIC_VIEWER, birch.editor, birch.officer, small.auditor, small.steward, alder.administrator]) {
      expect(await save(viewer, small, "alder", "Intruded.")).toEqual({ refused: { code: "not_found" } });
    }
    expect(await count("private.answer", "organisation_id", alder.organisationId)).toBe(0);
  });

  it("keeps the words exactly and says what happened", async () => {
    const small = await programme();
    const { alder } = small.companies;
    const done = await demand(save(alder.editor, small, "alder", "  Words, as typed.\r\nSecond line. "));
    expect(done).toMatchObject({ versions: [{ field: "account", version: 1 }] });
    const stored = await asClient(database.adminUrl, (client) =>
      client.query("select value from private.answer where organisation_id = $1", [alder.organisationId]),
    );
    expect(stored.rows).toEqual([{ value: "  Words, as typed.\nSecond line. " }]);
    expect(await count("private.event", "organisation_id", alder.organisationId)).toBe(1);
  });

  it("shows both texts when a colleague was first, and overwrites nothing", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await demand(save(alder.editor, small, "alder", "First."));
    await demand(save(alder.colleague, small, "alder", "Second.", 1));
    const outcome = await save(alder.editor, small, "alder", "Third.", 1);
    expect(outcome).toMatchObject({
      refused: {
        code: "changed_meanwhile",
        conflicts: [{ field: "account", yours: "Third.", theirs: "Second.", version: 2, changedBy: alder.colleague.name }],
      },
    });
  });

  it("has exactly one winner when twenty editors save over the same version at once", async () => {
    const small = await programme();
    const { alder } = small.companies;
    await demand(save(alder.editor, small, "alder", "Start."));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, at) => save(alder.editor, small, "alder", `Text ${at}.`, 1)),
    );
    const codes = outcomes.map((outcome) => ("done" in outcome ? "done" : outcome.refused.code)).sort();
    expect(codes).toEqual([...Array(19).fill("changed_meanwhile"), "done"]);
  });

  it("has one effect and one answer when the same form is sent twenty times at once", async () => {
    const small = await programme();
    const { alder } = small.companies;
    const input = { ...addressOf(small, "alder"), commitment: "develop.data", account: { value: "Once.", basedOn: 0 } };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => saveCommitmentAnswers(alder.editor, input, "the-same-key")),
    );
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await count("private.event", "organisation_id", alder.organisationId)).toBe(1);
  });

  it("refuses another text under the key of an earlier one", async () => {
    const small = await programme();
    const { alder } = small.companies;
    const input = (value: string) => ({
      ...addressOf(small, "alder"),
      commitment: "develop.data",
      account: { value, basedOn: 0 },
    });
    await demand(saveCommitmentAnswers(alder.editor, input("One."), "key"));
    expect(await saveCommitmentAnswers(alder.editor, input("Two."), "key")).toEqual({ refused: { code: "key_reused" } });
  });

  it.each([
    ["an unknown field", { extra: "x" }, "unrecognized"],
    ["a text that is too long", { account: { value: "x".repeat(4001), basedOn: 0 } }, "at most 4000"],
    ["a control character", { account: { value: "a\u0000b", basedOn: 0 } }, "control character"],
    ["a status that does not exist", { status: { value: "perfect", basedOn: 0 } }, "Choose one"],
  ])("refuses %s", async (_name, part, message) => {
    const small = await programme();
    const { alder } = small.companies;
    const input = { ...addressOf(small, "alder"), commitment: "develop.data", ...part };
    const outcome = await saveCommitmentAnswers(alder.editor, input);
    expect(outcome).toMatchObject({ refused: { code: "invalid_input" } });
    expect(JSON.stringify(outcome).toLowerCase()).toContain(message.toLowerCase());
  });
});

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
            { commitment: "develop.data", field: "status" },
            { commitment: "develop.data", field: "finished" },
            { commitment: "deploy.conduct", field: "status" },
            { commitment: "deploy.conduct", field: "account" },
            { commitment: "deploy.conduct", field: "finished" },
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
      expect(await save(alder.editor, small, "alder", "Late thought.", 1)).toEqual({ refused: { code: "handed_over" } });
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
      for (const viewer of [PUBLIC_VIEWER, alder.editor, alder.administrator, birch.officer, small.steward, small.auditor]) {
        expect(await fileCompanyReport(viewer, certification(small, "alder"))).toEqual({ refused: { code: "not_found" } });
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

  it("never publishes a confidential word", async () => {
    const small = await programme();
    await fileAll(small, small.companies.alder);
    const everything = await asClient(database.publicUrl, async (client) => {
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

describe("entering a fact", () => {
  it("is not there for anybody but the programme's steward", async () => {
    const small = await programme();
    const other = await programme();
    const fact = { programme: small.key, kind: "waiver_granted", document: { organisation: "alder", period: "2026-H1", ground: "x" } };
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
