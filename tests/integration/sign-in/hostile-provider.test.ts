import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AuthAnswer, finishAtProvider, isLetIn, startAtProvider } from "#app/_http/sign-in.ts";
import { linkIdentity } from "#db/sign-in/accounts.ts";
import { CLIENT } from "#tests/fixtures/oidc-provider.ts";
import { startTamperingProvider, type Tampering, type TamperingProvider } from "#tests/fixtures/tampering-provider.ts";
import { browser, kept, settle, type Town } from "#tests/integration/sign-in/people.ts";

let provider: TamperingProvider;
let town: Town;
beforeAll(async () => {
  provider = await startTamperingProvider();
  town = await settle({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
  });
  await linkIdentity(town.owner, { issuer: provider.issuer, subject: "subject-1", personId: town.ann });
});
afterAll(async () => {
  await provider.stop();
  await town.leave();
});

const NOW = Math.floor(Date.now() / 1000);

/** The browser's way there and back, with the provider's token made wrong in between. */
async function comeBack(tampering: Tampering, query: Readonly<Record<string, string>> = {}): Promise<AuthAnswer> {
  provider.tampering = {};
  const answer = await startAtProvider("/desk", browser());
  const asked = new URL(answer.location ?? "").searchParams;
  const claims = { nonce: asked.get("nonce"), ...tampering.claims };
  provider.tampering = { ...tampering, claims };
  return finishAtProvider({ code: "any", state: asked.get("state") ?? "", ...query }, browser(kept(answer)));
}

it("lets the person in while the token is sound", async () => {
  expect(isLetIn(await comeBack({}))).toBe(true);
});

it("lets the person in after the provider took another key", async () => {
  provider.rotateKey();
  expect(isLetIn(await comeBack({}))).toBe(true);
});

describe("lets nobody in", () => {
  it.each<[string, Tampering]>([
    ["from another issuer", { claims: { iss: "https://evil.example" } }],
    [
      "from a provider that describes itself as another",
      { describedAs: "https://evil.example", claims: { iss: "https://evil.example" } },
    ],
    ["for another register", { claims: { aud: "another-client" } }],
    ["for several, authorised for another", { claims: { aud: [CLIENT.id, "another"], azp: "another" } }],
    ["with another nonce", { claims: { nonce: "another" } }],
    ["without a nonce", { claims: { nonce: undefined } }],
    ["without a subject", { claims: { sub: undefined } }],
    ["with an empty subject", { claims: { sub: "" } }],
    ["with a subject that is a list", { claims: { sub: ["subject-1"] } }],
    ["that nobody signed", { algorithm: "none" }],
    ["signed with the client's own secret", { algorithm: "HS256" }],
    ["signed with a key the provider does not publish", { isKeyUnknown: true }],
    ["that is too old", { claims: { iat: NOW - 7200, exp: NOW - 3600 } }],
    ["from the future", { claims: { iat: NOW + 3600, exp: NOW + 7200 } }],
    ["that is not valid yet", { claims: { nbf: NOW + 3600 } }],
    ["without an end", { claims: { exp: undefined } }],
    [
      "for another subject with the same e-mail address",
      { claims: { sub: "subject-2", email: "ann@example.org", email_verified: true } },
    ],
    ["for the subject in other capitals", { claims: { sub: "Subject-1" } }],
  ])("with a token %s", async (_case, tampering) => {
    expect(isLetIn(await comeBack(tampering))).toBe(false);
  });

  it.each([
    ["another state", { state: "another" }],
    ["no state", { state: "" }],
    ["an error", { error: "access_denied" }],
    ["the name of another issuer", { iss: "https://evil.example" }],
  ])("who comes back with %s", async (_case, query) => {
    expect(isLetIn(await comeBack({}, query))).toBe(false);
  });

  it("while the provider takes longer than five seconds, and says so within six", async () => {
    const start = performance.now();
    expect(isLetIn(await comeBack({ delayMs: 20_000 }))).toBe(false);
    expect(performance.now() - start).toBeLessThan(7_000);
  });

  it("while the provider is down, and says so before anybody is sent there", async () => {
    await provider.stop();
    const answer = await startAtProvider("/desk", browser());
    expect(answer.problem).toBe("provider");
    expect(isLetIn(answer)).toBe(false);
  });
});
