import { describe, expect, it } from "vitest";
import { type Instant, shifted } from "#domain/framework/instant.ts";
import { accept, acceptAsNew, type Offer } from "#domain/people/accept.ts";
import { invitation, NOW } from "#tests/unit/people/people.ts";

function offer(change: Partial<Offer> = {}): Offer {
  return { ...invitation("nora@example.org"), programme: "small", account: null, ...change };
}

const NORA = { personId: "nora", isPractice: false };
const PRACTICE_NORA = { personId: "nora", isPractice: true };

function codeOf(decided: object): string {
  return "refused" in decided ? JSON.stringify(decided.refused) : "accepted";
}

const over = (standing: string) => JSON.stringify({ code: "invitation_over", standing });
const END = offer().expiresAt;

const CASES: readonly (readonly [string, Partial<Offer>, Instant, string, string])[] = [
  ["nora, who has the address", { account: NORA }, NOW, "accepted", '{"code":"has_account"}'],
  ["nora at the last moment", { account: NORA }, shifted(END, -1), "accepted", '{"code":"has_account"}'],
  ["nora when time is over", { account: NORA }, END, over("expired"), over("expired")],
  ["nora once it was used", { account: NORA, acceptedAt: NOW }, NOW, over("used"), over("used")],
  ["nora once it was withdrawn", { account: NORA, withdrawnAt: NOW }, NOW, over("withdrawn"), over("withdrawn")],
  ["nora when nobody has the address", {}, NOW, '{"code":"wrong_account"}', "accepted"],
  [
    "nora when the address is another's",
    { account: { personId: "otto", isPractice: false } },
    NOW,
    '{"code":"wrong_account"}',
    '{"code":"has_account"}',
  ],
  ["nora, for practice", { account: PRACTICE_NORA }, NOW, '{"code":"practice_account"}', '{"code":"has_account"}'],
  [
    "nora, for practice, in practice",
    { account: PRACTICE_NORA, programme: "rehearsal" },
    NOW,
    "accepted",
    '{"code":"has_account"}',
  ],
];

describe("accepting an invitation", () => {
  it.each(CASES)("by %s, signed in or new", (_, change, now, signedIn, asNew) => {
    expect(codeOf(accept(offer(change), "nora", now))).toBe(signedIn);
    expect(codeOf(acceptAsNew(offer(change), now))).toBe(asNew);
  });
});
