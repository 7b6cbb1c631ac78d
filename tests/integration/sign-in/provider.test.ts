import { afterAll, beforeAll, expect, it } from "vitest";
import { finishAtProvider, isLetIn, signedIn, startAtProvider } from "#app/_http/sign-in.ts";
import { linkIdentity } from "#db/sign-in/accounts.ts";
import { CLIENT, startProvider, type TestProvider, walkThrough } from "#tests/fixtures/oidc-provider.ts";
import { browser, kept, settle, type Town } from "#tests/integration/sign-in/people.ts";

const CALLBACK = "http://127.0.0.1:3000/api/auth/callback/oidc";

let provider: TestProvider;
let town: Town;
beforeAll(async () => {
  provider = await startProvider(CALLBACK);
  town = await settle({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
  });
  await linkIdentity(town.owner, { issuer: provider.issuer, subject: "subject-of-ann", personId: town.ann });
});
afterAll(async () => {
  await provider.stop();
  await town.leave();
});

async function start() {
  const answer = await startAtProvider("/desk", browser());
  return { address: new URL(answer.location ?? ""), cookies: kept(answer) };
}

it("asks the provider with a code challenge, a state and a nonce, and for the identity only", async () => {
  const { address } = await start();
  expect(address.origin).toBe(provider.issuer);
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    response_type: "code",
    scope: "openid",
    code_challenge_method: "S256",
    redirect_uri: CALLBACK,
  });
  for (const name of ["code_challenge", "state", "nonce"]) {
    expect(address.searchParams.get(name)?.length).toBeGreaterThanOrEqual(43);
  }
});

it("lets in the person whom the subject was linked to, and goes on to the page that was asked for", async () => {
  provider.subject = "subject-of-ann";
  const { address, cookies } = await start();
  const answer = await finishAtProvider(await walkThrough(address.href, CALLBACK), browser(cookies));
  expect(isLetIn(answer)).toBe(true);
  expect(answer.location).toBe("http://127.0.0.1:3000/desk");
  expect((await signedIn(kept(answer, cookies)))?.viewer.name).toBe("Ann Lee");
});

it("lets nobody in for a subject that was not linked, though it claims a known person's e-mail address", async () => {
  provider.subject = "somebody-else";
  const { address, cookies } = await start();
  const answer = await finishAtProvider(await walkThrough(address.href, CALLBACK), browser(cookies));
  expect(isLetIn(answer)).toBe(false);
  expect(answer.problem).toBe("not-known");
});

it("takes a code once", async () => {
  provider.subject = "subject-of-ann";
  const { address, cookies } = await start();
  const query = await walkThrough(address.href, CALLBACK);
  expect(isLetIn(await finishAtProvider(query, browser(cookies)))).toBe(true);
  expect(isLetIn(await finishAtProvider(query, browser(cookies)))).toBe(false);
});

it("takes a code only in the browser that asked for it", async () => {
  provider.subject = "subject-of-ann";
  const [mine, theirs] = [await start(), await start()];
  const query = await walkThrough(mine.address.href, CALLBACK);
  expect(isLetIn(await finishAtProvider(query, browser(theirs.cookies)))).toBe(false);
  expect(isLetIn(await finishAtProvider(query, browser()))).toBe(false);
});
