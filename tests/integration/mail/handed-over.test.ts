import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { at } from "#db/clock.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { takeBackReport } from "#db/commands/take-back-report.ts";
import { startMailWorker } from "#db/mail/worker.ts";
import { AFTER_PERIOD, addressOf, answerAll, demand } from "#tests/fixtures/small-programme.ts";
import { startMailServer, type TestMailServer } from "#tests/fixtures/smtp-server.ts";
import { house } from "#tests/integration/people/house.ts";

const home = house();
const { small, alder, owner } = home;
let mail: TestMailServer;

beforeAll(async () => {
  mail = await startMailServer();
  Object.assign(process.env, { SMTP_URL: mail.url, MAIL_FROM: "register@example.org" });
  await startMailWorker(0.5);
});
afterAll(() => mail.stop());
beforeEach(() => {
  mail.letters.length = 0;
  mail.refuseWith = null;
});

const where = () => addressOf(small(), "alder");

function written() {
  return at(AFTER_PERIOD, async () => {
    await answerAll(small(), alder());
    const products = { section: "products", finished: { value: "yes", basedOn: 0 } };
    await saveSection(alder().editor, { ...where(), ...products });
  });
}

async function orders(): Promise<number> {
  const { rows } = await owner().query(
    "select count(*)::int as orders from jobs.job where data ->> 'kind' = 'handed_over' and data ->> 'organisationId' = $1",
    [alder().organisationId],
  );
  return rows[0]?.orders;
}

it("a report that is handed over is told to its officer by mail, once, with the way to certify it", async () => {
  await written();
  await demand(handOverReport(alder().editor, where()));
  await vi.waitFor(() => expect(mail.letters).toHaveLength(1), 20_000);
  const [letter] = mail.letters;
  expect([letter?.to ?? []].flat().map(({ text }) => text)).toEqual([`${alder().officer.personId}@example.org`]);
  expect(letter?.subject).toBe("To certify: Alder Labs, half-year to June 2026");
  expect(letter?.text).toContain(`http://127.0.0.1:3000/desk/${small().key}/alder/2026-H1/certify`);
  expect(letter?.text).not.toContain("account of develop");
  expect(await orders()).toBe(1);
});

it("the officer who hands over themselves gets no letter about it", async () => {
  await written();
  await demand(handOverReport(alder().officer, where()));
  expect(await orders()).toBe(0);
});

it("no letter comes about a report that was taken back before it went out", async () => {
  await written();
  mail.refuseWith = { code: 451, words: "Try again later" };
  const before = mail.offered;
  await demand(handOverReport(alder().editor, where()));
  await vi.waitFor(() => expect(mail.offered).toBeGreaterThan(before), 20_000);
  await demand(takeBackReport(alder().editor, where()));
  mail.refuseWith = null;
  await owner().query("update jobs.job set start_after = now() where state = 'retry'");
  const settled =
    "select count(*)::int as open from jobs.job where data ->> 'kind' = 'handed_over' and state <> 'completed'";
  await vi.waitFor(async () => expect((await owner().query(settled)).rows[0]?.open).toBe(0), 20_000);
  expect(mail.letters).toEqual([]);
});
