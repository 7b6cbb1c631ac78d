import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { signedIn } from "#app/_http/sign-in.ts";
import { askForNewPassword } from "#db/commands/ask-for-new-password.ts";
import { checkPassword } from "#db/commands/check-password.ts";
import { chooseNewPassword, isResetOpen } from "#db/commands/choose-new-password.ts";
import { startMailWorker } from "#db/mail/worker.ts";
import { resetToken } from "#db/sign-in/reset-token.ts";
import { isRefused } from "#domain/refusal.ts";
import { startMailServer, type TestMailServer } from "#tests/fixtures/smtp-server.ts";
import { browser, PASSWORD, settle, signedInCookies, type Town } from "#tests/integration/sign-in/people.ts";

let mail: TestMailServer;
let town: Town;
beforeAll(async () => {
  mail = await startMailServer();
  town = await settle({ SMTP_URL: mail.url, MAIL_FROM: "register@example.org" });
  await startMailWorker(0.5);
});
afterAll(async () => {
  await town.leave();
  await mail.stop();
});
beforeEach(async () => {
  mail.letters.length = 0;
  mail.refuseWith = null;
  await town.owner.query("delete from private.attempt");
});

async function ask(email = "ann@example.org"): Promise<void> {
  await askForNewPassword({ email, address: browser().address });
}

/** The token in the link of the newest letter. */
async function tokenFromLetter(): Promise<string> {
  const before = mail.letters.length;
  await ask();
  await vi.waitFor(() => expect(mail.letters.length).toBeGreaterThan(before), 10_000);
  const link = /https?:\/\/\S+/.exec(mail.letters.at(-1)?.text ?? "")?.[0] ?? "";
  return new URL(link).searchParams.get("token") ?? "";
}

async function codeOf(input: unknown): Promise<string> {
  const outcome = await chooseNewPassword(input);
  return isRefused(outcome) ? outcome.refused.code : "done";
}

describe("the letter", () => {
  it("goes to the person's address, from the register's, with one link to the register's own address", async () => {
    await tokenFromLetter();
    const [letter] = mail.letters;
    expect(letter?.from?.value[0]?.address).toBe("register@example.org");
    expect(JSON.stringify(letter?.to)).toContain("ann@example.org");
    expect(letter?.text?.match(/https?:\/\/[^/\s]+/g)).toEqual(["http://127.0.0.1:3000"]);
  });

  it("is sent to nobody for an address that nobody has, and for one that is for practice", async () => {
    await ask("nobody@example.org");
    await ask("pia@example.org");
    await tokenFromLetter();
    expect(mail.letters).toHaveLength(1);
  });

  it("is ordered without a secret: the job holds the request's id, the table no token", async () => {
    const token = await tokenFromLetter();
    const { rows } = await town.owner.query(
      "select (select string_agg(data::text, '') from jobs.job) || (select string_agg(row_to_json(r)::text, '') from private.password_reset r) as all",
    );
    expect(rows[0].all).toContain(token.split(".")[0]);
    expect(rows[0].all).not.toContain(token.split(".")[1]);
  });

  it("is ordered in the transaction of the request: without the one there is not the other", async () => {
    await town.owner.query(
      "alter table private.password_reset add constraint none_today check (asked_at < '2000-01-01') not valid",
    );
    const before = await town.owner.query("select count(*) from jobs.job");
    await expect(ask()).rejects.toThrow();
    const after = await town.owner.query("select count(*) from jobs.job");
    await town.owner.query("alter table private.password_reset drop constraint none_today");
    expect(after.rows).toEqual(before.rows);
  });

  it("is sent at most a few times an hour, however often it is asked for", async () => {
    for (let times = 0; times < 30; times += 1) await ask();
    const { rows } = await town.owner.query(
      "select count(*)::int as open from private.password_reset where asked_at > clock_timestamp() - interval '20 seconds'",
    );
    expect(rows[0].open).toBeLessThanOrEqual(12);
  });
});

describe("a mail server", () => {
  it("that takes the letter has its own words kept with the job", async () => {
    await tokenFromLetter();
    await vi.waitFor(
      async () => expect(await lastOutput()).toMatchObject({ accepted: expect.stringMatching(/^250/) }),
      10_000,
    );
  });

  it("that refuses for good is not asked again, and its words are kept", async () => {
    mail.refuseWith = { code: 550, words: "No such mailbox" };
    const offered = mail.offered;
    await ask();
    await vi.waitFor(async () => expect(await lastOutput()).toEqual({ refusedForGood: "550 No such mailbox" }), 10_000);
    expect(mail.offered).toBe(offered + 1);
    expect(mail.letters).toEqual([]);
  });

  it("that is busy is asked again later", async () => {
    mail.refuseWith = { code: 451, words: "Try again later" };
    await ask();
    await vi.waitFor(async () => {
      const { rows } = await town.owner.query("select state from jobs.job order by created_on desc limit 1");
      expect(rows).toEqual([{ state: "retry" }]);
    }, 10_000);
  });

  async function lastOutput(): Promise<unknown> {
    const { rows } = await town.owner.query(
      "select output from jobs.job where output is not null order by completed_on desc nulls last limit 1",
    );
    return rows[0]?.output;
  }
});

describe("the link", () => {
  const next = "otters prefer quiet gravel";

  it("changes nothing by being looked at, however often", async () => {
    const token = await tokenFromLetter();
    expect([await isResetOpen(token), await isResetOpen(token), await isResetOpen(token)]).toEqual([true, true, true]);
    expect(isRefused(await checkPassword({ email: "ann@example.org", password: PASSWORD, address: "a" }))).toBe(false);
  });

  it("is not used up by a password that is refused", async () => {
    const token = await tokenFromLetter();
    expect(await codeOf({ token, newPassword: "short" })).toBe("invalid_input");
    expect(await codeOf({ token, newPassword: "password123456" })).toBe("password_too_common");
    expect(await codeOf({ token, newPassword: next, isAdmin: "yes" })).toBe("invalid_input");
    expect(await isResetOpen(token)).toBe(true);
  });

  it("works once: the new password stands, every session is over, the account no longer waits, the log tells", async () => {
    const cookies = await signedInCookies();
    const token = await tokenFromLetter();
    for (let tries = 0; tries < 6; tries += 1) {
      await checkPassword({ email: "ann@example.org", password: "guess", address: browser().address });
    }
    expect(await codeOf({ token, newPassword: next })).toBe("done");
    expect(await codeOf({ token, newPassword: "another thing to say aloud" })).toBe("link_expired");
    expect(await isResetOpen(token)).toBe(false);
    expect(await signedIn(cookies)).toBeNull();
    expect(isRefused(await checkPassword({ email: "ann@example.org", password: next, address: "b" }))).toBe(false);
    const { rows } = await town.owner.query(
      "select count(*)::int as told from private.event where action = 'password.reset'",
    );
    expect(rows).toEqual([{ told: 1 }]);
  });

  it("used ten times at once has one effect", async () => {
    const token = await tokenFromLetter();
    const codes = await Promise.all(
      Array.from({ length: 10 }, (_, place) => codeOf({ token, newPassword: `heron number ${place} wades` })),
    );
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(codes.filter((code) => code === "link_expired")).toHaveLength(9);
  });

  it("is over after an hour by the database's clock", async () => {
    const token = await tokenFromLetter();
    await town.owner.query("update private.password_reset set expires_at = clock_timestamp() where id = $1", [
      token.split(".")[0],
    ]);
    expect(await codeOf({ token, newPassword: next })).toBe("link_expired");
  });

  it("is over once a newer one was asked for", async () => {
    const [older, newer] = [await tokenFromLetter(), await tokenFromLetter()];
    expect([await isResetOpen(older), await isResetOpen(newer)]).toEqual([false, true]);
  });

  it("cannot be made by somebody who knows or guesses a request's id", async () => {
    const token = await tokenFromLetter();
    const [id = "", digest = ""] = token.split(".");
    const guesses = [
      id,
      `${id}.`,
      `${id}.${digest.slice(1)}`,
      `${id}.${digest}x`,
      `${id}.${"A".repeat(43)}`,
      `${randomUUID()}.${digest}`,
      `${token}.x`,
      "",
      ".",
    ];
    expect(await Promise.all(guesses.map((guess) => codeOf({ token: guess, newPassword: next })))).toEqual(
      guesses.map(() => "link_expired"),
    );
    expect(await codeOf({ token: resetToken(randomUUID()), newPassword: next })).toBe("link_expired");
  });
});
