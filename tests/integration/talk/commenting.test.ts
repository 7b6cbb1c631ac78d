import { expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { commentOnSection } from "#db/commands/comment-on-section.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { AFTER_PERIOD, addressOf, answerAll, demand, fileAll } from "#tests/fixtures/small-programme.ts";
import { codeOf, house } from "#tests/integration/people/house.ts";
import { place } from "#tests/integration/talk/place.ts";

const home = house();
const { small, alder, birch, owner } = home;
const { address, section, say, talk } = place(home);

const texts = async () => (await talk(alder().editor))?.comments.map(({ text }) => text);

it("lets nobody comment or read who is not of the company", async () => {
  await demand(say(alder().editor, "Between us."));
  const others = [birch().editor, birch().officer, birch().administrator, small().auditor, small().steward];
  for (const who of others) {
    expect(await codeOf(say(who, "Hello.")), who.name).toBe("not_found");
    expect(await talk(who), who.name).toBeNull();
  }
  expect(await texts()).toEqual(["Between us."]);
});

it.each([
  ["nothing", ""],
  ["only blanks", " \n "],
  ["too long a text", "x".repeat(2001)],
  ["a control character", "before\u0007after"],
  ["half a character", "\ud83d"],
])("refuses %s", async (_case, text) => {
  expect(await codeOf(say(alder().editor, text))).toBe("invalid_input");
  expect(await texts()).toEqual([]);
});

it("refuses to mention somebody who does not work there, and a section that there is not", async () => {
  const { editor } = alder();
  expect(await codeOf(say(editor, "Look.", [birch().editor]))).toBe("not_a_colleague");
  const nowhere = { ...address(), section: "develop.nothing", text: "Look.", mentions: [] };
  expect(await codeOf(commentOnSection(editor, nowhere))).toBe("no_such_section");
  expect(await texts()).toEqual([]);
});

it("keeps what each of them said, with who and whom they mention, in order, in one form of the letters", async () => {
  const { editor, officer, administrator, colleague } = alder();
  await demand(say(editor, "  Cafe\u0301\r\nis open.  ", [officer, colleague]));
  await demand(say(administrator, "x".repeat(2000)));
  const comments = (await talk(colleague))?.comments ?? [];
  expect(comments.map(({ by, text, mentions }) => [by, text.slice(0, 20), mentions.toSorted()])).toEqual([
    [editor.name, "Café\nis open.", [colleague.name, officer.name].toSorted()],
    [administrator.name, "x".repeat(20), []],
  ]);
});

it("says once what is sent twice under one key, and the log tells it without its words", async () => {
  const { editor, organisationId } = alder();
  await Promise.all([say(editor, "Only once.", [], "a-key"), say(editor, "Only once.", [], "a-key")].map(demand));
  expect(await texts()).toEqual(["Only once."]);
  const { rows } = await owner().query(
    "select detail from private.event where organisation_id = $1 and action = 'report.comment'",
    [organisationId],
  );
  expect(rows).toEqual([{ detail: { section, comment: expect.any(String) } }]);
});

it("goes on while the officer has the report", async () => {
  const { editor, officer } = alder();
  await at(AFTER_PERIOD, async () => {
    await answerAll(small(), alder());
    await demand(handOverReport(editor, addressOf(small(), "alder")));
  });
  await demand(say(officer, "One thing before I sign."));
  expect((await talk(editor))?.mayComment).toBe(true);
});

it("ends when the report is filed; what was said is still read", async () => {
  const { editor } = alder();
  await demand(say(editor, "Before."));
  await fileAll(small(), alder());
  expect(await codeOf(say(editor, "After."))).toBe("already_filed");
  expect(await texts()).toEqual(["Before."]);
  expect((await talk(editor))?.mayComment).toBe(false);
});
