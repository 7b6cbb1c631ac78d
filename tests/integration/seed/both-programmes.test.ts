import { getTableName } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnect } from "#db/client.ts";
import { asClient } from "#db/one-connection.ts";
import { rebuildProjection } from "#db/record/rebuild.ts";
import { PROJECTION } from "#db/schema/projection.ts";
import { publicRecordEntries } from "#db/seed/public-record/public-record.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { TestDatabase } from "#tests/fixtures/database.ts";
import { endState, TODAY, tellInto, toldDatabase } from "#tests/integration/seed/telling.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await toldDatabase();
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

describe("both programmes, once told", () => {
  it("put every fact of the public record on the record, one entry each, in its order", async () => {
    const entries = await rows(
      "select subject from published.entry where programme = 'safety-by-design' order by position",
    );
    expect(entries.map((one) => one["subject"])).toEqual(publicRecordEntries().map(({ subject }) => subject));
  });

  it("put the practice programme on the record in the order in which it happened, and none of it in the future", async () => {
    const entries = await rows("select time from published.entry where programme = 'rehearsal' order by position");
    const times = entries.map(({ time }) => Number(time));
    expect(times.length).toBeGreaterThan(80);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBeGreaterThan(50);
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.parse(`${TODAY}T00:00:00Z`));
  });

  it("let every report of the practice programme be filed by an officer, and every fact be entered by a steward", async () => {
    const filed = await rows("select count(*)::int as n from published.entry where kind = 'report_filed'");
    expect(filed).toEqual([{ n: 25 }]);
    expect(
      await rows(`select distinct action, role from private.event join private.membership on person_id = actor_id
        where action <> 'person.enter' order by 1, 2`),
    ).toEqual([
      { action: "commitment.change", role: "officer" },
      { action: "record.enter", role: "steward" },
      { action: "report.answer", role: "editor" },
      { action: "report.certify", role: "officer" },
      { action: "report.confirm", role: "editor" },
      { action: "report.hand_over", role: "editor" },
    ]);
  });

  it("share no person, no organisation, no source and no edition", async () => {
    const shared = `select name from (
        select distinct 'person ' || person_id as name, programme from private.membership
          join private.organisation place on place.id = organisation_id
        union select 'place ' || key, programme from private.organisation
        union select 'organisation ' || key, programme from published.organisation
        union select 'source ' || key, programme from published.source
        union select 'edition ' || key, programme from published.edition) named
      group by name having count(*) > 1`;
    expect(await rows(shared)).toEqual([]);
  });

  it("speak of no real organisation in the practice programme", async () => {
    const names = await rows(
      `select name from published.organisation where programme = 'safety-by-design'
       union select document ->> 'publisher' from published.source where programme = 'safety-by-design'`,
    );
    const told = JSON.stringify(
      await rows("select fields from published.entry_document where programme = 'rehearsal'"),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter(({ name }) => new RegExp(`(^|\\W)${literally(String(name))}(\\W|$)`).test(told))).toEqual([]);
  });

  it("let nobody sign in as the compiler, and nobody as those who only told the story", async () => {
    const able = await rows(
      `select person.name from private.person left join private.credential on person_id = id
       where disabled_at is null and (is_practice or password_hash is not null) order by 1`,
    );
    expect(able.map((one) => one["name"])).toEqual([
      "Beatriz Nunes",
      "Clara Ashdown",
      "Ines Duarte",
      "Joan Whitfield",
      "L. Marchetti",
      "R. Okafor",
      "Sam Adeyemi",
      "Tomas Berg",
      "Vera Holm",
    ]);
  });

  it("have half of the answers of Harbor Models' latest report, and none of Quill Systems'", async () => {
    const begun = await rows(
      `select key, count(distinct section)::int as answered from private.report
       join private.organisation place on place.id = organisation_id join private.answer on report_id = report.id
       where period = '2026-Q3' group by key`,
    );
    expect(begun).toEqual([{ key: "harbor-models", answered: 4 }]);
  });

  it("are left alone when they are whole, also on a later day", async () => {
    const before = await endState(database);
    const lines = await tellInto(database, CalendarDate.parse("2026-11-24"));
    expect(lines.toSorted()).toEqual(["rehearsal: whole", "safety-by-design: whole, 237 entries"]);
    expect(await endState(database)).toEqual(before);
  });

  it("have the public rows that their record gives when it is folded again", async () => {
    const before = await projection();
    await rebuildProjection(database.ownerUrl);
    expect(Object.values(before).flat().length).toBeGreaterThan(600);
    expect(await projection()).toEqual(before);
  });
});

async function rows(question: string): Promise<Record<string, unknown>[]> {
  return asClient(database.adminUrl, async (admin) => (await admin.query(question)).rows);
}

function literally(text: string): string {
  return text.replaceAll(/[^\w\s]/g, "\\$&");
}

async function projection(): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const table of Object.values(PROJECTION)) {
    const name = getTableName(table);
    found[name] = await rows(`select * from published.${name} order by programme, key, entry_from`);
  }
  return found;
}
