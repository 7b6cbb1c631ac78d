import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "#db/id.ts";
import { asClient } from "#db/one-connection.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { house, invited, membershipOf } from "#tests/integration/people/house.ts";

const home = house();
const { database, owner, small, alder, birch } = home;

let invitationId = "";
beforeEach(async () => {
  invitationId = (await invited(home, "new@example.org")).id;
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

const INVITE = `insert into private.invitation (id, organisation_id, email, role, invited_by, invited_at, expires_at)
  values ($1, $2, 'friend@example.org', $3, $4, now()::timestamptz(3), now()::timestamptz(3) + interval '72 hours')`;
const JOIN = `insert into private.membership (id, person_id, organisation_id, role, began_at)
  values ($1, $2, $3, $4, now())`;

/** Everybody who is not alder's administrator. */
function intruders(): readonly PersonViewer[] {
  const { birch: other } = small().companies;
  const { editor, officer } = alder();
  return [editor, officer, other.administrator, other.officer, other.editor, small().auditor, small().steward];
}

describe("row security, alone", () => {
  it("lets nobody but the administrator invite, and nobody in another's name", async () => {
    const { organisationId, administrator } = alder();
    for (const who of intruders()) {
      expect(await told(who, INVITE, [newId(), organisationId, "editor", who.personId]), who.name).toBe("refused");
    }
    expect(await told(administrator, INVITE, [newId(), organisationId, "editor", alder().editor.personId])).toBe(
      "refused",
    );
    expect(await told(administrator, INVITE, [newId(), organisationId, "steward", administrator.personId])).toBe(
      "refused",
    );
    expect(await told(administrator, INVITE, [newId(), organisationId, "editor", administrator.personId])).toBe("done");
  });

  it("lets nobody but the administrator see or withdraw an invitation", async () => {
    const withdraw = "update private.invitation set withdrawn_at = now(), withdrawn_by = $2 where id = $1";
    for (const who of intruders()) {
      expect(await told(who, "select from private.invitation where id = $1", [invitationId]), who.name).toBe("nothing");
      expect(await told(who, withdraw, [invitationId, who.personId]), who.name).toBe("nothing");
    }
    expect(await told(alder().administrator, withdraw, [invitationId, alder().administrator.personId])).toBe("done");
  });

  it("lets nobody accept for themselves what was offered to somebody else", async () => {
    for (const who of [...intruders(), alder().administrator]) {
      expect(await told(who, "select private.join_by_invitation($1)", [invitationId]), who.name).toBe("refused");
      const take = "update private.invitation set accepted_at = now(), accepted_by = $2 where id = $1";
      expect(await told(who, take, [invitationId, who.personId]), who.name).toBe("refused");
      const call = "select private.take_invitation($1, $2)";
      expect(await told(who, call, [invitationId, who.personId]), who.name).toBe("refused");
    }
  });

  it("lets nobody give themselves a role, not even the administrator another than officer", async () => {
    const { organisationId, administrator } = alder();
    for (const who of intruders()) {
      for (const role of ["editor", "officer", "administrator", "steward"]) {
        expect(await told(who, JOIN, [newId(), who.personId, organisationId, role]), `${who.name} ${role}`).toBe(
          "refused",
        );
      }
    }
    for (const role of ["editor", "administrator", "auditor", "steward"]) {
      const [someone, self] = [alder().colleague.personId, administrator.personId];
      expect(await told(administrator, JOIN, [newId(), someone, organisationId, role]), role).toBe("refused");
      expect(await told(administrator, JOIN, [newId(), self, birch().organisationId, role]), role).toBe("refused");
    }
    const stranger = birch().editor.personId;
    expect(await told(administrator, JOIN, [newId(), stranger, organisationId, "officer"])).toBe("refused");
  });

  it("lets nobody but the administrator end a role, and nobody begin one again", async () => {
    const end = "update private.membership set ended_at = now() where id = $1";
    const membershipId = await membershipOf(home, alder().colleague);
    for (const who of intruders()) {
      expect(await told(who, end, [membershipId]), who.name).toBe("nothing");
    }
    const { administrator } = alder();
    expect(await told(administrator, end, [membershipId])).toBe("done");
    const again = "update private.membership set ended_at = null where id = $1";
    expect(await told(administrator, again, [membershipId])).toBe("nothing");
    const promote = "update private.membership set role = 'administrator' where person_id = $1";
    expect(await told(administrator, promote, [alder().editor.personId])).toBe("refused");
  });

  it("lets nobody see or end a colleague's sign-in but the administrator", async () => {
    const { editor, administrator } = alder();
    await owner().query(
      `insert into private.session (id, id_hash, person_id, method, browser, started_at, seen_at, expires_at)
       values ($1, decode(md5(gen_random_uuid()::text), 'hex'), $2, 'password', 'Firefox', now(), now(), now() + interval '1 hour')`,
      [newId(), editor.personId],
    );
    const see = "select from private.session where person_id = $1";
    const end = "update private.session set ended_at = now() where person_id = $1 and ended_at is null";
    for (const who of intruders().filter((one) => one.personId !== editor.personId)) {
      expect(await told(who, see, [editor.personId]), who.name).toBe("nothing");
      expect(await told(who, end, [editor.personId]), who.name).toBe("nothing");
    }
    expect(await told(administrator, see, [birch().editor.personId])).toBe("nothing");
    expect(await told(administrator, end, [editor.personId])).toBe("done");
  });

  it("lets the desk change no role and no invitation without a row of the log", async () => {
    const { administrator, colleague } = alder();
    const changes: readonly (readonly [string, readonly unknown[]])[] = [
      ["update private.membership set ended_at = now() where id = $1", [await membershipOf(home, colleague)]],
      [INVITE, [newId(), alder().organisationId, "editor", administrator.personId]],
    ];
    for (const [text, values] of changes) {
      await asClient(database().deskUrl, async (client) => {
        await client.query("begin");
        await client.query("select set_config('register.actor', $1, true)", [administrator.personId]);
        await client.query(text, [...values]);
        await expect(client.query("commit"), text).rejects.toThrow(/nobody said what happened/);
      });
    }
  });
});
