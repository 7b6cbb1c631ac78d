import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, disconnect } from "#db/client.ts";
import { at } from "#db/clock.ts";
import { prepareCompanyRestatement } from "#db/commands/prepare-restatement.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { correction } from "#tests/fixtures/restating.ts";
import { AFTER_PERIOD, demand, type SmallCompany } from "#tests/fixtures/small-programme.ts";
import { attempt, event, type Stages, type Told, threeStages } from "#tests/integration/guards/attempts.ts";

let stages: Stages;
beforeAll(async () => {
  stages = await threeStages();
  connect(stages.database);
  const { programme, filed } = stages;
  await at(AFTER_PERIOD, () => demand(prepareCompanyRestatement(filed.editor, correction(programme, filed.key))));
});
afterAll(async () => {
  await disconnect();
  await stages.database.drop();
});

function says(by: PersonViewer, ...told: readonly Told[]): Promise<string> {
  return attempt(stages.database.deskUrl, [event(by), ...told], { actor: by });
}

function prepared(company: SmallCompany, by: PersonViewer, base = 1): Told {
  return [
    "insert into private.restatement (id, report_id, organisation_id, base_revision, content, prepared_by, prepared_at) " +
      "values (gen_random_uuid(), $1, $2, $3, '{}', $4, now())",
    stages.reportOf(company),
    company.organisationId,
    base,
    by.personId,
  ];
}

function ended(by: PersonViewer, ending: string): Told {
  return [
    "update private.restatement set ended_by = $1, ended_at = now(), ending = $2 where report_id = $3",
    by.personId,
    ending,
    stages.reportOf(stages.filed),
  ];
}

function withdrawn(company: SmallCompany, by: PersonViewer, revision = 1): Told {
  return [
    "insert into private.report_withdrawal (id, report_id, organisation_id, revision, withdrawn_by, withdrawn_at, " +
      "programme, entry_position) values (gen_random_uuid(), $1, $2, $3, $4, now(), 'guarded', 0)",
    stages.reportOf(company),
    company.organisationId,
    revision,
    by.personId,
  ];
}

describe("a correction that waits, in the database", () => {
  it("is of the revision that stands, and one at a time", async () => {
    const { filed, open } = stages;
    const { editor } = filed;
    expect(await says(editor, ended(editor, "replaced"), prepared(filed, editor))).toBe("done 1");
    expect(await says(editor, prepared(filed, editor))).toBe("23505");
    expect(await says(editor, ended(editor, "replaced"), prepared(filed, editor, 2))).toBe("RG002");
    expect(await says(open.editor, prepared(open, open.editor))).toBe("RG002");
  });

  it("is prepared by nobody but the company's writers, in their own name", async () => {
    const { filed, open } = stages;
    const { editor, administrator } = filed;
    expect(await says(administrator, prepared(filed, administrator))).toBe("42501");
    expect(await says(open.editor, prepared(filed, open.editor))).toBe("42501");
    expect(await says(editor, ended(editor, "dropped"), prepared(filed, filed.colleague))).toBe("42501");
  });

  it("is signed by nobody but the officer", async () => {
    const { editor, officer } = stages.filed;
    expect(await says(officer, ended(officer, "signed"))).toBe("done 1");
    expect(await says(editor, ended(editor, "dropped"))).toBe("done 1");
    expect(await says(editor, ended(editor, "signed"))).toBe("42501");
    expect(await says(stages.open.officer, ended(stages.open.officer, "dropped"))).toBe("done 0");
  });

  it("ends once and is never changed, for the owner too", async () => {
    const { officer } = stages.filed;
    const owner = (...told: readonly Told[]) => attempt(stages.database.ownerUrl, [event(officer), ...told]);
    expect(await owner(["update private.restatement set content = '{}'"])).toBe("RG002");
    expect(await owner(ended(officer, "dropped"), ended(officer, "signed"))).toBe("RG002");
    expect(
      await owner([
        "update private.restatement set content = '{}', ended_by = $1, ended_at = now(), ending = 'dropped'",
        officer.personId,
      ]),
    ).toBe("RG001");
    expect(await owner(["delete from private.restatement"])).toBe("RG001");
    expect(await owner(["truncate private.restatement"])).toBe("RG001");
  });
});

describe("a withdrawal, in the database", () => {
  it("is of the revision that stands, and on the record", async () => {
    const { filed, open } = stages;
    expect(await says(filed.officer, withdrawn(filed, filed.officer))).toBe("RG001");
    expect(await says(filed.officer, withdrawn(filed, filed.officer, 2))).toBe("RG002");
    expect(await says(open.officer, withdrawn(open, open.officer))).toBe("RG002");
  });

  it.each(["editor", "administrator"] as const)("is not the %s's", async (who) => {
    const { filed } = stages;
    const guard = (way: string): Told => [
      `alter table private.report_withdrawal ${way} trigger report_withdrawal_is_on_record`,
    ];
    await attempt(stages.database.ownerUrl, [guard("disable")], { end: "commit" });
    const outcome = await says(filed[who], withdrawn(filed, filed[who]));
    const officers = await says(filed.officer, withdrawn(filed, filed.officer));
    await attempt(stages.database.ownerUrl, [guard("enable")], { end: "commit" });
    expect([outcome, officers]).toEqual(["42501", "done 1"]);
  });
});
