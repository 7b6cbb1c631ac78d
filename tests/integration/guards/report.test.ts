import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, disconnect } from "#db/client.ts";
import { at } from "#db/clock.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { asClient } from "#db/one-connection.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import {
  AFTER_PERIOD,
  addressOf,
  answerAll,
  certification,
  demand,
  type SmallCompany,
  smallProgramme,
} from "#tests/fixtures/small-programme.ts";
import { attempt, event, type Stages, type Told, threeStages } from "#tests/integration/guards/attempts.ts";

let stages: Stages;
beforeAll(async () => {
  stages = await threeStages();
  connect(stages.database);
});
afterAll(async () => {
  await disconnect();
  await stages.database.drop();
});

const COMPANIES = ["open", "handedOver", "filed"] as const;

function answer(company: SmallCompany, table = "answer", by: PersonViewer = company.editor): Told {
  return [
    `insert into private.${table} (report_id, organisation_id, section, field, version, value, changed_by, changed_at) ` +
      "values ($1, $2, 'develop.data', 'account', 50, 'Slipped in.', $3, now())",
    stages.reportOf(company),
    company.organisationId,
    by.personId,
  ];
}

function handover(company: SmallCompany): Told {
  return [
    "insert into private.handover (id, report_id, organisation_id, handed_over_by, handed_over_at) " +
      "values (gen_random_uuid(), $1, $2, $3, now())",
    stages.reportOf(company),
    company.organisationId,
    company.editor.personId,
  ];
}

function revision(company: SmallCompany, position: number, by: PersonViewer = company.officer): Told {
  return [
    "insert into private.revision (id, report_id, organisation_id, number, content, content_digest, certified_by, " +
      "filed_at, programme, entry_position) values (gen_random_uuid(), $1, $2, 2, '{}', 'x', $3, now(), 'second', $4)",
    stages.reportOf(company),
    company.organisationId,
    by.personId,
    position,
  ];
}

describe("a report that is closed", () => {
  it.each([
    ["open", "done 1"],
    ["handedOver", "RG002"],
    ["filed", "RG002"],
  ] as const)("takes no answer: %s, %s", async (stage, expected) => {
    const company = stages[stage];
    for (const table of ["answer", "confidential_answer"]) {
      const statements = [event(company.editor), answer(company, table)];
      expect(await attempt(stages.database.deskUrl, statements, { actor: company.editor })).toBe(expected);
    }
  });

  it.each([
    ["open", "done 1"],
    ["handedOver", "RG002"],
    ["filed", "RG002"],
  ] as const)("is not handed over again: %s, %s", async (stage, expected) => {
    const company = stages[stage];
    const statements = [event(company.editor), handover(company)];
    expect(await attempt(stages.database.deskUrl, statements, { actor: company.editor })).toBe(expected);
  });

  it.each([
    ["handedOver", "done 1"],
    ["filed", "RG002"],
  ] as const)("is not taken back once it is filed: %s, %s", async (stage, expected) => {
    const company = stages[stage];
    const statements = [event(company.editor), takeBackOf(company)];
    expect(await attempt(stages.database.deskUrl, statements, { actor: company.editor })).toBe(expected);
  });

  it("holds for the owner and for whoever passes by row security", async () => {
    const { database, filed } = stages;
    for (const url of [database.ownerUrl, database.adminUrl]) {
      expect(await attempt(url, [event(filed.editor), answer(filed)])).toBe("RG002");
    }
  });

  it("is not filed while a take-back of the same moment is not yet told", async () => {
    const small = await smallProgramme(stages.database.ownerUrl, "race");
    const { alder } = small.companies;
    await at(AFTER_PERIOD, async () => {
      await answerAll(small, alder);
      await demand(handOverReport(alder.editor, addressOf(small, "alder")));
      const filing = await asClient(stages.database.deskUrl, async (client) => {
        await client.query("begin");
        await client.query("select set_config('register.actor', $1, true)", [alder.editor.personId]);
        for (const [text, ...values] of [event(alder.editor), takeBackOf(alder)]) await client.query(text, [...values]);
        const filing = fileCompanyReport(alder.officer, certification(small, "alder"));
        await new Promise((resolve) => setTimeout(resolve, 600));
        await client.query("commit");
        return filing;
      });
      expect(filing).toEqual({ refused: { code: "not_handed_over" } });
    });
  });
});

function takeBackOf({ editor, organisationId }: SmallCompany): Told {
  return [
    "update private.handover set taken_back_by = $1, taken_back_at = now() where organisation_id = $2",
    editor.personId,
    organisationId,
  ];
}

describe("a revision", () => {
  it("is refused when the report was not handed over", async () => {
    const { database, open } = stages;
    const statements = [event(open.officer), revision(open, 3)];
    expect(await attempt(database.deskUrl, statements, { actor: open.officer })).toBe("RG002");
  });

  it("is refused when the record does not have it", async () => {
    const { database, handedOver } = stages;
    const statements = [event(handedOver.officer), revision(handedOver, 3)];
    expect(await attempt(database.deskUrl, statements, { actor: handedOver.officer })).toBe("RG001");
  });

  it.each([
    ["officer", "done 1"],
    ["editor", "42501"],
    ["administrator", "42501"],
  ] as const)(
    "is certified by nobody but the company's officer, whatever the record has: %s, %s",
    async (who, expected) => {
      const { database, handedOver } = stages;
      const actor = handedOver[who];
      const guard = (way: string) =>
        asClient(database.adminUrl, (admin) =>
          admin.query(`alter table private.revision ${way} trigger revision_is_on_record`),
        );
      await guard("disable");
      const statements = [event(actor), revision(handedOver, 3, actor)];
      const outcome = await attempt(database.deskUrl, statements, { actor });
      await guard("enable");
      expect(outcome).toBe(expected);
    },
  );
});

describe("a commit", () => {
  const CHANGES: Readonly<Record<string, () => readonly Told[]>> = {
    "private.report": () => [
      [
        "insert into private.report (id, organisation_id, period, begun_at, begun_by) " +
          "values (gen_random_uuid(), $1, '2030-H1', now(), $2)",
        stages.open.organisationId,
        stages.open.editor.personId,
      ],
    ],
    "private.answer": () => [answer(stages.open)],
    "private.confidential_answer": () => [answer(stages.open, "confidential_answer")],
    "private.handover": () => [handover(stages.open)],
    "private.handover, taken back": () => [takeBackOf(stages.handedOver)],
    "private.credential": () => [
      ["update private.credential set password_hash = 'x' where person_id = $1", stages.open.editor.personId],
    ],
    "private.revision": () => [
      ["alter table private.revision disable trigger revision_is_on_record"],
      revision(stages.open, 3),
    ],
  };

  it.each(Object.keys(CHANGES))("is refused when %s changed and nobody said what happened", async (table) => {
    const statements = CHANGES[table]?.() ?? [];
    expect(statements.length).toBeGreaterThan(0);
    expect(await attempt(stages.database.adminUrl, statements, { end: "commit" })).toBe("RG001");
  });

  it("is not excused by the event of another transaction", async () => {
    const { database, open } = stages;
    const borrowed: Told = [
      "insert into private.event (id, at, actor_id, action, subject, detail, transaction) " +
        "values (gen_random_uuid(), now(), $1, 'x', 'x', '{}', '1')",
      open.editor.personId,
    ];
    expect(await attempt(database.adminUrl, [borrowed, answer(open)], { end: "commit" })).toBe("RG001");
  });

  it("passes when somebody said what happened", async () => {
    const { database, open } = stages;
    const statements = [event(open.editor), answer(open, "confidential_answer")];
    expect(await attempt(database.deskUrl, statements, { actor: open.editor, end: "commit" })).toBe("done 1");
  });

  it.each(COMPANIES)("never writes in somebody else's name at a company: %s", async (stage) => {
    const company = stages[stage];
    const statements = [event(company.editor), answer(company, "answer", company.colleague)];
    const outcome = await attempt(stages.database.deskUrl, statements, { actor: company.editor });
    expect(["42501", "RG002"]).toContain(outcome);
    expect(outcome).not.toMatch(/^done/);
  });
});
