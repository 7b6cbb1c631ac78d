import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attempt, type Stages, threeStages } from "#tests/integration/guards/attempts.ts";

let stages: Stages;
beforeAll(async () => {
  stages = await threeStages();
});
afterAll(() => stages.database.drop());

const KEPT = [
  ["private.revision", "number = number + 1"],
  ["private.answer", "value = 'changed'"],
  ["private.confidential_answer", "value = 'changed'"],
  ["private.event", "subject = 'changed'"],
  ["private.evidence_item", "number = number + 1"],
  ["private.evidence_description", "title = 'changed'"],
  ["private.evidence_file", "name = 'changed'"],
  ["private.evidence_withdrawal", "why = 'changed'"],
  ["private.evidence_reading", "read_at = now()"],
  ["private.evidence_incident", "opened_at = now()"],
  ["published.entry", "subject = 'changed'"],
  ["published.entry_document", "fields = '[]'"],
] as const;

const WAYS = KEPT.flatMap(([table, change]) => [
  [table, `update ${table} set ${change}`],
  [table, `delete from ${table}`],
  [table, `truncate ${table} cascade`],
]);

const NOT_ALLOWED = "42501";
const GUARDED = "RG001";

describe("what is kept for good", () => {
  it.each(WAYS)("is not changed by the desk role: %s, %s", async (_table, statement) => {
    const { database, filed } = stages;
    expect(await attempt(database.deskUrl, [[statement]], { actor: filed.officer })).toBe(NOT_ALLOWED);
  });

  it.each(WAYS)("is not changed by the record role: %s, %s", async (_table, statement) => {
    expect(await attempt(stages.database.recordUrl, [[statement]])).toBe(NOT_ALLOWED);
  });

  it.each(WAYS)("is not changed by the owner: %s, %s", async (table, statement) => {
    // Row security hides the record's rows from the owner's changes; everything else meets the trigger.
    const isHidden = table.startsWith("published.") && !statement.startsWith("truncate");
    expect(await attempt(stages.database.ownerUrl, [[statement]])).toBe(isHidden ? "done 0" : GUARDED);
  });

  it.each(WAYS)("is not changed even where row security is passed by: %s, %s", async (_table, statement) => {
    expect(await attempt(stages.database.adminUrl, [[statement]])).toBe(GUARDED);
  });
});

describe("a public fact", () => {
  it.each([
    ["ended by an entry that is not being appended", "entry_until = 90"],
    ["worded anew", "document = '{}'"],
    ["moved to another entry", "entry_from = entry_from - 1"],
  ])("is never %s by the record role", async (_case, change) => {
    const place = ["select set_config('register.position', '90', true)"] as const;
    const outcome = await attempt(stages.database.recordUrl, [place, [`update published.period set ${change}`]]);
    expect([GUARDED, NOT_ALLOWED]).toContain(outcome);
  });

  it.each([
    ["ended a second time", "entry_until = 91"],
    ["brought back", "entry_until = null"],
    ["worded anew", "document = '{}'"],
    ["moved to another entry", "entry_from = entry_from - 1"],
    ["given to somebody else while it ends", "entry_until = 91, organisation = 'other'"],
  ])("is never %s, not even by the owner, who may end it to rebuild", async (_case, change) => {
    const end = "update published.period set entry_until = 90";
    const statement = `update published.period set ${change}`;
    expect(await attempt(stages.database.ownerUrl, [[end]])).toBe("done 4");
    expect(await attempt(stages.database.ownerUrl, [[end], [statement]])).toBe(GUARDED);
  });

  it.each(["delete from published.response", "truncate published.response"])(
    "is never taken away: %s",
    async (statement) => {
      const { database } = stages;
      expect(await attempt(database.ownerUrl, [[statement]])).toBe(GUARDED);
      expect(await attempt(database.adminUrl, [[statement]])).toBe(GUARDED);
      expect(await attempt(database.recordUrl, [[statement]])).toBe(NOT_ALLOWED);
    },
  );
});

describe("the head of a record", () => {
  it("grows by one", async () => {
    const statement = "update published.head set size = size + 1 where programme = 'guarded'";
    expect(await attempt(stages.database.recordUrl, [[statement]])).toBe("done 1");
  });

  it.each([
    ["by two", "update published.head set size = size + 2"],
    ["by nothing", "update published.head set size = size"],
    ["backwards", "update published.head set size = size - 1"],
    ["into the past", "update published.head set size = size + 1, last_time = last_time - interval '1 millisecond'"],
    [
      "into another programme",
      "update published.head set size = size + 1, programme = 'renamed' where programme = 'guarded'",
    ],
  ])("never grows %s", async (_case, statement) => {
    expect(await attempt(stages.database.recordUrl, [[statement]])).toBe(GUARDED);
    expect(await attempt(stages.database.adminUrl, [[statement]])).toBe(GUARDED);
  });

  it("never begins anywhere but at nothing", async () => {
    const statement = "insert into published.head (programme, size, last_time) values ('new', 5, now())";
    expect(await attempt(stages.database.recordUrl, [[statement]])).toBe(NOT_ALLOWED);
  });

  it("is never taken away", async () => {
    expect(await attempt(stages.database.adminUrl, [["delete from published.head"]])).toBe(GUARDED);
    expect(await attempt(stages.database.adminUrl, [["truncate published.head"]])).toBe(GUARDED);
  });
});
