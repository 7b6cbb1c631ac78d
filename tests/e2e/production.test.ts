import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import { createPerson } from "#db/sign-in/accounts.ts";
import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";
import { actionsOf } from "#tests/e2e/build-manifest.ts";
import { formWith } from "#tests/e2e/forms.ts";
import { type Answer, type Visitor, visitor } from "#tests/e2e/visitor.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

const ADDRESS = "https://register.example.org";
// As the proxy in front of the register passes a browser's requests on.
const FROM_ITS_PAGES = { origin: ADDRESS, "x-forwarded-host": new URL(ADDRESS).host, "x-forwarded-proto": "https" };
const PASSWORD = "heron walks under basalt";

let server: TestServer;
let anybody: Visitor;
beforeAll(async () => {
  server = await startServer({
    environment: {
      REGISTER_MODE: "production",
      NEXTAUTH_URL: ADDRESS,
      REGISTER_EVIDENCE_KEY: "3q2+7wABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhs=",
      EVIDENCE_UNSCANNED: "stated",
    },
  });
  anybody = visitor(server.url);
});
afterAll(() => server?.stop());

async function signInWith(email: string, password: string): Promise<Answer> {
  const { fields } = formWith((await anybody.get("/sign-in")).text, "email", "password");
  return anybody.post("/sign-in", { ...fields, email, password }, FROM_ITS_PAGES);
}

describe("in production", () => {
  it("offers no practice account", async () => {
    const { text } = await anybody.get("/sign-in");
    expect(text).toContain("I have forgotten my password");
    expect(text).not.toContain("Continue as");
    expect(text).not.toContain("Practise");
  });

  it("refuses the form of a practice account that somebody kept", async () => {
    const person = await idOf("r.okafor@quill.example.org");
    const kept = {
      [`$ACTION_ID_${actionsOf(inject("distDir")).get("sign-in/continueAs")}`]: "",
      person,
      next: "/desk",
    };
    const { status, headers } = await anybody.post("/sign-in", kept, FROM_ITS_PAGES);
    expect([status, headers.get("location")]).toEqual([303, "/sign-in?problem=practice"]);
    expect(headers.getSetCookie()).toEqual([]);
  });

  it("refuses the password of a practice account", async () => {
    const { status, headers, text } = await signInWith("r.okafor@quill.example.org", PRACTICE_PASSWORD);
    expect([status, headers.getSetCookie()]).toEqual([200, []]);
    expect(text).toContain("The e-mail address or the password is not right.");
  });

  it("lets a real person in, with a cookie for this host over https alone", async () => {
    const email = "ann.lee@example.org";
    await asClient(server.database.ownerUrl, (owner) =>
      createPerson(owner, { email, name: "Ann Lee", isPractice: false, password: PASSWORD }),
    );
    const { status, headers } = await signInWith(email, PASSWORD);
    expect(status).toBe(303);
    expect(headers.getSetCookie().join()).toMatch(/^__Host-register-session=[^;]+;.*Secure; HttpOnly; SameSite=lax/i);
  });

  it("asks browsers to come by https only", async () => {
    const { headers } = await anybody.get("/");
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  });
});

function idOf(email: string): Promise<string> {
  return asClient(server.database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ id: string }>("select id from private.person where email = $1", [email]);
    return rows[0]?.id ?? "";
  });
}
