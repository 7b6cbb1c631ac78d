import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { asClient } from "#db/one-connection.ts";
import { actionsOf, routesOf } from "#tests/e2e/build-manifest.ts";
import { formWith } from "#tests/e2e/forms.ts";
import { actAsAllowed, actOnEveryReport, type Harvest, harvest } from "#tests/e2e/matrix-acting.ts";
import { addressOf, askForEveryPage, type Everybody } from "#tests/e2e/matrix-asking.ts";
import {
  actOnPeople,
  changeCommitmentAsAllowed,
  keepCalendarAsAllowed,
  type PeopleForms,
  peopleForms,
  withdrawAsAllowed,
} from "#tests/e2e/matrix-people.ts";
import { build, everybodyIn, type Town } from "#tests/e2e/matrix-town.ts";
import { OWN_ACTIONS, PAGES, PEOPLE_ACTIONS, REPORT_ACTIONS } from "#tests/e2e/matrix-verdicts.ts";
import { signedInByPassword } from "#tests/e2e/visitor.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";
import { PASSWORD } from "#tests/fixtures/small-programme.ts";

// Everybody asks for everything, several thousand times: long on a machine that has other work.
vi.setConfig({ testTimeout: 600_000 });

let town: Town;
let server: TestServer;
let everybody: Everybody;
let forms: Harvest;
let people: PeopleForms;
const ids = () => actionsOf(inject("distDir"));

beforeAll(async () => {
  town = await build();
  server = await startServer({ database: town.database });
  everybody = await everybodyIn(server.url, town);
  forms = await harvest(everybody, ids());
  people = await peopleForms(town, everybody, forms, ids());
});
afterAll(() => server?.stop());

describe("the tables", () => {
  it("have a row for every address of the build, and no other", () => {
    expect(Object.keys(PAGES).sort()).toEqual(routesOf(inject("distDir")));
  });

  it("have a row for every server action of the build, and no other", () => {
    const rows = [REPORT_ACTIONS, PEOPLE_ACTIONS, OWN_ACTIONS].flatMap((table) => Object.keys(table));
    expect(rows.sort()).toEqual([...ids().keys()].sort());
  });
});

describe("the register as it is", () => {
  it("shows everybody what the table says, and nobody another company's texts", async () => {
    const { requests, sightings, wrong, leaks } = await askForEveryPage(everybody, town.membership);
    expect([...leaks, ...wrong]).toEqual([]);
    expect(requests).toBeGreaterThan(1_000);
    expect(sightings).toBeGreaterThan(30);
  });

  it("lets nobody act on a report but those of the table, wherever they send the form", async () => {
    const { requests, wrong, leaks } = await actOnEveryReport(everybody, forms, ids(), town.database);
    expect([...leaks, ...wrong]).toEqual([]);
    expect(requests).toBeGreaterThan(300);
  });

  it("lets nobody act on a company's people but its administrator, wherever they send the form", async () => {
    const { requests, wrong, leaks } = await actOnPeople(everybody, people, ids(), town);
    expect([...leaks, ...wrong]).toEqual([]);
    expect(requests).toBeGreaterThan(150);
  });

  it("denies that there is anybody else's sign-in to end", async () => {
    const { sessions, form } = await sessionsOfTheEditor();
    const before = await liveSessions();
    for (const asker of ["another's editor", "its officer", "steward", "nobody"] as const) {
      const fields = { ...form, sessionId: sessions[0] ?? "", "idempotency-key": crypto.randomUUID() };
      const answer = await everybody[asker].post("/account", fields);
      expect([asker, answer.status]).toEqual([asker, asker === "nobody" ? 307 : 404]);
    }
    expect(await liveSessions()).toBe(before);
  });
});

describe("the register with row security off", () => {
  beforeAll(() => rowSecurity("disable"));
  afterAll(() => rowSecurity("enable"));

  it("shows nobody another company's texts", async () => {
    const { wrong, leaks } = await askForEveryPage(everybody, town.membership, {
      under: "/desk",
      ways: ["document", "flight data"],
    });
    expect([...leaks, ...wrong]).toEqual([]);
  });

  it("lets nobody act on a report but those of the table", async () => {
    const { wrong, leaks } = await actOnEveryReport(everybody, forms, ids(), town.database);
    expect([...leaks, ...wrong]).toEqual([]);
  });

  it("lets nobody act on a company's people but its administrator", async () => {
    const { wrong, leaks } = await actOnPeople(everybody, people, ids(), town);
    expect([...leaks, ...wrong]).toEqual([]);
  });
});

describe("the same forms", () => {
  it("work for those whom the table lets act", async () => {
    expect(await actAsAllowed(everybody, forms, "its officer", "reading/confirm", "draft")).toBe("done");
    expect(await actAsAllowed(everybody, forms, "its editor", "[commitment]/saveSection", "draft")).toBe("done");
    expect(await actAsAllowed(everybody, forms, "its editor", "changes/applyChanges", "draft")).toBe("done");
    expect(await actAsAllowed(everybody, forms, "its officer", "stated/clearSection", "draft")).toBe("done");
    expect(await actAsAllowed(everybody, forms, "its editor", "evidence/describeDocument", "draft")).toBe("done");
    expect(await actAsAllowed(everybody, forms, "its administrator", "[file]/report", "draft")).toBe("done");
    expect(await actAsAllowed(everybody, forms, "its officer", "evidence/withdrawDocument", "draft")).toBe("done");
    expect(await actAsAllowed(everybody, forms, "its administrator", "section-talk/assign", "draft")).toBe("done");
    expect(await actAsAllowed(everybody, forms, "its officer", "section-talk/say", "handed over")).toBe("done");
    expect(await actAsAllowed(everybody, forms, "its editor", "check/takeBack", "handed over")).toBe("done");
    expect(await actAsAllowed(everybody, forms, "its officer", "check/handOver", "handed over")).toBe("done");
    expect(await actAsAllowed(everybody, forms, "its officer", "certify/certify", "handed over")).toBe("done");
    const corrects = (asker: "its editor" | "its officer", action: "prepareCorrection" | "dropCorrection") =>
      actAsAllowed(everybody, forms, asker, `restate/${action}`, "filed");
    expect(await corrects("its officer", "prepareCorrection")).toBe("done");
    expect(await corrects("its editor", "dropCorrection")).toBe("done");
    expect(await corrects("its editor", "prepareCorrection")).toBe("done");
    const preview = addressOf("/desk/[programme]/[company]/[period]/restate/preview", "filed");
    const { fields } = formWith((await everybody["its officer"].get(preview)).text, "prepared");
    const signed = { ...forms, "restate/signCorrection": fields };
    expect(await actAsAllowed(everybody, signed, "its officer", "restate/signCorrection", "filed")).toBe("done");
    expect(await actAsAllowed(everybody, forms, "its officer", "withdraw/withdraw", "filed")).toBe("done");
    expect(await withdrawAsAllowed(everybody, people)).toBe("done");
    expect(await keepCalendarAsAllowed(everybody, people)).toEqual(["done", "done"]);
    expect(await changeCommitmentAsAllowed(everybody, people)).toBe("done");
  });
});

async function rowSecurity(how: "enable" | "disable"): Promise<void> {
  await asClient(town.database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'private'",
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { name } of rows) await admin.query(`alter table ${name} ${how} row level security`);
  });
}

async function sessionsOfTheEditor() {
  // A second browser of the editor's, so that the account page offers to end it.
  await signedInByPassword(server.url, town.emails["its editor"], PASSWORD);
  const { text } = await everybody["its editor"].get("/account");
  const form = formWith(text, "sessionId").fields;
  return { form, sessions: [form["sessionId"]] };
}

function liveSessions(): Promise<number> {
  return asClient(town.database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ live: number }>(
      "select count(*)::int as live from private.session where ended_at is null",
    );
    return rows[0]?.live ?? 0;
  });
}
