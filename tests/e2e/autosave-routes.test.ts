import { afterAll, beforeAll, expect, it } from "vitest";
import { asClient } from "#db/one-connection.ts";
import { ASKERS, type Asker, OBJECTS, type Stage } from "#tests/e2e/matrix-askers.ts";
import type { Everybody } from "#tests/e2e/matrix-asking.ts";
import { build, COMMITMENT, COMPANY, everybodyIn, PERIOD_OF, PROGRAMME, type Town } from "#tests/e2e/matrix-town.ts";
import { type ActionVerdict, PAGE_WRITES } from "#tests/e2e/matrix-verdicts.ts";
import { startServer, type TestServer } from "#tests/fixtures/server.ts";

let town: Town;
let server: TestServer;
let everybody: Everybody;
beforeAll(async () => {
  town = await build();
  server = await startServer({ database: town.database });
  everybody = await everybodyIn(server.url, town);
});
afterAll(() => server?.stop());

type Route = keyof typeof PAGE_WRITES;

interface Sent {
  readonly personId?: string;
  readonly origin?: string;
}

async function send(route: Route, asker: Asker, stage: Stage, { personId, origin }: Sent = {}): Promise<number> {
  const changes = { account: { value: `Sent by ${asker}.`, basedOn: await versionAt(stage) } };
  const body = {
    personId: personId ?? idOf(asker),
    section: COMMITMENT,
    ...(route === "save.json" ? { changes } : {}),
  };
  const response = await fetch(`${server.url}/desk/${PROGRAMME}/${COMPANY}/${PERIOD_OF[stage]}/${route}`, {
    method: "POST",
    redirect: "manual",
    headers: {
      cookie: everybody[asker].cookie,
      "content-type": "application/json",
      origin: origin ?? new URL(server.url).origin,
    },
    body: JSON.stringify(body),
  });
  return response.status;
}

// The people of the town are named after their ids; whoever is not has no page to send anything from.
function idOf(asker: Asker): string {
  return asker === "nobody" ? "" : (town.emails[asker].split("@")[0] ?? "");
}

function versionAt(stage: Stage): Promise<number> {
  return asClient(town.database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ version: number }>(
      `select coalesce(max(version), 0)::int as version from private.answer join private.report on report.id = report_id
       where section = $1 and field = 'account' and period = $2
         and report.organisation_id = (select id from private.organisation where programme = $3 and key = $4)`,
      [COMMITMENT, PERIOD_OF[stage], PROGRAMME, COMPANY],
    );
    return rows[0]?.version ?? 0;
  });
}

const STATUS: Readonly<Record<ActionVerdict, number>> = { done: 200, refused: 409, "not there": 404, "sign in": 307 };
const ROUTES = ["save.json", "presence.json"] as const satisfies readonly Route[];
const CASES = ROUTES.flatMap((route) =>
  OBJECTS.flatMap((stage) => ASKERS.map((asker) => [route, stage, asker, PAGE_WRITES[route][stage][asker]] as const)),
);

it.each(CASES)("%s of a %s report by %s is %s", async (route, stage, asker, verdict) => {
  const before = await versionAt(stage);
  expect(await send(route, asker, stage)).toBe(STATUS[verdict]);
  const isWritten = route === "save.json" && verdict === "done";
  expect(await versionAt(stage)).toBe(isWritten ? before + 1 : before);
});

it.each(ROUTES)("%s is not there for somebody who sends it from another person's page", async (route) => {
  const before = await versionAt("draft");
  expect(await send(route, "its editor", "draft", { personId: idOf("its officer") })).toBe(404);
  expect(await versionAt("draft")).toBe(before);
});

it.each(ROUTES)("%s is refused to a page of another site", async (route) => {
  const before = await versionAt("draft");
  expect(await send(route, "its editor", "draft", { origin: "https://elsewhere.example" })).toBe(403);
  expect(await versionAt("draft")).toBe(before);
});
