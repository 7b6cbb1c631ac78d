import { expect, it } from "vitest";
import { endCompanyMembership } from "#db/commands/end-membership.ts";
import { joinAsNewPerson } from "#db/commands/join-as-new-person.ts";
import { withdrawInvitation } from "#db/commands/withdraw-invitation.ts";
import { letterFor } from "#db/mail/letter.ts";
import { demand } from "#tests/fixtures/small-programme.ts";
import { house, invited, membershipOf } from "#tests/integration/people/house.ts";

const home = house();
const { alder, at } = home;

it("invites by a letter with one link to the register's own address, and says as what and until when", async () => {
  const { id, token } = await invited(home, "new@example.org", "officer");
  const letter = await letterFor({ kind: "invitation", invitationId: id });
  expect(letter?.to).toBe("new@example.org");
  expect(letter?.text.match(/https?:\S+/g)).toEqual([`http://127.0.0.1:3000/account/invitation?token=${token}`]);
  expect(letter?.text).toContain("a certifying officer of\nAlder Labs");
  expect(letter?.text).toContain(alder().administrator.name);
});

it("sends no letter about an invitation that was withdrawn before the letter went out", async () => {
  const { id } = await invited(home, "new@example.org");
  await demand(withdrawInvitation(alder().administrator, { ...at(), invitationId: id }));
  expect(await letterFor({ kind: "invitation", invitationId: id })).toBeNull();
});

it("tells whoever invited, once it is accepted and not before, who it was, without a token", async () => {
  const { id, token } = await invited(home, "nora@example.org");
  expect(await letterFor({ kind: "invitation_accepted", invitationId: id })).toBeNull();
  await demand(joinAsNewPerson({ token, name: "Nora New", newPassword: "heron walks under basalt" }));
  const letter = await letterFor({ kind: "invitation_accepted", invitationId: id });
  expect(letter?.to).toBe(`${alder().administrator.personId}@example.org`);
  expect(letter?.text).toContain("Nora New (nora@example.org) accepted your invitation");
  expect(letter?.text).not.toContain(token);
  expect(await letterFor({ kind: "invitation", invitationId: id })).toBeNull();
});

it("withdraws with somebody's role the letters that still wait for them", async () => {
  const { colleague, administrator } = alder();
  const { id } = await invited(home, `${colleague.personId}@example.org`, "officer");
  const membershipId = await membershipOf(home, colleague);
  await demand(endCompanyMembership(administrator, { ...at(), membershipId }));
  expect(await letterFor({ kind: "invitation", invitationId: id })).toBeNull();
});
