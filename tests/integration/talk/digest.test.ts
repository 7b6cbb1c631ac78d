import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { at } from "#db/clock.ts";
import { chooseDigest } from "#db/commands/choose-digest.ts";
import { endCompanyMembership } from "#db/commands/end-membership.ts";
import { letterFor } from "#db/mail/letter.ts";
import { startMailWorker } from "#db/mail/worker.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { AFTER_PERIOD, demand, PERIOD } from "#tests/fixtures/small-programme.ts";
import { startMailServer, type TestMailServer } from "#tests/fixtures/smtp-server.ts";
import { house, membershipOf } from "#tests/integration/people/house.ts";
import { place } from "#tests/integration/talk/place.ts";

let mail: TestMailServer;
const home = house();
const { small, alder, owner } = home;
const { assign, say, section } = place(home);

beforeAll(async () => {
  mail = await startMailServer();
  Object.assign(process.env, { SMTP_URL: mail.url, MAIL_FROM: "register@example.org" });
  await startMailWorker(0.5);
});
afterAll(() => mail.stop());
beforeEach(async () => {
  await owner().query("delete from jobs.job");
  mail.letters.length = 0;
  mail.refuseWith = null;
});

/** The orders of digests to somebody, or of none: their states, and in how many minutes they go out. */
async function orders(reader: PersonViewer) {
  const { rows } = await owner().query(
    `select job.state, round(extract(epoch from job.start_after - job.created_on) / 60)::int as minutes
     from jobs.job left join private.digest on digest.id::text = job.data ->> 'digestId'
     where coalesce(digest.person_id, $1) = $1 order by job.created_on`,
    [reader.personId],
  );
  return rows;
}

/** Lets the hour pass for everything that waits. */
const anHourPasses = () => owner().query("update jobs.job set start_after = now() where state in ('created', 'retry')");

/** Waits until nothing is on its way. */
async function settled(): Promise<void> {
  await vi.waitFor(async () => {
    const { rows } = await owner().query("select count(*)::int as open from jobs.job where state <> 'completed'");
    expect(rows).toEqual([{ open: 0 }]);
  }, 15_000);
}

const to = (reader: PersonViewer) => mail.letters.filter(({ to }) => JSON.stringify(to).includes(reader.personId));
const choose = (reader: PersonViewer, wants: "yes" | "no") =>
  demand(chooseDigest(reader, { organisationId: alder().organisationId, wants }));

describe("a digest", () => {
  it("waits an hour, collects what happens meanwhile, and is one letter", async () => {
    const { editor, colleague, officer } = alder();
    await demand(assign(editor, colleague));
    await demand(say(officer, "Please name the classifier.\nAnd its date."));
    await demand(say(editor, "Can you?", [colleague]));
    expect(await orders(colleague)).toEqual([{ state: "created", minutes: 60 }]);
    expect(mail.letters).toEqual([]);
    await anHourPasses();
    await settled();
    expect(to(colleague)).toHaveLength(1);
    const text = to(colleague)[0]?.text ?? "";
    expect(text).toContain(`${editor.name} assigned this section to you.`);
    expect(text).toContain(`${officer.name} commented:\n> Please name the classifier.\n> And its date.`);
    expect(text).toContain(`${editor.name} mentions you:\n> Can you?`);
    expect(text.match(/https?:\S+/g)).toEqual([
      `http://127.0.0.1:3000/desk/${small().key}/alder/${PERIOD}/${section}`,
      "http://127.0.0.1:3000/account#mail",
    ]);
  });

  it("goes to those who are mentioned, who have the section, and who commented; not to oneself, nor to others", async () => {
    const { editor, colleague, officer, administrator } = alder();
    await demand(say(officer, "First."));
    await demand(assign(editor, colleague));
    await demand(say(editor, "Second.", [editor]));
    const waiting = await Promise.all([editor, colleague, officer, administrator].map(orders));
    expect(waiting.map((found) => found.length)).toEqual([0, 1, 1, 0]);
  });

  it("tells nothing twice: what comes after it went out is in the next one, an hour later", async () => {
    const { editor, colleague } = alder();
    await demand(say(editor, "First.", [colleague]));
    await anHourPasses();
    await settled();
    await demand(say(editor, "Second.", [colleague]));
    expect(await orders(colleague)).toEqual(
      [
        { state: "completed", minutes: 60 },
        { state: "created", minutes: 60 },
      ].map((row, place) => (place === 0 ? { ...row, minutes: expect.any(Number) } : row)),
    );
    await anHourPasses();
    await settled();
    expect(to(colleague).map(({ text }) => /First|Second/g.exec(text ?? "")?.[0])).toEqual(["First", "Second"]);
    expect(to(colleague)[1]?.text).not.toContain("First");
  });

  it("is one letter, whole, when the mail server was away, and nothing is added to it on the way", async () => {
    const { editor, colleague } = alder();
    await demand(say(editor, "Said while it was up.", [colleague]));
    mail.refuseWith = { code: 451, words: "Try again later" };
    await anHourPasses();
    await vi.waitFor(async () => expect((await orders(colleague))[0]?.state).toBe("retry"), 10_000);
    expect(mail.letters).toEqual([]);
    await demand(say(editor, "Said while it was down.", [colleague]));
    mail.refuseWith = null;
    await owner().query("update jobs.job set start_after = now() where state = 'retry'");
    await vi.waitFor(() => expect(to(colleague)).toHaveLength(1), 15_000);
    expect(to(colleague)[0]?.text).toContain("Said while it was up.");
    expect(to(colleague)[0]?.text).not.toContain("Said while it was down.");
    await anHourPasses();
    await settled();
    expect(to(colleague)).toHaveLength(2);
    expect(to(colleague)[1]?.text).toContain("Said while it was down.");
    expect(to(colleague)[1]?.text).not.toContain("Said while it was up.");
  });

  it("is the same letter on a second try, to the last byte and under the same name", async () => {
    const { editor, colleague } = alder();
    await demand(say(editor, "Once.", [colleague]));
    const { rows } = await owner().query("select id from private.digest where person_id = $1", [colleague.personId]);
    const first = await letterFor({ kind: "digest", digestId: rows[0]?.id });
    await demand(say(editor, "Later.", [colleague]));
    expect(await letterFor({ kind: "digest", digestId: rows[0]?.id })).toEqual(first);
  });

  it("is none for somebody who turned it off, and comes again when it is turned on", async () => {
    const { editor, colleague } = alder();
    await choose(colleague, "no");
    await demand(say(editor, "Unheard.", [colleague]));
    await anHourPasses();
    await settled();
    expect(mail.letters).toEqual([]);
    await choose(colleague, "yes");
    await demand(say(editor, "Heard.", [colleague]));
    await anHourPasses();
    await settled();
    expect(to(colleague)).toHaveLength(1);
    expect(to(colleague)[0]?.text).not.toContain("Unheard.");
  });

  it("is none for somebody who has left, and for a section that went to another one meanwhile", async () => {
    const { editor, colleague, officer, administrator } = alder();
    await demand(say(editor, "For a colleague.", [colleague]));
    await demand(assign(editor, officer));
    await demand(assign(editor, administrator));
    await demand(
      endCompanyMembership(administrator, { ...home.at(), membershipId: await membershipOf(home, colleague) }),
    );
    await anHourPasses();
    await settled();
    expect(to(colleague)).toEqual([]);
    expect(to(officer)).toEqual([]);
    expect(to(administrator)).toHaveLength(1);
  });

  it("is ordered with the comment or not at all", async () => {
    const { editor, colleague } = alder();
    // The outcome under the key is written last, after the order.
    await owner().query("alter table private.idempotency add constraint none_today check (outcome is null) not valid");
    await expect(say(editor, "Never.", [colleague], "a-key")).rejects.toThrow();
    await owner().query("alter table private.idempotency drop constraint none_today");
    expect(await orders(colleague)).toEqual([]);
  });

  it("is not sent about what happens in a story", async () => {
    const { editor, colleague } = alder();
    await at(AFTER_PERIOD, () => demand(say(editor, "Long ago.", [colleague])));
    expect(await orders(colleague)).toEqual([]);
  });

  it("gathers what ten people say at once into one order", async () => {
    const { editor, colleague } = alder();
    await Promise.all(Array.from({ length: 10 }, (_, place) => demand(say(editor, `Number ${place}.`, [colleague]))));
    expect(await orders(colleague)).toHaveLength(1);
    await anHourPasses();
    await settled();
    expect(to(colleague)[0]?.text?.match(/Number \d/g)).toHaveLength(10);
  });
});
