import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readPublished } from "#db/client.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { beat } from "#db/heartbeat.ts";
import { asClient } from "#db/one-connection.ts";
import { datedReports } from "#db/queries/dated-reports.ts";
import { settleOutages } from "#db/record/settle-outages.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { deadlineOf } from "#domain/framework/deadline.ts";
import { dueInstant, WallTime } from "#domain/framework/due.ts";
import { epochMillisecondsOf } from "#domain/framework/instant.ts";
import { TimeZone } from "#domain/framework/time-zone.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { demand, type SmallProgramme } from "#tests/fixtures/small-programme.ts";

const here = connected();
let small: SmallProgramme;
beforeAll(async () => {
  small = await here.programme();
});
beforeEach(() => asOwner("delete from private.heartbeat; delete from private.measured_outage"));

function asOwner(statements: string) {
  return asClient(here.database().ownerUrl, async (owner) => (await owner.query(statements)) as unknown);
}

/** The register was last alive these minutes ago. */
function silentFor(minutes: number) {
  return asOwner(`insert into private.heartbeat (id, at) values (true, now() - interval '${minutes} minutes')`);
}

async function measured(): Promise<number> {
  return asClient(here.database().ownerUrl, async (owner) => {
    const { rows } = await owner.query("select count(*)::int as n from private.measured_outage");
    return rows[0].n;
  });
}

/** Minutes that are added to alder's due date of a period. */
async function addedTo(period: string): Promise<number> {
  const all = await readPublished(datedReports);
  const found = all.find((one) => one.programme === small.key && one.organisation === "alder" && one.period === period);
  if (found === undefined) throw new Error(`no ${period}`);
  const { deadline } = found;
  return (epochMillisecondsOf(deadlineOf(deadline)) - epochMillisecondsOf(deadline.due)) / 60_000;
}

describe("signs of life", () => {
  it.each([
    ["none before the first", null, 0],
    ["none while they come every minute", 1, 0],
    ["none within three minutes", 2.9, 0],
    ["one after more than three", 3.1, 1],
  ])("that are missed are an outage: %s", async (_case, minutes, outages) => {
    if (minutes !== null) await silentFor(minutes);
    await Promise.all([beat(), beat(), beat()]);
    expect(await measured()).toBe(outages);
  });

  it("are never taken from the future", async () => {
    await asClient(here.database().deskUrl, (desk) => desk.query("select private.beat(now() + interval '1 year')"));
    await beat();
    expect(await measured()).toBe(0);
  });
});

describe("an outage", () => {
  it("that moves no due date is entered nowhere", async () => {
    await silentFor(20);
    expect(await settleOutages(here.database().ownerUrl)).toBe(0);
    expect(await here.count("published.entry", "kind", "outage_recorded")).toBe(0);
  });

  it("near a due date is entered once, by whoever starts, and moves it for everybody", async () => {
    await dueSoon();
    await silentFor(20);
    const { ownerUrl } = here.database();
    const entered = await Promise.all([settleOutages(ownerUrl), settleOutages(ownerUrl)]);
    expect(entered.toSorted()).toEqual([0, 1]);
    expect(await settleOutages(ownerUrl)).toBe(0);
    expect(await here.count("published.entry", "kind", "outage_recorded")).toBe(1);
    expect(await addedTo("2025-H2")).toBeGreaterThanOrEqual(20);
    expect(await addedTo("2025-H2")).toBeLessThanOrEqual(22);
    expect(await addedTo("2026-H1")).toBe(0);
  });

  it("that the steward enters moves it too", async () => {
    const document = {
      key: "by-hand",
      from: "2026-07-31T16:00:00.000Z",
      until: "2026-07-31T16:30:00.000Z",
      note: "The network of the house was down.",
    };
    await demand(enterFact(small.steward, { programme: small.key, kind: "outage_recorded", document }));
    expect(await addedTo("2026-H1")).toBe(30);
  });
});

/** Opens a period for alder that is due tomorrow by the real clock. */
function dueSoon() {
  const date = CalendarDate.parse(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  const zone = TimeZone.parse("UTC");
  const dueAt = dueInstant({ date, time: WallTime.parse("18:00"), zone });
  const of = { organisation: "alder", period: "2025-H2", cadence: "half-year", from: "2025-07-01", to: "2025-12-31" };
  const document = { ...of, dueDate: date, dueTime: "18:00", zone, dueAt };
  return demand(enterFact(small.steward, { programme: small.key, kind: "period_opened", document }));
}
