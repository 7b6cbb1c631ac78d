import { describe, expect, it } from "vitest";
import { at as atInstant } from "#db/clock.ts";
import { changeCertifyingOfficer } from "#db/commands/change-officer.ts";
import { endMemberSession } from "#db/commands/end-member-session.ts";
import { endCompanyMembership } from "#db/commands/end-membership.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { joinByInvitation } from "#db/commands/join-by-invitation.ts";
import { startSession } from "#db/commands/start-session.ts";
import { peoplePage } from "#db/queries/people-page.ts";
import { personOfSession } from "#db/queries/session-person.ts";
import { type PersonViewer, PUBLIC_VIEWER } from "#domain/access/viewer.ts";
import { AFTER_PERIOD, addressOf, answerAll, certification, demand } from "#tests/fixtures/small-programme.ts";
import { asOfNow, codeOf, house, invited, membershipOf, others, rolesOf } from "#tests/integration/people/house.ts";

const home = house();
const { owner, small, alder, birch, at } = home;

async function events(action: string) {
  const { rows } = await owner().query(
    "select actor_id, subject, detail from private.event where action = $1 and organisation_id = $2 order by at",
    [action, alder().organisationId],
  );
  return rows;
}

async function end(who: PersonViewer, whose: PersonViewer): Promise<string> {
  return codeOf(endCompanyMembership(who, { ...at(), membershipId: await membershipOf(home, whose) }));
}

/** Makes birch's editor an administrator, or officer, of alder too. */
async function second(role: "administrator" | "officer"): Promise<PersonViewer> {
  const { editor } = birch();
  const { token } = await invited(home, `${editor.personId}@example.org`, role);
  await demand(joinByInvitation(editor, { token }));
  return asOfNow(editor);
}

describe("the page of a company's people", () => {
  it("shows the company's people who is who, and only its administrator what can be changed", async () => {
    const { editor, officer, administrator } = alder();
    for (const viewer of [editor, officer]) {
      const page = await peoplePage(viewer, at());
      expect(page?.members.map(({ role }) => role).toSorted()).toEqual([
        "administrator",
        "editor",
        "editor",
        "officer",
      ]);
      expect(page?.managing).toBeNull();
      expect(page?.members.some(({ mayEnd }) => mayEnd)).toBe(false);
    }
    const page = await peoplePage(administrator, at());
    expect(page?.managing).toEqual({ invitations: [], sessions: [] });
    expect(page?.members.filter(({ mayEnd }) => mayEnd).map(({ role }) => role)).toEqual(["editor", "editor"]);
  });

  it("is not there for anybody else", async () => {
    const { birch: other } = small().companies;
    for (const viewer of [other.editor, other.administrator, small().auditor, small().steward]) {
      expect(await peoplePage(viewer, at()), viewer.name).toBeNull();
    }
    expect(await peoplePage(alder().administrator, { ...at(), organisation: "nowhere" })).toBeNull();
  });
});

describe("ending a role", () => {
  it("is not there for anybody but the company's administrator", async () => {
    for (const [who, viewer] of others(home)) {
      expect(await end(viewer, alder().colleague), who).toBe("not_found");
    }
    const membershipId = await membershipOf(home, alder().colleague);
    expect(await codeOf(endCompanyMembership(PUBLIC_VIEWER, { ...at(), membershipId }))).toBe("not_found");
    expect(await rolesOf(alder().colleague)).toEqual(["editor"]);
  });

  it("of another company is not there, whichever company the form names", async () => {
    const { administrator } = birch();
    const membershipId = await membershipOf(home, alder().colleague);
    for (const organisation of ["alder", "birch"]) {
      expect(await codeOf(endCompanyMembership(administrator, { ...at(), organisation, membershipId }))).toBe(
        "not_found",
      );
    }
    expect(await rolesOf(alder().colleague)).toEqual(["editor"]);
  });

  it("takes effect with the next request of a browser that is signed in, and the log tells", async () => {
    const { colleague, administrator } = alder();
    const personId = colleague.personId;
    const secretId = (await startSession({ personId, method: "password", browser: "Firefox", replaces: null })) ?? "";
    expect(await end(administrator, colleague)).toBe("done");
    expect((await personOfSession(secretId))?.viewer.memberships).toEqual([]);
    expect(await end(administrator, colleague)).toBe("invalid_input");
    expect(await events("people.remove")).toEqual([
      { actor_id: administrator.personId, subject: `person/${personId}`, detail: { role: "editor", withdrawn: 0 } },
    ]);
  });

  it("refuses the only officer and the only administrator, also to the latter themselves", async () => {
    const { administrator, officer } = alder();
    expect(await end(administrator, officer)).toBe("last_of_its_kind");
    expect(await end(administrator, administrator)).toBe("last_of_its_kind");
  });

  it("lets an administrator go who has a colleague, with every invitation they sent", async () => {
    const { administrator } = alder();
    await invited(home, "backdoor@example.org", "administrator");
    const other = await second("administrator");
    expect(await end(administrator, administrator)).toBe("done");
    const page = await peoplePage(other, at());
    expect(page?.managing?.invitations).toEqual([]);
    expect(await peoplePage(await asOfNow(administrator), at())).toBeNull();
  });

  it("never leaves a company without: two administrators who end each other at once", async () => {
    const { administrator } = alder();
    const other = await second("administrator");
    const codes = await Promise.all([end(administrator, other), end(other, administrator)]);
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    const roles = [await rolesOf(administrator), await rolesOf(other)].flat();
    expect(roles.filter((role) => role === "administrator")).toHaveLength(1);
  });

  it("never leaves a company without, not even when the owner of the tables does it", async () => {
    const ended = owner().query("update private.membership set ended_at = now() where id = $1", [
      await membershipOf(home, alder().officer),
    ]);
    await expect(ended).rejects.toThrow(/last officer/);
  });
});

describe("changing the certifying officer", () => {
  async function change(who: PersonViewer, from: PersonViewer, to: PersonViewer) {
    const officer = await membershipOf(home, from);
    return codeOf(changeCertifyingOfficer(who, { ...at(), officer, successor: to.personId }));
  }

  it("is not there for anybody but the company's administrator", async () => {
    for (const [who, viewer] of others(home)) {
      expect(await change(viewer, alder().officer, alder().editor), who).toBe("not_found");
    }
    expect(await rolesOf(alder().officer)).toEqual(["officer"]);
  });

  it("names the new one and ends the old one's role, and the log tells both", async () => {
    const { administrator, officer, editor } = alder();
    expect(await change(administrator, officer, editor)).toBe("done");
    expect(await rolesOf(officer)).toEqual([]);
    expect(await rolesOf(editor)).toEqual(["editor", "officer"]);
    expect(await events("people.change_officer")).toEqual([
      {
        actor_id: administrator.personId,
        subject: `person/${editor.personId}`,
        detail: { instead: officer.personId },
      },
    ]);
  });

  it("refuses the same person, somebody from elsewhere, and the role of somebody who is no officer", async () => {
    const { administrator, officer, editor, colleague } = alder();
    expect(await change(administrator, officer, officer)).toBe("same_officer");
    for (const stranger of [birch().editor, small().steward, small().auditor]) {
      expect(await change(administrator, officer, stranger), stranger.name).toBe("not_found");
    }
    expect(await change(administrator, editor, colleague)).toBe("not_found");
    expect(await rolesOf(officer)).toEqual(["officer"]);
  });

  it("asks who, when nobody was chosen", async () => {
    const officer = await membershipOf(home, alder().officer);
    expect(await changeCertifyingOfficer(alder().administrator, { ...at(), officer })).toMatchObject({
      refused: { code: "invalid_input", issues: [{ path: "successor" }] },
    });
  });

  it("leaves exactly one of two officers, when one takes the other's place", async () => {
    const other = await second("officer");
    expect(await change(alder().administrator, alder().officer, other)).toBe("done");
    expect(await rolesOf(alder().officer)).toEqual([]);
    expect(await rolesOf(other)).toEqual(["editor", "officer"]);
  });

  it("done twice at once, to two successors, leaves one officer", async () => {
    const { administrator, officer, editor, colleague } = alder();
    const codes = await Promise.all([
      change(administrator, officer, editor),
      change(administrator, officer, colleague),
    ]);
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    const roles = (await Promise.all([officer, editor, colleague].map(rolesOf))).flat();
    expect(roles.filter((role) => role === "officer")).toHaveLength(1);
  });

  it("leaves a report handed over: the new officer certifies it, the old one cannot", async () => {
    const { administrator, officer, editor } = alder();
    await atInstant(AFTER_PERIOD, async () => {
      await answerAll(small(), alder());
      await demand(handOverReport(editor, addressOf(small(), "alder")));
    });
    expect(await change(administrator, officer, editor)).toBe("done");
    const input = certification(small(), "alder");
    expect(await codeOf(atInstant(AFTER_PERIOD, () => fileCompanyReport(officer, input)))).not.toBe("done");
    const named = await asOfNow(editor);
    expect(await codeOf(atInstant(AFTER_PERIOD, () => fileCompanyReport(named, input)))).toBe("done");
  });
});

describe("the sign-ins of colleagues", () => {
  async function signIn({ personId }: PersonViewer, browser = "Mozilla/5.0 (Windows) Firefox/140.0") {
    return (await startSession({ personId, method: "password", browser, replaces: null })) ?? "";
  }
  async function shown(viewer = alder().administrator) {
    return (await peoplePage(viewer, at()))?.managing?.sessions ?? [];
  }

  it("are shown to the administrator by name, browser and time, and nothing else", async () => {
    await signIn(alder().editor);
    await signIn(birch().editor);
    await signIn(alder().administrator);
    const sessions = await shown();
    expect(sessions.map(({ name }) => name)).toEqual([alder().editor.name]);
    expect(Object.keys(sessions[0] ?? {}).toSorted()).toEqual(["browser", "id", "name", "seenAt", "startedAt"]);
  });

  it("are shown once each, also of somebody with two roles", async () => {
    const officer = await membershipOf(home, alder().officer);
    const { administrator, editor } = alder();
    await demand(changeCertifyingOfficer(administrator, { ...at(), officer, successor: editor.personId }));
    await signIn(editor);
    expect(await shown()).toHaveLength(1);
  });

  it("end when the administrator says so: the next request is nobody's, and the log tells", async () => {
    const secretId = await signIn(alder().editor);
    const [session] = await shown();
    const input = { ...at(), sessionId: session?.id };
    expect(await codeOf(endMemberSession(alder().administrator, input))).toBe("done");
    expect(await personOfSession(secretId)).toBeNull();
    expect(await codeOf(endMemberSession(alder().administrator, input))).toBe("not_found");
    expect(await events("people.end_session")).toMatchObject([{ detail: { session: session?.id } }]);
  });

  it("cannot be ended by anybody else, nor those of another company's people", async () => {
    const secretId = await signIn(alder().editor);
    const [session] = await shown();
    for (const [who, viewer] of others(home)) {
      for (const organisation of ["alder", "birch"]) {
        const input = { ...at(), organisation, sessionId: session?.id };
        expect(await codeOf(endMemberSession(viewer, input)), `${who} at ${organisation}`).toBe("not_found");
      }
    }
    expect(await personOfSession(secretId)).not.toBeNull();
  });
});
