import { describe, expect, it } from "vitest";
import { saveSection } from "#db/commands/save-section.ts";
import { asClient } from "#db/one-connection.ts";
import { PUBLIC_VIEWER, type Viewer } from "#domain/access/viewer.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { addressOf, demand, type SmallProgramme } from "#tests/fixtures/small-programme.ts";

const { programme, count, database } = connected();

function save(viewer: Viewer, small: SmallProgramme, company: string, account: string, basedOn = 0) {
  return saveSection(viewer, {
    ...addressOf(small, company),
    section: "develop.data",
    account: { value: account, basedOn },
  });
}

describe("saving an answer", () => {
  it("is not there for anybody but the company's editors and officer", async () => {
    const small = await programme();
    const { alder, birch } = small.companies;
    for (const viewer of [
      PUBLIC_VIEWER,
      birch.editor,
      birch.officer,
      small.auditor,
      small.steward,
      alder.administrator,
    ]) {
      expect(await save(viewer, small, "alder", "Intruded.")).toEqual({ refused: { code: "not_found" } });
    }
    expect(await count("private.answer", "organisation_id", alder.organisationId)).toBe(0);
  });

  it("keeps the words exactly and says what happened", async () => {
    const small = await programme();
    const { alder } = small.companies;
    const done = await demand(save(alder.editor, small, "alder", "  Words, as typed.\r\nSecond line. "));
    expect(done).toMatchObject({ versions: [{ field: "account", version: 1 }] });
    const stored = await asClient(database().adminUrl, (client) =>
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
        conflicts: [
          { field: "account", yours: "Third.", theirs: "Second.", version: 2, changedBy: alder.colleague.name },
        ],
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
    const input = { ...addressOf(small, "alder"), section: "develop.data", account: { value: "Once.", basedOn: 0 } };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => saveSection(alder.editor, input, "the-same-key")),
    );
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await count("private.event", "organisation_id", alder.organisationId)).toBe(1);
  });

  it("refuses names that hold what no text of the database can, and half characters", async () => {
    const small = await programme();
    const { alder } = small.companies;
    const address = { ...addressOf(small, "alder"), section: "develop.data" };
    const change = { value: "x", basedOn: 0 };
    for (const sent of [
      { section: "develop\u0000data" },
      { period: "\u0000" },
      { "a\u0000b": change },
      { "\ud800": change },
    ]) {
      expect(await saveSection(alder.editor, { ...address, ...sent })).toMatchObject({
        refused: { code: "invalid_input" },
      });
    }
  });

  it("refuses another text under the key of an earlier one", async () => {
    const small = await programme();
    const { alder } = small.companies;
    const input = (value: string) => ({
      ...addressOf(small, "alder"),
      section: "develop.data",
      account: { value, basedOn: 0 },
    });
    await demand(saveSection(alder.editor, input("One."), "key"));
    expect(await saveSection(alder.editor, input("Two."), "key")).toEqual({
      refused: { code: "key_reused" },
    });
  });

  it.each([
    ["an unknown field", { extra: "x" }, "unrecognized"],
    ["a text that is too long", { account: { value: "x".repeat(4001), basedOn: 0 } }, "at most 4000"],
    ["a control character", { account: { value: "a\u0000b", basedOn: 0 } }, "control character"],
    ["a practice that does not serve the commitment", { mitigations: { value: "m99", basedOn: 0 } }, "Choose among"],
    ["a status that does not exist", { status: { value: "perfect", basedOn: 0 } }, "Choose one"],
  ])("refuses %s", async (_name, part, message) => {
    const small = await programme();
    const { alder } = small.companies;
    const input = { ...addressOf(small, "alder"), section: "develop.data", ...part };
    const outcome = await saveSection(alder.editor, input);
    expect(outcome).toMatchObject({ refused: { code: "invalid_input" } });
    expect(JSON.stringify(outcome).toLowerCase()).toContain(message.toLowerCase());
  });
});
