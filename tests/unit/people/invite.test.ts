import { describe, expect, it } from "vitest";
import { shifted } from "#domain/framework/instant.ts";
import type { COMPANY_ROLES } from "#domain/people/company-role.ts";
import type { Invitation } from "#domain/people/invitation.ts";
import { INVITATIONS_A_DAY, invite, inviteAgain, withdraw } from "#domain/people/invite.ts";
import { company, invitation, NOW } from "#tests/unit/people/people.ts";

const HOUR = 3_600_000;
const LONG_AGO = shifted(NOW, -100 * HOUR);

const CASES: readonly (readonly [string, readonly Invitation[], string, (typeof COMPANY_ROLES)[number], string])[] = [
  ["somebody nobody knows", [], "new@example.org", "editor", "sent"],
  ["an editor as editor", [], "ed@example.org", "editor", "already_member"],
  ["an editor as editor, in capitals", [], "ED@EXAMPLE.ORG", "editor", "already_member"],
  ["an editor as officer", [], "ed@example.org", "officer", "sent"],
  [
    "somebody with an open invitation to it",
    [invitation("new@example.org")],
    "new@example.org",
    "editor",
    "already_invited",
  ],
  ["the same in capitals", [invitation("new@example.org")], "New@example.org", "editor", "already_invited"],
  ["the same to another role", [invitation("new@example.org")], "new@example.org", "officer", "sent"],
  [
    "the same after withdrawal",
    [invitation("new@example.org", { withdrawnAt: NOW })],
    "new@example.org",
    "editor",
    "sent",
  ],
  [
    "somebody who joined and left",
    [invitation("new@example.org", { acceptedAt: NOW })],
    "new@example.org",
    "editor",
    "sent",
  ],
];

describe("inviting", () => {
  it.each(CASES)("of %s", (_, sent, email, role, expected) => {
    const decided = invite(company(...sent), { email, role }, NOW);
    expect("refused" in decided ? decided.refused.code : "sent").toBe(expected);
  });

  it("is good for 72 hours", () => {
    expect(invite(company(), { email: "new@example.org", role: "editor" }, NOW)).toEqual({
      email: "new@example.org",
      role: "editor",
      expiresAt: "2026-07-13T09:00:00.000Z",
      replaces: [],
    });
  });

  it("takes the place of an expired invitation to the same", () => {
    const old = invitation("new@example.org", { invitedAt: LONG_AGO });
    expect(invite(company(old), { email: "NEW@example.org", role: "editor" }, NOW)).toMatchObject({
      replaces: [old.id],
    });
  });

  it("stops at a day's number, counting every letter of the last 24 hours, and starts again", () => {
    const many = (at: typeof NOW) =>
      Array.from({ length: INVITATIONS_A_DAY }, (_, n) =>
        invitation(`person-${n}@example.org`, { invitedAt: at, withdrawnAt: NOW }),
      );
    const one = { email: "new@example.org", role: "editor" } as const;
    expect(invite(company(...many(shifted(NOW, -24 * HOUR + 1))), one, NOW)).toEqual({
      refused: { code: "too_many_invitations" },
    });
    expect(invite(company(...many(shifted(NOW, -24 * HOUR))), one, NOW)).not.toHaveProperty("refused");
  });
});

describe("an invitation that was sent", () => {
  const ENDS = [
    ["open", {}, "may"],
    ["expired", { invitedAt: LONG_AGO }, "may"],
    ["accepted", { acceptedAt: NOW }, "used"],
    ["withdrawn", { withdrawnAt: NOW }, "withdrawn"],
  ] as const;

  it.each(ENDS)("and is %s can be sent again and withdrawn: %s %s", (_, change, expected) => {
    const sent = invitation("new@example.org", change);
    for (const decided of [inviteAgain(company(sent), sent, NOW), withdraw(sent, NOW)]) {
      const refused = "refused" in decided && decided.refused.code === "invitation_over" && decided.refused.standing;
      expect(refused === false ? "may" : refused).toBe(expected);
    }
  });

  it("is replaced by what it offered, for another 72 hours", () => {
    const sent = invitation("new@example.org", { role: "officer", invitedAt: LONG_AGO });
    expect(inviteAgain(company(sent), sent, NOW)).toEqual({
      email: "new@example.org",
      role: "officer",
      expiresAt: "2026-07-13T09:00:00.000Z",
      replaces: [sent.id],
    });
  });
});
