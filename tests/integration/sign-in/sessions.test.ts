import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enter, isLetIn, leave, signedIn } from "#app/_http/sign-in.ts";
import { changePassword } from "#db/commands/change-password.ts";
import { revokeSession } from "#db/commands/revoke-session.ts";
import { ownSessions } from "#db/queries/own-sessions.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";
import { browser, kept, PASSWORD, settle, signedInCookies, type Town } from "#tests/integration/sign-in/people.ts";

let town: Town;
beforeAll(async () => {
  town = await settle();
});
afterAll(() => town.leave());

async function viewerOf(cookies: Readonly<Record<string, string>>) {
  const found = await signedIn(cookies);
  if (found === null) throw new Error("nobody is signed in");
  return found.viewer;
}

describe("a session", () => {
  it("makes the browser's requests the person's, with what they are now", async () => {
    const found = await signedIn(await signedInCookies());
    expect(found?.viewer.name).toBe("Ann Lee");
    expect(found?.viewer.memberships.map(({ role, organisation }) => `${role} at ${organisation}`)).toEqual([
      "editor at quill",
    ]);
  });

  it("is nobody's when no cookie, a made-up cookie or another register's cookie comes", async () => {
    const cookies = await signedInCookies();
    const [name = "", sealed = ""] = Object.entries(cookies)[0] ?? [];
    expect(await signedIn({})).toBeNull();
    expect(await signedIn({ [name]: "made.up" })).toBeNull();
    expect(await signedIn({ [name]: `${sealed.slice(0, -2)}AA` })).toBeNull();
  });

  it("ends at sign-out, also for a cookie copied before", async () => {
    const cookies = await signedInCookies();
    const stolen = { ...cookies };
    expect(kept(await leave(browser(cookies)), cookies)).toEqual({});
    expect(await signedIn(stolen)).toBeNull();
  });

  it("gets a new id at every sign-in, and the one brought along is dead", async () => {
    const planted = await signedInCookies("pia@example.org");
    const after = await signedInCookies("ann@example.org", PASSWORD, planted);
    expect(Object.values(after)).not.toEqual(Object.values(planted));
    expect((await viewerOf(after)).name).toBe("Ann Lee");
    expect(await signedIn(planted)).toBeNull();
  });

  it("lives in the database as a hash only", async () => {
    const { rows } = await town.owner.query(
      "select length(id_hash) as bytes, row_to_json(session)::text as all from private.session",
    );
    expect(rows.every(({ bytes }) => bytes === 32)).toBe(true);
    const cookies = await signedInCookies();
    expect(rows.some(({ all }) => Object.values(cookies).some((value) => all.includes(value)))).toBe(false);
  });

  it.each([
    ["an hour without a request", "seen_at = clock_timestamp() - interval '60 minutes 1 second'"],
    ["twelve hours whatever happens", "expires_at = clock_timestamp() - interval '1 millisecond'"],
    ["being ended", "ended_at = clock_timestamp()"],
  ])("is over after %s", async (_case, change) => {
    const cookies = await signedInCookies();
    const { sessionId } = (await signedIn(cookies)) ?? { sessionId: "" };
    await town.owner.query(`update private.session set ${change} where id = $1`, [sessionId]);
    expect(await signedIn(cookies)).toBeNull();
  });

  it("is still live a minute before the hour is over, and the request begins another hour", async () => {
    const cookies = await signedInCookies();
    const { sessionId } = (await signedIn(cookies)) ?? { sessionId: "" };
    await town.owner.query(
      "update private.session set seen_at = clock_timestamp() - interval '59 minutes' where id = $1",
      [sessionId],
    );
    expect(await signedIn(cookies)).not.toBeNull();
    const { rows } = await town.owner.query(
      "select clock_timestamp() - seen_at < interval '5 seconds' as now from private.session where id = $1",
      [sessionId],
    );
    expect(rows).toEqual([{ now: true }]);
  });

  it("carries no right that was taken away a moment ago", async () => {
    const cookies = await signedInCookies();
    await town.owner.query("update private.membership set ended_at = clock_timestamp() where person_id = $1", [
      town.ann,
    ]);
    expect((await viewerOf(cookies)).memberships).toEqual([]);
    await town.owner.query("update private.membership set ended_at = null where person_id = $1", [town.ann]);
  });

  it("is over for a person who was disabled, and they cannot sign in again", async () => {
    const cookies = await signedInCookies();
    await town.owner.query("update private.person set disabled_at = clock_timestamp() where id = $1", [town.ann]);
    expect(await signedIn(cookies)).toBeNull();
    expect(isLetIn(await enter("password", { email: "ann@example.org", password: PASSWORD }, browser()))).toBe(false);
    await town.owner.query("update private.person set disabled_at = null where id = $1", [town.ann]);
  });
});

describe("one's own sessions", () => {
  it("are listed, and one that is revoked is over at its next request", async () => {
    const [here, there] = [await signedInCookies(), await signedInCookies()];
    const viewer = await viewerOf(here);
    const { sessionId } = (await signedIn(there)) ?? { sessionId: "" };
    expect((await ownSessions(viewer)).map(({ id }) => id)).toContain(sessionId);
    expect(await revokeSession(viewer, { sessionId })).toEqual({ done: null });
    expect(await signedIn(there)).toBeNull();
    expect(await signedIn(here)).not.toBeNull();
    expect((await ownSessions(viewer)).map(({ id }) => id)).not.toContain(sessionId);
  });

  it("are nobody else's: revoking another person's is told that it is not there", async () => {
    const victim = await signedInCookies();
    const { sessionId } = (await signedIn(victim)) ?? { sessionId: "" };
    const other = await viewerOf(await signedInCookies("pia@example.org"));
    expect(await revokeSession(other, { sessionId })).toEqual({ refused: { code: "not_found" } });
    expect(await revokeSession(PUBLIC_VIEWER, { sessionId })).toEqual({ refused: { code: "not_found" } });
    expect(await ownSessions(PUBLIC_VIEWER)).toEqual([]);
    expect(await signedIn(victim)).not.toBeNull();
  });

  it("record who revoked them", async () => {
    const viewer = await viewerOf(await signedInCookies());
    const { rows } = await town.owner.query(
      "select count(*)::int as told from private.event where action = 'session.revoke' and actor_id = $1",
      [viewer.personId],
    );
    expect(rows[0].told).toBeGreaterThan(0);
  });
});

describe("changing one's password", () => {
  const next = "otters prefer quiet gravel";

  it("refuses a wrong present password, a short one and an easy one, and changes nothing", async () => {
    const cookies = await signedInCookies();
    const viewer = await viewerOf(cookies);
    const refusals = [
      await changePassword(viewer, { currentPassword: "not the password", newPassword: next }),
      await changePassword(viewer, { currentPassword: PASSWORD, newPassword: "short" }),
      await changePassword(viewer, { currentPassword: PASSWORD, newPassword: "Password123456!" }),
      await changePassword(viewer, { currentPassword: PASSWORD, newPassword: next, isAdmin: "yes" }),
      await changePassword(PUBLIC_VIEWER, { currentPassword: PASSWORD, newPassword: next }),
    ].map((outcome) => ("refused" in outcome ? outcome.refused.code : "done"));
    expect(refusals).toEqual(["wrong_password", "invalid_input", "password_too_common", "invalid_input", "not_found"]);
    expect(await signedIn(cookies)).not.toBeNull();
  });

  it("ends every session of the person, and only the new password opens another", async () => {
    const [here, there] = [await signedInCookies(), await signedInCookies()];
    const viewer = await viewerOf(here);
    expect(await changePassword(viewer, { currentPassword: PASSWORD, newPassword: next })).toEqual({ done: null });
    expect([await signedIn(here), await signedIn(there)]).toEqual([null, null]);
    expect(await signedInCookies()).toEqual({});
    expect(await signedIn(await signedInCookies("ann@example.org", next))).not.toBeNull();
  });

  it("counts wrong present passwords although each change is refused", async () => {
    const viewer = await viewerOf(await signedInCookies("pia@example.org"));
    const codes: string[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      const outcome = await changePassword(viewer, { currentPassword: `wrong number ${tries}`, newPassword: next });
      codes.push("refused" in outcome ? outcome.refused.code : "done");
    }
    expect(codes.filter((code) => code === "wrong_password")).toHaveLength(5);
    expect(codes.at(-1)).toBe("too_many_attempts");
  });
});
