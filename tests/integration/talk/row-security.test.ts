import { beforeEach, expect, it } from "vitest";
import { newId } from "#db/id.ts";
import { asClient } from "#db/one-connection.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { demand, fileAll, PERIOD } from "#tests/fixtures/small-programme.ts";
import { house } from "#tests/integration/people/house.ts";
import { place } from "#tests/integration/talk/place.ts";

const home = house();
const { database, owner, small, alder, birch } = home;
const { assign, say, section } = place(home);

let commentId = "";
beforeEach(async () => {
  const { editor, colleague } = alder();
  await demand(assign(editor, colleague));
  commentId = (await demand(say(editor, "Between us.", [colleague]))).commentId;
});

/** One statement in SQL as the desk role, in somebody's name, with a row of the log beside it. */
function told(actor: PersonViewer, text: string, values: readonly unknown[]): Promise<string> {
  return asClient(database().deskUrl, async (client) => {
    await client.query("begin");
    await client.query("select set_config('register.actor', $1, true)", [actor.personId]);
    await client.query(
      "insert into private.event (id, at, actor_id, action, subject, detail, transaction) values ($1, now(), $2, 'test', 'test', '{}', pg_current_xact_id()::text)",
      [newId(), actor.personId],
    );
    try {
      const { rowCount } = await client.query(text, [...values]);
      await client.query("commit");
      return rowCount === 0 ? "nothing" : "done";
    } catch {
      await client.query("rollback");
      return "refused";
    }
  });
}

function strangers(): readonly PersonViewer[] {
  const { editor, officer, administrator } = birch();
  return [editor, officer, administrator, small().auditor, small().steward];
}

const ASSIGN = `insert into private.assignment
  (id, organisation_id, period, section, version, assignee_id, assigned_by, assigned_at)
  values ($1, $2, $3, $4, 9, $5, $6, now())`;
const SAY = `insert into private.comment (id, organisation_id, period, section, text, written_by, written_at)
  values ($1, $2, $3, $4, 'Intruded.', $5, now())`;
const MENTION = "insert into private.comment_mention (comment_id, organisation_id, mentioned_id) values ($1, $2, $3)";
const CHOOSE = `insert into private.digest_choice (person_id, organisation_id, wants, chosen_at)
  values ($1, $2, false, now())`;

it("lets nobody of another company assign, comment, mention or read", async () => {
  const { organisationId, officer } = alder();
  for (const who of strangers()) {
    const assigning = [newId(), organisationId, PERIOD, section, null, who.personId];
    expect(await told(who, ASSIGN, assigning), who.name).toBe("refused");
    expect(await told(who, SAY, [newId(), organisationId, PERIOD, section, who.personId]), who.name).toBe("refused");
    expect(await told(who, MENTION, [commentId, organisationId, officer.personId]), who.name).toBe("refused");
    for (const table of ["assignment", "comment", "comment_mention"]) {
      const read = `select from private.${table} where organisation_id = $1`;
      expect(await told(who, read, [organisationId]), `${who.name} ${table}`).toBe("nothing");
    }
  }
});

it("lets nobody act in a colleague's name, nor name somebody who does not work there", async () => {
  const { organisationId, officer, administrator } = alder();
  const { editor: stranger } = birch();
  const assigning = (to: PersonViewer, by: PersonViewer) => [
    newId(),
    organisationId,
    PERIOD,
    section,
    to.personId,
    by.personId,
  ];
  expect(await told(officer, ASSIGN, assigning(officer, administrator))).toBe("refused");
  expect(await told(officer, ASSIGN, assigning(stranger, officer))).toBe("refused");
  const saying = [newId(), organisationId, PERIOD, section, administrator.personId];
  expect(await told(officer, SAY, saying)).toBe("refused");
  expect(await told(officer, MENTION, [commentId, organisationId, officer.personId])).toBe("refused");
  expect(await told(alder().editor, MENTION, [commentId, organisationId, stranger.personId])).toBe("refused");
  expect(await told(officer, ASSIGN, assigning(administrator, officer))).toBe("done");
  expect(await told(alder().editor, MENTION, [commentId, organisationId, officer.personId])).toBe("done");
});

it("lets nobody choose about another's mail, nor about a company they do not work for", async () => {
  const { organisationId, editor, colleague } = alder();
  expect(await told(editor, CHOOSE, [colleague.personId, organisationId])).toBe("refused");
  expect(await told(editor, CHOOSE, [editor.personId, birch().organisationId])).toBe("refused");
  expect(await told(editor, CHOOSE, [editor.personId, organisationId])).toBe("done");
  const see = "select from private.digest_choice where person_id = $1";
  expect(await told(colleague, see, [editor.personId])).toBe("nothing");
  const change = "update private.digest_choice set wants = true where person_id = $1";
  expect(await told(colleague, change, [editor.personId])).toBe("nothing");
});

it("lets nobody put into a letter what they did not write themselves, or send one to a stranger", async () => {
  const { editor, officer } = alder();
  const put = "select private.put_in_digest($1, $2, null, $3)";
  for (const who of [...strangers(), officer]) {
    expect(await told(who, put, [newId(), officer.personId, commentId]), who.name).toBe("refused");
  }
  expect(await told(editor, put, [newId(), birch().editor.personId, commentId])).toBe("refused");
  for (const table of ["digest", "digest_item"]) {
    expect(await told(editor, `select from private.${table}`, []), table).toBe("refused");
  }
});

it("keeps what was assigned, said and told as it is, for the owner too", async () => {
  const tables = ["assignment", "comment", "comment_mention", "digest_item"];
  const changes = [
    "update private.assignment set assignee_id = null",
    "update private.comment set text = 'Changed.'",
    "update private.comment_mention set mentioned_id = mentioned_id",
    "update private.digest_item set comment_id = comment_id",
    "update private.digest set person_id = organisation_id",
    ...[...tables, "digest"].flatMap((table) => [`delete from private.${table}`, `truncate private.${table} cascade`]),
  ];
  for (const change of changes) await expect(owner().query(change), change).rejects.toThrow(/never/);
});

it("takes no assignment and no comment on a report that is filed", async () => {
  const { organisationId, editor } = alder();
  await fileAll(small(), alder());
  const [assigning, saying] = [
    [newId(), organisationId, PERIOD, section, null, editor.personId],
    [newId(), organisationId, PERIOD, section, editor.personId],
  ];
  expect(await told(editor, ASSIGN, assigning)).toBe("refused");
  expect(await told(editor, SAY, saying)).toBe("refused");
});
