import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkPassword, type TypedPassword } from "#db/commands/check-password.ts";
import { createPerson } from "#db/sign-in/accounts.ts";
import { isRefused } from "#domain/refusal.ts";
import { browser, PASSWORD, settle, type Town } from "#tests/integration/sign-in/people.ts";

let town: Town;
beforeAll(async () => {
  town = await settle();
});
afterAll(() => town.leave());
beforeEach(() => town.owner.query("delete from private.attempt"));

/** One try from a network address nobody used before, unless one is given. */
async function attempt(given: Partial<TypedPassword>): Promise<string> {
  const typed = { email: "ann@example.org", password: "wrong", address: browser().address, ...given };
  const outcome = await checkPassword(typed);
  return isRefused(outcome) ? outcome.refused.code : "let in";
}

async function several(count: number, given: Partial<TypedPassword>): Promise<readonly string[]> {
  return Promise.all(Array.from({ length: count }, () => attempt(given)));
}

function passing(minutes: number) {
  return town.owner.query(
    "update private.attempt set blocked_until = blocked_until - $1 * interval '1 minute', window_started_at = window_started_at - $1 * interval '1 minute'",
    [minutes],
  );
}

describe("guessing an account's password", () => {
  it("is tested five times, also when a hundred guesses come at once", async () => {
    const codes = await several(100, {});
    expect(codes.filter((code) => code === "wrong_password")).toHaveLength(5);
    expect(codes.filter((code) => code === "too_many_attempts")).toHaveLength(95);
  });

  it("is tested at most twenty times in an hour, whatever the patience", async () => {
    let tested = 0;
    for (let seconds = 0; seconds < 3600; seconds += 15) {
      if ((await attempt({})) === "wrong_password") tested += 1;
      await passing(0.25);
    }
    expect(tested).toBeGreaterThan(5);
    expect(tested).toBeLessThanOrEqual(20);
  });

  it("does not take the right password while it must wait, so that a wait tells nothing", async () => {
    await several(6, {});
    expect(await attempt({ password: PASSWORD })).toBe("too_many_attempts");
  });

  it("does not lock anybody out for good: knocking on does not prolong the wait", async () => {
    await several(6, {});
    await several(50, {});
    await passing(0.51);
    expect(await attempt({ password: PASSWORD })).toBe("let in");
  });

  it("starts afresh once the right password was given", async () => {
    await several(4, {});
    expect(await attempt({ password: PASSWORD })).toBe("let in");
    expect(await several(5, {})).toEqual(Array.from({ length: 5 }, () => "wrong_password"));
  });

  it("counts one account whatever the capitals and spaces", async () => {
    const spellings = ["ANN@example.org", "Ann@Example.org", " ann@example.org ", "ann@example.ORG", "aNN@example.org"];
    for (const email of spellings) await attempt({ email: email.trim() });
    expect(await attempt({ email: "ann@example.org", password: PASSWORD })).toBe("too_many_attempts");
  });

  it("leaves nobody else waiting", async () => {
    await several(20, {});
    expect(await attempt({ email: "pia@example.org", password: PASSWORD })).toBe("let in");
  });

  it("of many accounts from one address is slowed down there, and only there", async () => {
    for (let account = 0; account < 50; account += 1)
      await attempt({ email: `guess${account}@example.org`, address: "198.51.100.7" });
    expect(await attempt({ password: PASSWORD, address: "198.51.100.7" })).toBe("too_many_attempts");
    expect(await attempt({ password: PASSWORD })).toBe("let in");
  });

  it("leaves neither the address nor the account readable in the table that counts", async () => {
    await attempt({ address: "198.51.100.9" });
    const { rows } = await town.owner.query("select string_agg(bucket, ' ') as all from private.attempt");
    expect(rows[0].all).not.toMatch(/ann|198/);
  });
});

describe("an address that nobody has", () => {
  it("is answered with the same words, tried or locked", async () => {
    const outcomes = async (email: string) => [...(await several(5, { email })), await attempt({ email })];
    expect(await outcomes("nobody@example.org")).toEqual(await outcomes("ann@example.org"));
  });

  it("is answered in the same time", async () => {
    const known = Array.from({ length: 25 }, (_, place) => `known${place}@example.org`);
    for (const email of known)
      await createPerson(town.owner, { email, name: "Known", isPractice: false, password: PASSWORD });
    const took = async (email: string) => {
      const start = performance.now();
      await attempt({ email });
      return performance.now() - start;
    };
    const [there, nowhere]: [number[], number[]] = [[], []];
    for (const [place, email] of known.entries()) {
      there.push(await took(email));
      nowhere.push(await took(`unknown${place}@example.org`));
    }
    expect(Math.abs(median(there) - median(nowhere))).toBeLessThan(median(there) / 3);
  });
});

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
