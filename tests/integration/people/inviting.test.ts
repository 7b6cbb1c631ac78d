import { describe, expect, it } from "vitest";
import { at as atInstant } from "#db/clock.ts";
import { sendInvitationAgain } from "#db/commands/invite-again.ts";
import { inviteMember } from "#db/commands/invite-member.ts";
import { withdrawInvitation } from "#db/commands/withdraw-invitation.ts";
import { peoplePage } from "#db/queries/people-page.ts";
import { invitationToken } from "#db/sign-in/invitation-token.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";
import { Instant } from "#domain/framework/instant.ts";
import { INVITATIONS_A_DAY } from "#domain/people/invite.ts";
import { demand } from "#tests/fixtures/small-programme.ts";
import { codeOf, house, invited, others } from "#tests/integration/people/house.ts";

const home = house();
const { owner, alder, birch, at } = home;

async function waiting() {
  const page = await peoplePage(alder().administrator, at());
  return page?.managing?.invitations.map(({ email, role }) => `${email} as ${role}`) ?? [];
}

async function events(action: string) {
  const { rows } = await owner().query(
    "select actor_id, subject, detail from private.event where action = $1 and organisation_id = $2 order by at",
    [action, alder().organisationId],
  );
  return rows;
}

const BAD_INPUT = [
  ["a steward's role", { role: "steward" }],
  ["an auditor's role", { role: "auditor" }],
  ["no role", { role: undefined }],
  ["no address", { email: "" }],
  ["no address but a name", { email: "Ann Lee" }],
  ["two addresses", { email: "a@example.org, b@example.org" }],
  ["a header of its own", { email: "a@example.org\nBcc: b@example.org" }],
  ["an address that is too long", { email: `${"a".repeat(250)}@example.org` }],
  ["a field nobody asked for", { organisationId: "mine" }],
  ["its own hours", { expiresAt: "2099-01-01" }],
] as const;

describe("inviting", () => {
  it("is not there for anybody but the company's administrator", async () => {
    const { id } = await invited(home, "new@example.org");
    for (const [who, viewer] of [...others(home), ["the public", PUBLIC_VIEWER] as const]) {
      const tried = [
        inviteMember(viewer, { ...at(), email: "friend@example.org", role: "administrator" }),
        sendInvitationAgain(viewer, { ...at(), invitationId: id }),
        withdrawInvitation(viewer, { ...at(), invitationId: id }),
      ];
      expect(await Promise.all(tried.map(codeOf)), who).toEqual(["not_found", "not_found", "not_found"]);
    }
    expect(await waiting()).toEqual(["new@example.org as editor"]);
  });

  it("of another company's invitation is not there, whichever company the form names", async () => {
    const { id } = await invited(home, "new@example.org");
    const { administrator } = birch();
    for (const organisation of ["alder", "birch"]) {
      const input = { ...at(), organisation, invitationId: id };
      expect(await codeOf(withdrawInvitation(administrator, input))).toBe("not_found");
      expect(await codeOf(sendInvitationAgain(administrator, input))).toBe("not_found");
    }
    expect(await waiting()).toEqual(["new@example.org as editor"]);
  });

  it("refuses what no page of ours would send", async () => {
    for (const [what, change] of BAD_INPUT) {
      const input = { ...at(), email: "new@example.org", role: "editor", ...change };
      expect(await codeOf(inviteMember(alder().administrator, input)), what).toBe("invalid_input");
    }
    expect(await waiting()).toEqual([]);
  });

  it("refuses a second invitation to the same, in whatever capitals, and none to another role", async () => {
    await invited(home, "new@example.org");
    const again = { ...at(), email: "New@Example.ORG", role: "editor" };
    expect(await codeOf(inviteMember(alder().administrator, again))).toBe("already_invited");
    expect(await codeOf(inviteMember(alder().administrator, { ...again, role: "officer" }))).toBe("done");
  });

  it("refuses somebody who has the role already, and invites them to another", async () => {
    const email = `${alder().editor.personId.toUpperCase()}@example.org`;
    expect(await codeOf(inviteMember(alder().administrator, { ...at(), email, role: "editor" }))).toBe(
      "already_member",
    );
    expect(await codeOf(inviteMember(alder().administrator, { ...at(), email, role: "officer" }))).toBe("done");
  });

  it("answers alike for an address that somebody elsewhere has and for one that nobody has", async () => {
    const known = `${birch().editor.personId}@example.org`;
    const outcomes = await Promise.all(
      [known, "nobody@example.org"].map((email) =>
        demand(inviteMember(alder().administrator, { ...at(), email, role: "editor" })),
      ),
    );
    expect(outcomes.map((done) => Object.keys(done))).toEqual([["invitationId"], ["invitationId"]]);
  });

  it("ten times at once sends one letter", async () => {
    const { administrator } = alder();
    const codes = await Promise.all(
      Array.from({ length: 10 }, () =>
        codeOf(inviteMember(administrator, { ...at(), email: "new@example.org", role: "editor" })),
      ),
    );
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(codes.filter((code) => code === "already_invited")).toHaveLength(9);
    const { rows } = await owner().query(
      "select count(*)::int as letters from jobs.job where data ->> 'kind' = 'invitation' and data ->> 'invitationId' in (select id::text from private.invitation where organisation_id = $1)",
      [alder().organisationId],
    );
    expect(rows).toEqual([{ letters: 1 }]);
  });

  it("stops after a day's letters", async () => {
    for (let sent = 0; sent < INVITATIONS_A_DAY; sent += 1) await invited(home, `person-${sent}@example.org`);
    const one = { ...at(), email: "one-more@example.org", role: "editor" };
    expect(await codeOf(inviteMember(alder().administrator, one))).toBe("too_many_invitations");
    expect(await codeOf(inviteMember(birch().administrator, { ...one, organisation: "birch" }))).toBe("done");
  });

  it("is told in the log, without the address", async () => {
    const { id } = await invited(home, "new@example.org");
    expect(await events("people.invite")).toEqual([
      { actor_id: alder().administrator.personId, subject: `invitation/${id}`, detail: { role: "editor" } },
    ]);
    expect(JSON.stringify(await events("people.invite"))).not.toContain("new@example.org");
  });

  it("keeps no secret of the link: neither the table nor the job holds its token", async () => {
    const { id, token } = await invited(home, "new@example.org");
    const { rows } = await owner().query(
      "select (select string_agg(data::text, '') from jobs.job) || (select string_agg(row_to_json(i)::text, '') from private.invitation i) as all",
    );
    expect(rows[0].all).toContain(id);
    expect(rows[0].all).not.toContain(token.split(".")[1]);
  });
});

describe("an invitation that waits", () => {
  it("is sent again as a new one: the old link is over, the list has one line", async () => {
    const { id } = await invited(home, "new@example.org", "officer");
    const { invitationId } = await demand(sendInvitationAgain(alder().administrator, { ...at(), invitationId: id }));
    expect(invitationId).not.toBe(id);
    expect(invitationToken(invitationId)).not.toBe(invitationToken(id));
    expect(await waiting()).toEqual(["new@example.org as officer"]);
    expect(await codeOf(sendInvitationAgain(alder().administrator, { ...at(), invitationId: id }))).toBe(
      "invitation_over",
    );
    expect(await events("people.invite_again")).toMatchObject([{ detail: { role: "officer", instead: id } }]);
  });

  it("is withdrawn once, and the log tells", async () => {
    const { id } = await invited(home, "new@example.org");
    const input = { ...at(), invitationId: id };
    expect(await codeOf(withdrawInvitation(alder().administrator, input))).toBe("done");
    expect(await codeOf(withdrawInvitation(alder().administrator, input))).toBe("invitation_over");
    expect(await waiting()).toEqual([]);
    expect(await events("people.withdraw")).toHaveLength(1);
  });

  it("stays on the list when its 72 hours are over, and gives way to a new one", async () => {
    const { administrator } = alder();
    const input = { ...at(), email: "late@example.org", role: "editor" };
    await atInstant(Instant.parse("2026-01-10T09:00:00.000Z"), () => demand(inviteMember(administrator, input)));
    const page = await peoplePage(administrator, at());
    expect(page?.managing?.invitations).toMatchObject([{ expiresAt: "2026-01-13T09:00:00.000Z", isExpired: true }]);
    expect(await codeOf(inviteMember(administrator, input))).toBe("done");
    expect(await waiting()).toEqual(["late@example.org as editor"]);
  });

  it("cannot be changed or forgotten, not even by the owner of the tables", async () => {
    const { id } = await invited(home, "new@example.org");
    for (const change of [
      "update private.invitation set role = 'administrator' where id = $1",
      "update private.invitation set email = 'thief@example.org' where id = $1",
      "update private.invitation set expires_at = expires_at + interval '1 day', invited_at = invited_at + interval '1 day' where id = $1",
      "delete from private.invitation where id = $1",
    ]) {
      await expect(owner().query(change, [id]), change).rejects.toThrow(/never changed/);
    }
  });
});
