import { describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { bePresent } from "#db/commands/be-present.ts";
import { asClient } from "#db/one-connection.ts";
import { PUBLIC_VIEWER, type Viewer } from "#domain/access/viewer.ts";
import { Instant } from "#domain/framework/instant.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { addressOf, type SmallProgramme } from "#tests/fixtures/small-programme.ts";

const { programme, count, database } = connected();

const SECTION = "develop.data";
const here = (small: SmallProgramme, section = SECTION) => ({ ...addressOf(small, "alder"), section });
const minute = (second: string) => Instant.parse(`2026-08-01T10:00:${second}.000Z`);
const beat = (viewer: Viewer, small: SmallProgramme, when = minute("00"), section = SECTION) =>
  at(when, () => bePresent(viewer, here(small, section)));

describe("being present in a section", () => {
  it("is not there for anybody who may not write in it", async () => {
    const small = await programme();
    const { alder, birch } = small.companies;
    const strangers = [PUBLIC_VIEWER, alder.administrator, birch.editor, birch.officer, small.auditor, small.steward];
    for (const viewer of strangers) expect(await beat(viewer, small)).toEqual({ refused: { code: "not_found" } });
    expect(await count("private.presence", "organisation_id", alder.organisationId)).toBe(0);
  });

  it("refuses a section that no section is called", async () => {
    const small = await programme();
    const refused = await beat(small.companies.alder.editor, small, minute("00"), "a section");
    expect(refused).toMatchObject({ refused: { code: "invalid_input", issues: [{ path: "section" }] } });
  });

  it("names those who have the same section open, and nobody to themselves", async () => {
    const small = await programme();
    const { editor, colleague } = small.companies.alder;
    expect(await beat(editor, small)).toEqual({ done: { others: [] } });
    expect(await beat(colleague, small, minute("20"))).toEqual({ done: { others: [editor.name] } });
    expect(await beat(editor, small, minute("30"))).toEqual({ done: { others: [colleague.name] } });
    expect(await beat(colleague, small, minute("30"), "develop.misuse")).toEqual({ done: { others: [] } });
  });

  it("forgets whoever was not seen for 45 seconds", async () => {
    const small = await programme();
    const { editor, colleague } = small.companies.alder;
    await beat(editor, small, minute("00"));
    expect(await beat(colleague, small, minute("44"))).toEqual({ done: { others: [editor.name] } });
    expect(await beat(colleague, small, minute("45"))).toEqual({ done: { others: [] } });
  });

  it("leaves no row in the log", async () => {
    const small = await programme();
    const { editor, organisationId } = small.companies.alder;
    const before = await count("private.event", "organisation_id", organisationId);
    await beat(editor, small);
    expect(await count("private.event", "organisation_id", organisationId)).toBe(before);
    expect(await count("private.presence", "person_id", editor.personId)).toBe(1);
  });

  it("sweeps rows that are older than a day", async () => {
    const small = await programme();
    const { editor, colleague } = small.companies.alder;
    await bePresent(editor, here(small));
    await asClient(database().adminUrl, (admin) =>
      admin.query("update private.presence set seen_at = now() - interval '25 hours' where person_id = $1", [
        editor.personId,
      ]),
    );
    await bePresent(colleague, here(small));
    expect(await count("private.presence", "person_id", editor.personId)).toBe(0);
  });
});
