import { afterAll, beforeAll, expect, it } from "vitest";
import { enter, isLetIn, signedIn } from "#app/_http/sign-in.ts";
import { browser, kept, PASSWORD, settle, signedInCookies, type Town } from "#tests/integration/sign-in/people.ts";

let town: Town;
beforeAll(async () => {
  town = await settle({
    REGISTER_MODE: "production",
    NEXTAUTH_URL: "https://register.example.org",
    NEXTAUTH_SECRET: "u3Zk0qW8rT5yH1mB7nV4xC9eL2aJ6sD0fG",
    REGISTER_EVIDENCE_KEY: "3q2+7wABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhs=",
    EVIDENCE_UNSCANNED: "stated",
  });
});
afterAll(() => town.leave());

it("lets a person in with a cookie that only this host can have set and only https carries", async () => {
  const answer = await enter("password", { email: "ann@example.org", password: PASSWORD }, browser());
  const [cookie] = answer.cookies;
  expect(cookie?.name).toBe("__Host-register-session");
  expect(cookie?.options).toMatchObject({ httpOnly: true, secure: true, sameSite: "lax", path: "/" });
  expect((await signedIn(kept(answer)))?.viewer.name).toBe("Ann Lee");
});

it("knows no practice button", async () => {
  expect(isLetIn(await enter("practice", { person: town.pia }, browser()))).toBe(false);
});

it("refuses a practice account's right password in the same words as a wrong one", async () => {
  const right = await enter("password", { email: "pia@example.org", password: PASSWORD }, browser());
  const wrong = await enter("password", { email: "pia@example.org", password: "wrong" }, browser());
  expect(right).toEqual(wrong);
  expect(right.refused).toEqual({ code: "wrong_password" });
});

it("takes no session of a practice account that began while practising", async () => {
  const cookies = await signedInCookies();
  await town.owner.query("update private.session set person_id = $1 where ended_at is null", [town.pia]);
  expect(await signedIn(cookies)).toBeNull();
});

it("takes no cookie under the plain name", async () => {
  const cookies = await signedInCookies("ann@example.org");
  const [sealed = ""] = Object.values(cookies);
  expect(sealed).not.toBe("");
  expect(await signedIn({ "register-session": sealed })).toBeNull();
});
