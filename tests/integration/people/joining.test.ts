import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { at as atInstant } from "#db/clock.ts";
import { checkPassword } from "#db/commands/check-password.ts";
import { endCompanyMembership } from "#db/commands/end-membership.ts";
import { sendInvitationAgain } from "#db/commands/invite-again.ts";
import { inviteMember } from "#db/commands/invite-member.ts";
import { joinAsNewPerson } from "#db/commands/join-as-new-person.ts";
import { joinByInvitation } from "#db/commands/join-by-invitation.ts";
import { startSession } from "#db/commands/start-session.ts";
import { withdrawInvitation } from "#db/commands/withdraw-invitation.ts";
import { invitationPage } from "#db/queries/invitation-page.ts";
import { personOfSession } from "#db/queries/session-person.ts";
import { invitationToken } from "#db/sign-in/invitation-token.ts";
import { resetToken } from "#db/sign-in/reset-token.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";
import { Instant } from "#domain/framework/instant.ts";
import { demand } from "#tests/fixtures/small-programme.ts";
import { codeOf, house, invited, membershipOf, rolesOf } from "#tests/integration/people/house.ts";

const home = house();
const { owner, small, alder, birch, at } = home;

const PASSWORD = "heron walks under basalt";
let made = 0;

/** An address that nobody has yet. */
function newAddress(): string {
  made += 1;
  return `newcomer-${made}@example.org`;
}

const addressOfPerson = ({ personId }: { readonly personId: string }) => `${personId}@example.org`;

function joinAs(token: string, name = "Nora New") {
  return joinAsNewPerson({ token, name, newPassword: PASSWORD });
}

async function personWith(email: string): Promise<string> {
  const { rows } = await owner().query("select id from private.person where lower(email) = lower($1)", [email]);
  return rows[0]?.id ?? "";
}

describe("somebody new", () => {
  it("chooses a name and a password, and is from then on what they were invited to be", async () => {
    const email = newAddress();
    const { id, token } = await invited(home, email, "officer");
    expect(await codeOf(joinAs(token))).toBe("done");
    const personId = await personWith(email);
    expect(await rolesOf({ personId })).toEqual(["officer"]);
    expect(await checkPassword({ email, password: PASSWORD, address: "a" })).toEqual({ personId, isPractice: false });
    const { rows } = await owner().query(
      "select subject, detail, organisation_id from private.event where actor_id = $1",
      [personId],
    );
    expect(rows).toEqual([
      {
        subject: `person/${personId}`,
        detail: { role: "officer", invitation: id },
        organisation_id: alder().organisationId,
      },
    ]);
  });

  it.each([
    ["another role", { role: "administrator" }],
    ["another address", { email: "thief@example.org" }],
    ["another company", { organisation: "birch" }],
    ["no name", { name: " " }],
    ["a name of two lines", { name: "Nora\nNew" }],
    ["a name that runs backwards", { name: "Nora\u202eweN" }],
    ["a short password", { newPassword: "short" }],
  ])("is refused with %s, and the link stays as it was", async (_, change) => {
    const { token } = await invited(home, newAddress());
    expect(await codeOf(joinAsNewPerson({ token, name: "Nora", newPassword: PASSWORD, ...change }))).toBe(
      "invalid_input",
    );
    expect(await invitationPage(PUBLIC_VIEWER, token)).toMatchObject({ may: "choose_password" });
  });

  it("is refused a password that is easy to guess, their own name and address among them", async () => {
    const { token } = await invited(home, newAddress());
    for (const newPassword of ["password123456", "newcomer newcomer", "Nora Nora Nora"]) {
      expect(await codeOf(joinAsNewPerson({ token, name: "Nora", newPassword })), newPassword).toBe(
        "password_too_common",
      );
    }
  });

  it("is one person, however many tabs accept at once", async () => {
    const email = newAddress();
    const { id, token } = await invited(home, email);
    const codes = await Promise.all(Array.from({ length: 8 }, (_, tab) => codeOf(joinAs(token, `Tab ${tab}`))));
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(new Set(codes.filter((code) => code !== "done"))).toEqual(new Set(["invitation_over"]));
    const { rows } = await owner().query(
      `select (select count(*)::int from private.person where email = $1) as people,
         (select count(*)::int from private.membership where organisation_id = $2 and person_id =
           (select accepted_by from private.invitation where id = $3)) as roles,
         (select count(*)::int from jobs.job where data ->> 'kind' = 'invitation_accepted'
           and data ->> 'invitationId' = $3::text) as letters`,
      [email, alder().organisationId, id],
    );
    expect(rows).toEqual([{ people: 1, roles: 1, letters: 1 }]);
  });

  it("is one person, also with two invitations accepted at once", async () => {
    const email = newAddress();
    const tokens = [(await invited(home, email, "editor")).token, (await invited(home, email, "officer")).token];
    const codes = await Promise.all(tokens.map((token) => codeOf(joinAs(token))));
    expect(codes.toSorted()).toEqual(["done", "has_account"]);
    expect(await rolesOf({ personId: await personWith(email) })).toHaveLength(1);
  });

  it("is not made where somebody has the address, in whatever capitals", async () => {
    const { editor } = birch();
    const { token } = await invited(home, addressOfPerson(editor).toUpperCase());
    expect(await codeOf(joinAs(token))).toBe("has_account");
    expect(await invitationPage(PUBLIC_VIEWER, token)).toMatchObject({ may: "sign_in" });
    expect(await codeOf(joinByInvitation(editor, { token }))).toBe("done");
    expect(await rolesOf(editor)).toEqual(["editor", "editor"]);
  });
});

describe("somebody with an account", () => {
  it("accepts signed in with the invited address, and the log tells who joined", async () => {
    const { editor } = birch();
    const { id, token } = await invited(home, addressOfPerson(editor), "officer");
    expect(await invitationPage(editor, token)).toMatchObject({ may: "join" });
    expect(await demand(joinByInvitation(editor, { token }))).toEqual(at());
    expect(await rolesOf(editor)).toEqual(["editor", "officer"]);
    const { rows } = await owner().query(
      "select detail, organisation_id from private.event where actor_id = $1 and action = 'people.join'",
      [editor.personId],
    );
    expect(rows).toEqual([{ detail: { role: "officer", invitation: id }, organisation_id: alder().organisationId }]);
  });

  it("is told that it is another account when they are not who was invited, and nothing is used up", async () => {
    const { token } = await invited(home, addressOfPerson(birch().editor));
    for (const viewer of [birch().officer, alder().editor, alder().administrator, small().steward]) {
      expect(await codeOf(joinByInvitation(viewer, { token })), viewer.name).toBe("wrong_account");
      expect(await invitationPage(viewer, token)).toMatchObject({ may: "sign_out", ownEmail: addressOfPerson(viewer) });
    }
    expect(await invitationPage(birch().editor, token)).toMatchObject({ may: "join" });
  });

  it("cannot post another role or another company with it", async () => {
    const { editor } = birch();
    const { token } = await invited(home, addressOfPerson(editor));
    for (const more of [{ role: "administrator" }, { organisation: "birch" }, { organisationId: "x" }]) {
      expect(await codeOf(joinByInvitation(editor, { token, ...more }))).toBe("invalid_input");
    }
    expect(await rolesOf(editor)).toEqual(["editor"]);
  });

  it("accepts once, however many tabs do at once", async () => {
    const { editor } = birch();
    const { token } = await invited(home, addressOfPerson(editor), "administrator");
    const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(joinByInvitation(editor, { token }))));
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(codes.filter((code) => code === "invitation_over")).toHaveLength(7);
    expect(await rolesOf(editor)).toEqual(["administrator", "editor"]);
  });

  it("has the same answer for the same form sent twice", async () => {
    const { editor } = birch();
    const { token } = await invited(home, addressOfPerson(editor));
    const key = randomUUID();
    expect(await joinByInvitation(editor, { token }, key)).toEqual({ done: at() });
    expect(await joinByInvitation(editor, { token }, key)).toEqual({ done: at() });
  });

  it("that is for practice joins no company outside the practice programme", async () => {
    const { editor } = birch();
    await owner().query("update private.person set is_practice = true where id = $1", [editor.personId]);
    const { token } = await invited(home, addressOfPerson(editor));
    expect(await codeOf(joinByInvitation(editor, { token }))).toBe("practice_account");
    expect(await rolesOf(editor)).toEqual(["editor"]);
  });
});

describe("the link", () => {
  it("changes nothing by being looked at, by whomever and however often", async () => {
    const { id, token } = await invited(home, newAddress());
    const before = await owner().query("select * from private.invitation where id = $1", [id]);
    for (const viewer of [PUBLIC_VIEWER, PUBLIC_VIEWER, birch().editor, alder().administrator]) {
      await invitationPage(viewer, token);
    }
    const after = await owner().query("select * from private.invitation where id = $1", [id]);
    expect(after.rows).toEqual(before.rows);
    expect(await codeOf(joinAs(token))).toBe("done");
  });

  it("says that it was used, also to the one who used it", async () => {
    const email = newAddress();
    const { token } = await invited(home, email);
    await demand(joinAs(token));
    const live = await personOfSession(
      (await startSession({
        personId: await personWith(email),
        method: "password",
        browser: "Firefox",
        replaces: null,
      })) ?? "",
    );
    for (const viewer of [PUBLIC_VIEWER, live?.viewer ?? PUBLIC_VIEWER, birch().editor]) {
      expect(await invitationPage(viewer, token)).toEqual({
        may: "nothing",
        why: { code: "invitation_over", standing: "used" },
      });
    }
    expect(await codeOf(joinAs(token))).toBe("invitation_over");
  });

  it("is over when it is withdrawn, and when a newer one took its place", async () => {
    const first = await invited(home, newAddress());
    await demand(withdrawInvitation(alder().administrator, { ...at(), invitationId: first.id }));
    const second = await invited(home, newAddress());
    const { invitationId } = await demand(
      sendInvitationAgain(alder().administrator, { ...at(), invitationId: second.id }),
    );
    for (const { token } of [first, second]) {
      expect(await invitationPage(PUBLIC_VIEWER, token)).toMatchObject({ why: { standing: "withdrawn" } });
      expect(await codeOf(joinAs(token))).toBe("invitation_over");
    }
    expect(await codeOf(joinAs(invitationToken(invitationId)))).toBe("done");
  });

  it("is over after 72 hours: by the command's clock, and by the database's own", async () => {
    const sent = Instant.parse("2026-01-10T09:00:00.000Z");
    const { editor } = birch();
    const input = { ...at(), email: addressOfPerson(editor), role: "editor" };
    const { invitationId } = await atInstant(sent, () => demand(inviteMember(alder().administrator, input)));
    const token = invitationToken(invitationId);
    expect(await invitationPage(editor, token)).toMatchObject({ why: { standing: "expired" } });
    expect(await codeOf(joinByInvitation(editor, { token }))).toBe("invitation_over");
    const lastMoment = Instant.parse("2026-01-13T08:59:59.999Z");
    expect(await atInstant(lastMoment, () => invitationPage(editor, token))).toMatchObject({ may: "join" });
    // A clock that is put back opens nothing: the database looks at its own.
    await expect(atInstant(lastMoment, () => joinByInvitation(editor, { token }))).rejects.toThrow();
    expect(await rolesOf(editor)).toEqual(["editor"]);
  });

  it("cannot be made by somebody who knows or guesses an invitation's id", async () => {
    const { id, token } = await invited(home, newAddress());
    const other = await invited(home, newAddress(), "administrator");
    const digest = token.split(".")[1] ?? "";
    const guesses = [
      id,
      `${id}.`,
      `${id}.${"A".repeat(43)}`,
      `${other.id}.${digest}`,
      `${token}x`,
      `${token}.x`,
      resetToken(id),
      invitationToken(randomUUID()),
      "",
    ];
    for (const guess of guesses) {
      expect(await invitationPage(PUBLIC_VIEWER, guess), guess).toMatchObject({ why: { standing: "unknown" } });
      expect(await codeOf(joinAs(guess)), guess).toBe("invitation_over");
      expect(await codeOf(joinByInvitation(birch().editor, { token: guess })), guess).toBe("not_found");
    }
  });

  it("is over for somebody who is let go meanwhile: no way back by an older letter", async () => {
    const { colleague } = alder();
    const { token } = await invited(home, addressOfPerson(colleague), "administrator");
    const membershipId = await membershipOf(home, colleague);
    await demand(endCompanyMembership(alder().administrator, { ...at(), membershipId }));
    expect(await codeOf(joinByInvitation(colleague, { token }))).toBe("invitation_over");
    expect(await rolesOf(colleague)).toEqual([]);
  });
});
