import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { actionsOf } from "#tests/e2e/build-manifest.ts";
import { variantFolder, withEverythingAllowed, withoutProxy } from "#tests/e2e/build-variants.ts";
import { formWith } from "#tests/e2e/forms.ts";
import { actOnEveryReport, type Harvest, harvest } from "#tests/e2e/matrix-acting.ts";
import { addressOf, askForEveryPage, type Everybody, STRANGERS } from "#tests/e2e/matrix-asking.ts";
import { actOnPeople, type PeopleForms, peopleForms } from "#tests/e2e/matrix-people.ts";
import { build, everybodyIn, PERIOD_OF, type Town } from "#tests/e2e/matrix-town.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

// Everybody asks for everything, several thousand times: long on a machine that has other work.
vi.setConfig({ testTimeout: 600_000 });

const SECTION = "/desk/[programme]/[company]/[period]/[commitment]";
const distDir = inject("distDir");
let folder: string;
beforeAll(async () => {
  folder = await variantFolder();
});

describe("the register without proxy.ts", () => {
  const here = inVariant((sources) => Promise.resolve(withoutProxy(sources, distDir)));

  it("is without the headers that proxy.ts gives", async () => {
    const { headers } = await here.everybody().nobody.get("/");
    expect(headers.get("content-security-policy")).toBeNull();
  });

  it("shows nobody another company's texts", async () => {
    const { wrong, leaks } = await askForEveryPage(here.everybody(), here.town().membership, {
      under: "/desk",
      ways: ["document", "flight data"],
    });
    expect([...leaks, ...wrong]).toEqual([]);
  });

  it("lets nobody act on a report or on a company's people but those of the table", async () => {
    const ids = actionsOf(distDir);
    const people = await actOnPeople(here.everybody(), here.people(), ids, here.town());
    expect([...people.leaks, ...people.wrong]).toEqual([]);
    const { wrong, leaks } = await actOnEveryReport(here.everybody(), here.forms(), ids, here.town().database);
    expect([...leaks, ...wrong]).toEqual([]);
  });
});

describe("the register with a permission table that allows everything", () => {
  const here = inVariant((sources) => withEverythingAllowed(sources, distDir));

  it("shows the company's administrator a form that the real table does not", async () => {
    const { text } = await here.everybody()["its administrator"].get(addressOf(SECTION, "draft"));
    expect(formWith(text, "account").fields["period"]).toBe(PERIOD_OF.draft);
  });

  it("shows no stranger the company's texts", async () => {
    const { wrong, leaks } = await askForEveryPage(here.everybody(), here.town().membership, {
      under: "/desk",
      askers: STRANGERS,
      ways: ["document", "flight data"],
    });
    expect([...leaks, ...wrong.filter(isNotStewards)]).toEqual([]);
  });

  it("lets no stranger act on its reports or its people", async () => {
    const { database } = here.town();
    const ids = actionsOf(`${folder}/${distDir}`);
    const people = await actOnPeople(here.everybody(), here.people(), ids, here.town(), STRANGERS);
    expect([...people.leaks, ...people.wrong.filter(isNotStewards)]).toEqual([]);
    const { wrong, leaks } = await actOnEveryReport(here.everybody(), here.forms(), ids, database, STRANGERS);
    expect([...leaks, ...wrong.filter(isNotStewards)]).toEqual([]);
  });
});

// The database tells a steward which companies its programme has, as the public pages do; so without the table a
// steward is shown a report with nothing in it, where others are told that there is none.
function isNotStewards(what: string): boolean {
  return !what.startsWith("steward");
}

/** Builds a variant with a town of its own and serves it while the tests of this block run. */
function inVariant(make: (folder: string) => Promise<string>) {
  const set: { town?: Town; server?: TestServer; everybody?: Everybody; forms?: Harvest; people?: PeopleForms } = {};
  beforeAll(async () => {
    const variant = await make(folder);
    set.town = await build();
    set.server = await startServer({ database: set.town.database, folder, environment: { NEXT_DIST_DIR: variant } });
    set.everybody = await everybodyIn(set.server.url, set.town);
    const ids = actionsOf(`${folder}/${variant}`);
    set.forms = await harvest(set.everybody, ids);
    set.people = await peopleForms(set.town, set.everybody, set.forms, ids);
  });
  afterAll(() => set.server?.stop());
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error("the variant is there only while tests run");
    return value;
  };
  return {
    town: () => there(set.town),
    everybody: () => there(set.everybody),
    forms: () => there(set.forms),
    people: () => there(set.people),
  };
}
