import { describe, expect, it } from "vitest";
import { changeOfficer } from "#domain/people/change-officer.ts";
import { officersAmong, successorsAmong } from "#domain/people/company-people.ts";
import { COMPANY_ROLES, type CompanyRole } from "#domain/people/company-role.ts";
import { endMembership } from "#domain/people/end-membership.ts";
import { PersonName } from "#domain/people/person-name.ts";
import { company, invitation, member, NOW } from "#tests/unit/people/people.ts";

describe("ending a role", () => {
  const LAST: Readonly<Record<CompanyRole, string>> = {
    editor: "ends",
    officer: "last_of_its_kind",
    administrator: "last_of_its_kind",
  };

  it.each(COMPANY_ROLES)("of the only %s", (role) => {
    const [only] = company().members.filter((one) => one.role === role);
    const decided = only && endMembership(company(), only);
    expect(decided && "refused" in decided ? decided.refused.code : "ends").toBe(LAST[role]);
  });

  it.each(COMPANY_ROLES)("of one of two: %s", (role) => {
    const people = { ...company(), members: [...company().members, member("zoe", role)] };
    expect(endMembership(people, member("zoe", role))).toEqual({ membershipId: `zoe as ${role}`, withdrawn: [] });
  });

  it("ends the open invitations to their address, and, for an administrator, those they sent", () => {
    const sent = [
      invitation("ZOE@example.org", { role: "officer" }),
      invitation("zoe@example.org", { id: "accepted", acceptedAt: NOW }),
      invitation("friend@example.org", { invitedBy: "zoe" }),
      invitation("other@example.org"),
    ];
    const people = (role: CompanyRole) => ({
      members: [...company().members, member("zoe", role)],
      invitations: sent,
    });
    expect(endMembership(people("editor"), member("zoe", "editor"))).toMatchObject({
      withdrawn: ["to ZOE@example.org"],
    });
    expect(endMembership(people("administrator"), member("zoe", "administrator"))).toMatchObject({
      withdrawn: ["to ZOE@example.org", "to friend@example.org"],
    });
  });
});

describe("changing the officer", () => {
  const olga = member("olga", "officer");
  const two = { ...company(), members: [...company().members, member("ed", "officer")] };

  it.each([
    ["to an editor", company(), "ed", { ends: "olga as officer", names: "ed" }],
    ["to the administrator", company(), "ada", { ends: "olga as officer", names: "ada" }],
    ["to another officer", two, "ed", { ends: "olga as officer", names: null }],
    ["to themselves", company(), "olga", { refused: { code: "same_officer" } }],
    ["to somebody from elsewhere", company(), "otto", null],
  ])("%s", (_, people, successor, expected) => {
    expect(changeOfficer(people, olga, successor)).toEqual(expected);
  });

  it("ends no other role than an officer's", () => {
    expect(changeOfficer(company(), member("ed", "editor"), "ada")).toBeNull();
  });

  it("offers everybody else, each once, and among several officers also them", () => {
    const names = (members: readonly { readonly personId: string }[]) => members.map(({ personId }) => personId);
    expect(names(successorsAmong(company().members))).toEqual(["ada", "ed"]);
    expect(names(officersAmong(two.members))).toEqual(["olga", "ed"]);
    expect(names(successorsAmong(two.members))).toEqual(["ada", "olga", "ed"]);
  });
});

describe("a person's name", () => {
  it.each([
    ["Nora New", true],
    ["  Nora New ", true],
    ["Ngọc Ánh Nguyễn", true],
    ["أمل", true],
    ["O'Brien-Szabó Jr.", true],
    ["", false],
    ["   ", false],
    ["Nora\nNew", false],
    ["Nora\u0000", false],
    ["Nora\u202eweN", false],
    ["x".repeat(121), false],
  ])("%j is one: %s", (name, isOne) => {
    expect(PersonName.safeParse(name).success).toBe(isOne);
  });
});
