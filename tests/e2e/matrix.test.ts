import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { asClient } from "#bin/database.ts";
import { actionsOf, routesOf } from "#tests/e2e/build-manifest.ts";
import { actionLeaks, digestOf, pageLeaks, REPORT_FORMS } from "#tests/e2e/matrix-asking.ts";
import { build, everybodyIn, type Town } from "#tests/e2e/matrix-town.ts";
import { type Asker, OWN_ACTIONS, PAGES, REPORT_ACTIONS } from "#tests/e2e/matrix-verdicts.ts";
import { withoutPolicy, withoutProxy } from "#tests/e2e/build-variants.ts";
import type { Visitor } from "#tests/e2e/visitor.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";
import { scale } from "#tests/fixtures/scale.ts";

describe("the tables", () => {
  it("have a row for every address of the build, and no other", () => {
    expect(Object.keys(PAGES).sort()).toEqual(routesOf(inject("distDir")));
  });

  it("have a row for every server action of the build, and no other", () => {
    const rows = [...Object.keys(REPORT_ACTIONS), ...Object.keys(OWN_ACTIONS)];
    expect(rows.sort()).toEqual([...actionsOf(inject("distDir")).keys()].sort());
  });
});
