import { expect, it } from "vitest";
import { readPrivately } from "#db/client.ts";
import { assignSection } from "#db/commands/assign-section.ts";
import { endCompanyMembership } from "#db/commands/end-membership.ts";
import { assignmentsOf } from "#db/queries/section-talk.ts";
import { demand, fileAll, PERIOD } from "#tests/fixtures/small-programme.ts";
import { codeOf, house, membershipOf } from "#tests/integration/people/house.ts";
import { place } from "#tests/integration/talk/place.ts";

const home = house();
const { small, alder, birch, owner } = home;
const { address, section, assign, talk } = place(home);

const assigneeOf = async () => (await talk(alder().officer))?.assignee?.personId ?? null;

it("refuses a section to everybody who is not of the company, as if there were none", async () => {
  const others = [birch().editor, birch().officer, birch().administrator, small().auditor, small().steward];
  for (const who of others) expect(await codeOf(assign(who, alder().editor)), who.name).toBe("not_found");
  expect(await assigneeOf()).toBeNull();
});

it("refuses somebody who does not work there, or does not any more, and a section that there is not", async () => {
  const { editor, colleague, administrator } = alder();
  expect(await codeOf(assign(editor, birch().editor))).toBe("not_a_colleague");
  await demand(
    endCompanyMembership(administrator, { ...home.at(), membershipId: await membershipOf(home, colleague) }),
  );
  expect(await codeOf(assign(editor, colleague))).toBe("not_a_colleague");
  const nowhere = { ...address(), section: "develop.nothing", assignee: editor.personId };
  expect(await codeOf(assignSection(editor, nowhere))).toBe("no_such_section");
  const badly = { ...address(), section, assignee: "somebody" };
  expect(await codeOf(assignSection(editor, badly))).toBe("invalid_input");
});

it("assigns before anybody wrote a word, to another one later, and to nobody, and keeps each", async () => {
  const { editor, colleague, officer, administrator, organisationId } = alder();
  await demand(assign(administrator, colleague));
  expect(await assigneeOf()).toBe(colleague.personId);
  expect(await codeOf(assign(editor, colleague))).toBe("same_assignee");
  await demand(assign(officer, editor));
  expect(await assigneeOf()).toBe(editor.personId);
  await demand(assign(editor, null));
  expect(await assigneeOf()).toBeNull();
  expect(await codeOf(assign(editor, null))).toBe("same_assignee");
  const { rows } = await owner().query(
    "select version, assignee_id from private.assignment where organisation_id = $1 order by version",
    [organisationId],
  );
  expect(rows.map(({ version, assignee_id: id }) => [version, id])).toEqual([
    [1, colleague.personId],
    [2, editor.personId],
    [3, null],
  ]);
});

it("tells the task list who has which section, and of nobody who left", async () => {
  const { editor, colleague, administrator, organisationId } = alder();
  await demand(assign(editor, colleague));
  await demand(assignSection(editor, { ...address(), section: "deploy.conduct", assignee: administrator.personId }));
  const list = () => readPrivately(editor, (db) => assignmentsOf(db, editor, { organisationId, period: PERIOD }));
  const second = ["deploy.conduct", { personId: administrator.personId, name: administrator.name }] as const;
  expect(await list()).toEqual(new Map([[section, { personId: colleague.personId, name: colleague.name }], second]));
  await demand(
    endCompanyMembership(administrator, { ...home.at(), membershipId: await membershipOf(home, colleague) }),
  );
  expect(await list()).toEqual(new Map([second]));
});

it("does once what is sent twice under one key", async () => {
  const { editor, colleague, organisationId } = alder();
  await Promise.all([assign(editor, colleague, "one-key"), assign(editor, colleague, "one-key")].map(demand));
  const { rows } = await owner().query(
    `select (select count(*)::int from private.assignment where organisation_id = $1) as written,
       (select count(*)::int from private.event where organisation_id = $1 and action = 'report.assign') as told`,
    [organisationId],
  );
  expect(rows).toEqual([{ written: 1, told: 1 }]);
});

it("gives two who assign at the same moment each a version of their own", async () => {
  const { editor, colleague, officer } = alder();
  await Promise.all([demand(assign(editor, colleague)), demand(assign(officer, editor))]);
  expect([colleague.personId, editor.personId]).toContain(await assigneeOf());
});

it("assigns nothing any more once the report is filed", async () => {
  const { editor, colleague } = alder();
  await demand(assign(editor, colleague));
  await fileAll(small(), alder());
  expect(await codeOf(assign(editor, null))).toBe("already_filed");
  expect((await talk(editor))?.mayAssign).toBe(false);
  expect(await assigneeOf()).toBe(colleague.personId);
});
