import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "#app/calendar/[file]/route.ts";
import { at } from "#db/clock.ts";
import { endCalendar } from "#db/commands/end-calendar.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { makeCalendar } from "#db/commands/make-calendar.ts";
import { calendarOnDesk } from "#db/queries/calendar-page.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { Instant } from "#domain/framework/instant.ts";
import { demand, PERIOD } from "#tests/fixtures/small-programme.ts";
import { codeOf, house } from "#tests/integration/people/house.ts";

const home = house();
const { alder, birch, owner, small } = home;
const where = () => home.at();

const BEFORE_DUE = Instant.parse("2026-07-10T09:00:00.000Z");

beforeAll(() => {
  process.env["NEXTAUTH_SECRET"] ??= "a secret of thirty-two bytes or more, for tests";
});

/** Makes alder's address and gives its secret, as the page shows it then. */
async function made(by: PersonViewer = alder().officer): Promise<string> {
  await demand(makeCalendar(by, where()));
  return (await calendarOnDesk(by, where()))?.secret ?? "";
}

function asked(file: string): Promise<Response> {
  const request = new Request("http://127.0.0.1:3000/calendar/x", { headers: { cookie: "any=thing" } });
  return at(BEFORE_DUE, () => GET(request, { params: Promise.resolve({ file }) }));
}

async function read(secret: string): Promise<ICAL.Component> {
  return new ICAL.Component(ICAL.parse(await (await asked(`${secret}.ics`)).text()));
}

async function eventOf(secret: string): Promise<ICAL.Event> {
  const events = (await read(secret)).getAllSubcomponents("vevent");
  expect(events).toHaveLength(1);
  return new ICAL.Event(events[0]);
}

function enter(kind: string, document: object) {
  return at(BEFORE_DUE, () => demand(enterFact(small().steward, { programme: small().key, kind, document })));
}

describe("the calendar", () => {
  it("is read back by a calendar program: the moment in UTC, and a reminder 7 days and 1 day before", async () => {
    const event = await eventOf(await made());
    expect(event.startDate.toJSDate().toISOString()).toBe("2026-07-31T17:00:00.000Z");
    expect(event.startDate.zone.tzid).toBe("UTC");
    expect(event.summary).toBe("Due: report of Alder Labs, Half-year to June 2026");
    expect(event.description).toContain("Due by 31 July 2026, 18:00 in Lisbon");
    const alarms = event.component.getAllSubcomponents("valarm");
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue("trigger"))).toSorted()).toEqual(["-P1D", "-P7D"]);
  });

  it("moves the same event when the date is extended, under a higher sequence", async () => {
    const secret = await made();
    const before = await eventOf(secret);
    const due = { dueDate: "2026-08-31", dueTime: "18:00", zone: "Europe/Lisbon", dueAt: "2026-08-31T17:00:00.000Z" };
    await enter("extension_granted", { organisation: "alder", period: PERIOD, ...due, ground: "They asked." });
    const after = await eventOf(secret);
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBe(before.sequence + 1);
    expect(after.startDate.toJSDate().toISOString()).toBe("2026-08-31T17:00:00.000Z");
  });

  it("takes a waived date out of calendars", async () => {
    const secret = await made();
    await enter("waiver_granted", { organisation: "alder", period: PERIOD, ground: "It closed." });
    const event = await eventOf(secret);
    expect(event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(event.summary).toContain("Not required");
  });

  it("keeps a name that could break a line or a field whole, in lines of at most 75 bytes", async () => {
    const name =
      "Älder; Labs, \\n “and”\r\nEND:VEVENT with a name that goes on for far longer than a line of it may be 🙂🙂🙂";
    await owner().query("update private.organisation set name = $2 where id = $1", [alder().organisationId, name]);
    const secret = await made();
    const text = await (await asked(`${secret}.ics`)).text();
    const event = await eventOf(secret);
    expect(event.summary.replaceAll(/\s+/g, " ")).toContain(name.replaceAll(/\s+/g, " "));
    // The parser knows no name of a calendar and gives it as it is written.
    const title = String((await read(secret)).getFirstPropertyValue("x-wr-calname")).replaceAll(/\\(.)/g, "$1");
    expect(title).toBe(`Reports of ${name.replaceAll(/\s+/g, " ")}: due dates`);
    const lines = text.split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.at(-1)).toBe("");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("shows one company's dates and no other's", async () => {
    expect(await (await asked(`${await made()}.ics`)).text()).not.toContain("Birch");
  });

  it("is text/calendar that nobody keeps, and sets no cookie", async () => {
    const { status, headers } = await asked(`${await made()}.ics`);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.getSetCookie()).toEqual([]);
  });
});

describe("its secret address", () => {
  it("opens nothing from the moment it is ended", async () => {
    const secret = await made();
    expect((await asked(`${secret}.ics`)).status).toBe(200);
    await demand(endCalendar(alder().editor, where()));
    expect((await asked(`${secret}.ics`)).status).toBe(404);
    expect(await calendarOnDesk(alder().officer, where())).toBeNull();
  });

  it("opens nothing once another is made in its place, and the other does", async () => {
    const first = await made();
    const second = await made(alder().editor);
    expect(second).not.toBe(first);
    expect([(await asked(`${first}.ics`)).status, (await asked(`${second}.ics`)).status]).toEqual([404, 200]);
  });

  it("is told from one that never was by nothing", async () => {
    const ended = await made();
    await demand(endCalendar(alder().editor, where()));
    const answers = await Promise.all(
      [`${ended}.ics`, "x.ics", ".ics", "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics", await made()].map(
        async (file) => {
          const answer = await asked(file);
          return [answer.status, [...answer.headers], await answer.text()];
        },
      ),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.[0]).toBe(404);
  });

  it("stands in no table", async () => {
    const secret = await made();
    const { rows } = await owner().query(
      `select (select string_agg(row_to_json(f)::text, '') from private.calendar_feed f)
        || (select string_agg(row_to_json(e)::text, '') from private.event e)
        || coalesce((select string_agg(row_to_json(i)::text, '') from private.idempotency i), '') as everything`,
    );
    expect(secret).toHaveLength(43);
    expect(rows[0].everything).not.toContain(secret);
  });

  it("is shown to whoever made it, and to a colleague only that it is there", async () => {
    await made(alder().editor);
    const seen = await calendarOnDesk(alder().administrator, where());
    expect(seen).toMatchObject({ madeByName: alder().editor.name, secret: null });
    const later = Instant.parse(new Date(Date.now() + 601_000).toISOString());
    expect((await at(later, () => calendarOnDesk(alder().editor, where())))?.secret).toBeNull();
  });

  it("is made and ended by the company's people and by nobody else, who are told that there is nothing", async () => {
    await made();
    for (const stranger of [birch().editor, birch().administrator, small().auditor, small().steward]) {
      expect(await codeOf(makeCalendar(stranger, where())), stranger.name).toBe("not_found");
      expect(await codeOf(endCalendar(stranger, where())), stranger.name).toBe("not_found");
      expect(await calendarOnDesk(stranger, where()), stranger.name).toBeNull();
    }
    for (const { editor, officer, administrator } of [alder()]) {
      for (const colleague of [editor, officer, administrator]) {
        expect(await codeOf(makeCalendar(colleague, where())), colleague.name).toBe("done");
      }
    }
  });

  it("is one, however many make one at once", async () => {
    const { editor, officer, administrator } = alder();
    const outcomes = await Promise.all(
      [editor, officer, administrator].map((who) => codeOf(makeCalendar(who, where()))),
    );
    expect(outcomes).toEqual(["done", "done", "done"]);
    const { rows } = await owner().query(
      "select count(*)::int as live from private.calendar_feed where organisation_id = $1 and ended_at is null",
      [alder().organisationId],
    );
    expect(rows[0].live).toBe(1);
  });

  it("is ended once and never brought back or pointed elsewhere, by the owner neither", async () => {
    await made();
    await demand(endCalendar(alder().editor, where()));
    for (const change of ["ended_at = null, ended_by = null", "made_at = now()"]) {
      const tried = owner().query(`update private.calendar_feed set ${change} where organisation_id = $1`, [
        alder().organisationId,
      ]);
      await expect(tried, change).rejects.toThrow(/is over|never changed/);
    }
    await expect(owner().query("delete from private.calendar_feed")).rejects.toThrow("correct by adding");
    await expect(owner().query("truncate private.calendar_feed")).rejects.toThrow("correct by adding");
  });
});
