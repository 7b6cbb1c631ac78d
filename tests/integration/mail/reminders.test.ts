import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { at } from "#db/clock.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { letterFor } from "#db/mail/letter.ts";
import { LetterOrder } from "#db/mail/queue.ts";
import { orderReminders } from "#db/mail/reminders.ts";
import { startMailWorker } from "#db/mail/worker.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { dueInstant, WallTime } from "#domain/framework/due.ts";
import { Instant } from "#domain/framework/instant.ts";
import { TimeZone } from "#domain/framework/time-zone.ts";
import { answerAll, demand, fileAll, PERIOD } from "#tests/fixtures/small-programme.ts";
import { startMailServer, type TestMailServer } from "#tests/fixtures/smtp-server.ts";
import { house } from "#tests/integration/people/house.ts";

let mail: TestMailServer;
beforeAll(async () => {
  mail = await startMailServer();
  Object.assign(process.env, { SMTP_URL: mail.url, MAIL_FROM: "register@example.org" });
});
afterAll(() => mail.stop());

const home = house();
const { alder, birch, owner, small } = home;

// 31 July 2026, 18:00 in Lisbon is when both companies' reports are due.
const WEEK_BEFORE = Instant.parse("2026-07-24T09:00:00.000Z");
const DAY_BEFORE = Instant.parse("2026-07-30T09:00:00.000Z");
const FORTNIGHT_LATE = Instant.parse("2026-08-14T09:00:00.000Z");

/** The orders of this test's programme, oldest first. */
async function orders(): Promise<readonly Extract<LetterOrder, { kind: "reminder" }>[]> {
  const { rows } = await owner().query("select data from jobs.job where data->>'programme' = $1 order by created_on", [
    small().key,
  ]);
  return rows.flatMap(({ data }) => {
    const order = LetterOrder.parse(data);
    return order.kind === "reminder" ? [order] : [];
  });
}

async function takenRungs(): Promise<readonly number[]> {
  const { rows } = await owner().query(
    `select rung from private.reminder_sent where organisation_id in ($1, $2) order by ordered_at, rung`,
    [alder().organisationId, birch().organisationId],
  );
  return rows.map((row) => row.rung);
}

function remindAt(now: Instant): Promise<number> {
  return at(now, orderReminders);
}

describe("a rung that is reached", () => {
  it("is told once to everybody who writes, however often and by however many servers it is looked for", async () => {
    await Promise.all([remindAt(WEEK_BEFORE), remindAt(WEEK_BEFORE), remindAt(WEEK_BEFORE)]);
    await remindAt(Instant.parse("2026-07-24T10:00:00.000Z"));
    const writers = [alder(), birch()].flatMap(({ editor, colleague, officer }) => [editor, colleague, officer]);
    expect((await orders()).map(({ personId }) => personId).toSorted()).toEqual(
      writers.map(({ personId }) => personId).toSorted(),
    );
  });

  it("is told alone by a server that slept through those before it", async () => {
    await remindAt(DAY_BEFORE);
    expect(await takenRungs()).toEqual([-1, -1]);
  });

  it("is told to the administrator and the steward too from two weeks late on", async () => {
    await remindAt(FORTNIGHT_LATE);
    const told = (await orders()).filter(({ organisation }) => organisation === "alder");
    const { editor, colleague, officer, administrator } = alder();
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      [editor, colleague, officer, administrator, small().steward].map(({ personId }) => personId).toSorted(),
    );
  });

  it("is told of no report that is filed or waived", async () => {
    await fileAll(small(), alder());
    const waived = { organisation: "birch", period: PERIOD, ground: "It closed." };
    await demand(enterFact(small().steward, { programme: small().key, kind: "waiver_granted", document: waived }));
    await remindAt(WEEK_BEFORE);
    expect(await orders()).toEqual([]);
  });

  it("is reached anew by an extended due date", async () => {
    await remindAt(WEEK_BEFORE);
    await extend("2026-08-07");
    await remindAt(Instant.parse("2026-07-31T09:00:00.000Z"));
    const told = (await orders()).filter(({ personId }) => personId === alder().officer.personId);
    expect(told.map(({ rung, due }) => [rung, due])).toEqual([
      [-7, "2026-07-31T17:00:00.000Z"],
      [-7, "2026-08-07T17:00:00.000Z"],
    ]);
  });

  it("is not taken without its letters, nor are letters ordered without it", async () => {
    await owner().query("revoke insert on jobs.job, jobs.job_common from register_desk");
    await expect(remindAt(WEEK_BEFORE)).rejects.toThrow();
    await owner().query("grant insert on jobs.job, jobs.job_common to register_desk");
    expect(await takenRungs()).toEqual([]);
    await remindAt(WEEK_BEFORE);
    expect(await takenRungs()).toEqual([-7, -7]);
    expect(await orders()).toHaveLength(6);
  });
});

describe("the letter", () => {
  it("names the company, the due date and what is not complete, and quotes nothing", async () => {
    await at(WEEK_BEFORE, () => answerAll(small(), alder(), "canary"));
    const letter = await letterTo(alder().editor.personId, DAY_BEFORE);
    expect(letter?.subject).toBe("Alder Labs: the report on the half-year to June 2026 is due by 31 July 2026");
    expect(letter?.to).toBe(`${alder().editor.personId}@example.org`);
    expect(letter?.text).toContain("is due by 31 July 2026, 18:00 in Lisbon: tomorrow. It is not filed.");
    expect(letter?.text).toContain(`${alder().officer.name} then certifies`);
    expect(letter?.text.match(/https?:\S+/g)).toEqual([`http://127.0.0.1:3000/desk/${small().key}/alder/2026-H1`]);
    expect(letter?.text).not.toContain("canary");
  });

  it("names the sections that are not complete", async () => {
    const letter = await letterTo(birch().officer.personId, DAY_BEFORE);
    expect(letter?.text).toContain("sections are complete. Not complete yet:\n\n- Data\n- Conduct");
  });

  it("shows the steward nothing of the draft", async () => {
    const letter = await letterTo(small().steward.personId, FORTNIGHT_LATE, "alder");
    expect(letter?.subject).toContain("is overdue since 31 July 2026");
    expect(letter?.text).toContain("was due by 31 July 2026, 18:00 in Lisbon: 14 days ago.");
    expect(letter?.text).not.toMatch(/complete|Data|Conduct|officer of/);
    expect(letter?.text.match(/https?:\S+/g)).toEqual([`http://127.0.0.1:3000/${small().key}/companies/alder/2026-H1`]);
  });

  it("is not sent once the report is filed, the due date moved, or a newer rung is reached", async () => {
    await remindAt(WEEK_BEFORE);
    const [alders] = (await orders()).filter(({ organisation }) => organisation === "alder");
    const [birchs] = (await orders()).filter(({ organisation }) => organisation === "birch");
    if (alders === undefined || birchs === undefined) throw new Error("nothing was ordered");
    expect(await at(WEEK_BEFORE, () => letterFor(birchs))).not.toBeNull();
    expect(await at(DAY_BEFORE, () => letterFor(birchs))).toBeNull();
    await fileAll(small(), birch());
    expect(await at(WEEK_BEFORE, () => letterFor(birchs))).toBeNull();
    await extend("2026-08-07");
    expect(await at(WEEK_BEFORE, () => letterFor(alders))).toBeNull();
  });

  it("is not sent to somebody who left or is disabled, nor by real mail to an account for practice", async () => {
    await remindAt(WEEK_BEFORE);
    const [editors, colleagues, officers] = await Promise.all(
      [alder().editor, alder().colleague, alder().officer].map(({ personId }) => orderTo(personId)),
    );
    if (editors === undefined || colleagues === undefined || officers === undefined) throw new Error("not ordered");
    await asOwner("update private.membership set ended_at = now() where person_id = $1", alder().editor.personId);
    await asOwner("update private.person set disabled_at = now() where id = $1", alder().colleague.personId);
    expect(await at(WEEK_BEFORE, () => letterFor(editors))).toBeNull();
    expect(await at(WEEK_BEFORE, () => letterFor(colleagues))).toBeNull();
    expect(await at(WEEK_BEFORE, () => letterFor(officers))).not.toBeNull();
    await asOwner("update private.person set is_practice = true where id = $1", alder().officer.personId);
    expect(await at(WEEK_BEFORE, () => letterFor(officers))).toBeNull();
  });
});

describe("a mail server that is down for an hour", () => {
  it("costs no letter and doubles none", async () => {
    await owner().query("delete from jobs.job");
    await dueInAWeek();
    const { port } = new URL(mail.url);
    await mail.stop();
    expect(await orderReminders()).toBe(3);
    await startMailWorker(0.5);
    await vi.waitFor(async () => expect(await states()).toEqual(["retry"]), 20_000);
    expect(await orderReminders()).toBe(0);
    mail = await startMailServer(Number(port));
    // The hour passes.
    await owner().query("update jobs.job set start_after = now() where state = 'retry'");
    await vi.waitFor(async () => expect(await states()).toEqual(["completed"]), 20_000);
    await owner().query("update jobs.job set start_after = now() where state = 'retry'");
    expect(await orderReminders()).toBe(0);
    const { editor, colleague, officer } = alder();
    const addresses = [editor, colleague, officer].map(({ personId }) => `${personId}@example.org`);
    const told = mail.letters.filter(({ text }) => text?.includes(small().key));
    expect(told.map(({ to }) => [to].flat()[0]?.text).toSorted()).toEqual(addresses.toSorted());
    expect(told[0]?.text).toContain("in 7 days");
  }, 60_000);

  async function states(): Promise<readonly string[]> {
    const { rows } = await owner().query("select distinct state::text from jobs.job where data->>'programme' = $1", [
      small().key,
    ]);
    return rows.map(({ state }) => state);
  }
});

async function orderTo(personId: string) {
  return (await orders()).find((order) => order.personId === personId);
}

async function letterTo(personId: string, now: Instant, organisation?: string) {
  await remindAt(now);
  const order = (await orders()).find(
    (one) => one.personId === personId && (organisation === undefined || one.organisation === organisation),
  );
  return order === undefined ? null : at(now, () => letterFor(order));
}

async function asOwner(statement: string, id: string): Promise<void> {
  await owner().query(statement, [id]);
}

function extend(date: string) {
  const due = { dueDate: date, dueTime: "18:00", zone: "Europe/Lisbon", dueAt: `${date}T17:00:00.000Z` };
  const document = { organisation: "alder", period: PERIOD, ...due, ground: "They asked." };
  return at(WEEK_BEFORE, () =>
    demand(enterFact(small().steward, { programme: small().key, kind: "extension_granted", document })),
  );
}

/** Opens another period for alder, due a week from today by the real clock. */
function dueInAWeek() {
  const date = CalendarDate.parse(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
  const zone = TimeZone.parse("UTC");
  const dueAt = dueInstant({ date, time: WallTime.parse("18:00"), zone });
  const period = {
    organisation: "alder",
    period: "2025-H2",
    cadence: "half-year",
    from: "2025-07-01",
    to: "2025-12-31",
  };
  const document = { ...period, dueDate: date, dueTime: "18:00", zone, dueAt };
  return demand(enterFact(small().steward, { programme: small().key, kind: "period_opened", document }));
}
