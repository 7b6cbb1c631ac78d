import { expect, it } from "vitest";
import { forgiveAttempt, takeAttempt } from "#db/sign-in/attempts.ts";
import { connected } from "#tests/fixtures/connected.ts";

connected();

// Four at once on an account stay below the number of tries after which it has to wait.
const AT_ONCE = 4;
const TURNS = 60;

it("counts tries that come at the same moment without two of them waiting for each other", async () => {
  const prove = async (account: string) => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const attempt = { account, address: account };
      expect(await takeAttempt(attempt)).toBeNull();
      await forgiveAttempt(attempt);
    }
  };
  const accounts = ["ada", "ben"].flatMap((account) => Array.from({ length: AT_ONCE }, () => account));
  await Promise.all(accounts.map(prove));
});
