import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { at } from "#db/clock.ts";
import { endCompanyMembership } from "#db/commands/end-membership.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { startMailWorker } from "#db/mail/worker.ts";
import { ownReceipt, ownReceiptFile, receiptFile } from "#db/queries/receipt.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";
import { readPdf } from "#tests/fixtures/pdf-reader.ts";
import {
  AFTER_PERIOD,
  addressOf,
  answerAll,
  certification,
  demand,
  PASSWORD,
} from "#tests/fixtures/small-programme.ts";
import { startMailServer, type TestMailServer } from "#tests/fixtures/smtp-server.ts";
import { house, membershipOf } from "#tests/integration/people/house.ts";

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

/** Brings alder's report before its officer, at its own time; what follows happens now. */
function handedOver() {
  return at(AFTER_PERIOD, async () => {
    await answerAll(small(), alder());
    const products = { section: "products", finished: { value: "yes", basedOn: 0 } };
    await saveSection(alder().editor, { ...addressOf(small(), "alder"), ...products });
    await demand(handOverReport(alder().editor, addressOf(small(), "alder")));
  });
}

/** Takes alder's report to the record at its own time, as a story that is told. */
async function filedThen() {
  await handedOver();
  await at(AFTER_PERIOD, () => demand(file()));
}

function file(change: object = {}, key?: string) {
  return fileCompanyReport(alder().officer, { ...certification(small(), "alder"), ...change }, key);
}

const emailOf = ({ personId }: { readonly personId: string }) => `${personId}@example.org`;

function everybody(): readonly string[] {
  const { editor, colleague, officer, administrator } = alder();
  return [editor, colleague, officer, administrator].map(emailOf).toSorted();
}

function addressees(): readonly string[] {
  return mail.letters.flatMap(({ to }) => [to ?? []].flat().map(({ text }) => text)).toSorted();
}

async function orders(): Promise<number> {
  const { rows } = await owner().query(
    "select count(*)::int as orders from jobs.job where data ->> 'kind' = 'receipt' and data ->> 'organisationId' = $1",
    [alder().organisationId],
  );
  return rows[0]?.orders;
}

describe("the receipt by mail", () => {
  it("goes once to everybody who works for the company, with the PDF, and to nobody else", async () => {
    await handedOver();
    await demand(file());
    await vi.waitFor(() => expect(addressees()).toEqual(everybody()), 20_000);
    const { bytes } = (await receiptFile(addressOf(small(), "alder"), 1)) ?? {};
    for (const { subject, text, attachments, from } of mail.letters) {
      expect(from?.text).toBe("register@example.org");
      expect(subject).toBe("Receipt: Alder Labs, half-year to June 2026");
      expect(text).toContain(`http://127.0.0.1:3000/${small().key}/companies/alder/2026-H1`);
      expect(text).toContain(`http://127.0.0.1:3000/desk/${small().key}/alder/2026-H1/receipt`);
      expect(text).not.toContain("Confidential");
      expect(attachments.map(({ contentType, filename }) => [contentType, filename])).toEqual([
        ["application/pdf", `receipt-${small().key}-alder-2026-H1-revision-1.pdf`],
      ]);
      expect(attachments[0]?.content.equals(Buffer.from(bytes ?? []))).toBe(true);
    }
    expect(await orders()).toBe(4);
    const { rows } = await owner().query("select data::text from jobs.job");
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });

  it("is not ordered by a filing that is refused", async () => {
    await handedOver();
    expect(await file({ password: "not this one" })).toMatchObject({ refused: { code: "wrong_password" } });
    expect(await file({ agreed: "" })).toMatchObject({ refused: { code: "invalid_input" } });
    expect(await orders()).toBe(0);
  });

  it("is not ordered a second time by the same filing sent again, nor by one that comes too late", async () => {
    await handedOver();
    const key = "0f9c9a1e-2f4b-4a35-8a4e-3a3d1f0f5a11";
    const [once, again] = [await file({}, key), await file({}, key)];
    expect(again).toEqual(once);
    expect(await file()).toMatchObject({ refused: { code: "already_filed" } });
    await vi.waitFor(() => expect(addressees()).toEqual(everybody()), 20_000);
    expect(await orders()).toBe(4);
  });

  it("waits while the mail server turns it away, and then comes once", async () => {
    await handedOver();
    mail.refuseWith = { code: 451, words: "Try again later" };
    const before = mail.offered;
    await demand(file());
    await vi.waitFor(() => expect(mail.offered).toBeGreaterThanOrEqual(before + 4), 20_000);
    expect(addressees()).toEqual([]);
    mail.refuseWith = null;
    await owner().query("update jobs.job set start_after = now() where state = 'retry'");
    await vi.waitFor(() => expect(addressees()).toEqual(everybody()), 20_000);
  });

  it("does not come to somebody who left the company before it went out", async () => {
    await handedOver();
    mail.refuseWith = { code: 451, words: "Try again later" };
    const before = mail.offered;
    await demand(file());
    await vi.waitFor(() => expect(mail.offered).toBeGreaterThanOrEqual(before + 4), 20_000);
    const membershipId = await membershipOf(home, alder().colleague);
    await demand(endCompanyMembership(alder().administrator, { ...home.at(), membershipId }));
    mail.refuseWith = null;
    await owner().query("update jobs.job set start_after = now() where state = 'retry'");
    const rest = everybody().filter((email) => email !== emailOf(alder().colleague));
    await vi.waitFor(() => expect(addressees()).toEqual(rest), 20_000);
  });

  it("is not sent about a story that is told", async () => {
    await filedThen();
    expect(await orders()).toBe(0);
  });
});

describe("the receipt", () => {
  it("is there for the company's own people only, and only for what was filed", async () => {
    const where = addressOf(small(), "alder");
    expect(await ownReceipt(alder().editor, where, null)).toBeNull();
    await filedThen();
    for (const viewer of [alder().editor, alder().officer, alder().administrator]) {
      expect((await ownReceiptFile(viewer, where, 1))?.bytes.length).toBeGreaterThan(1_000);
      expect(await ownReceiptFile(viewer, where, 2)).toBeNull();
    }
    const { birch } = small().companies;
    for (const viewer of [PUBLIC_VIEWER, birch.officer, birch.administrator, small().auditor, small().steward]) {
      expect(await ownReceipt(viewer, where, null)).toBeNull();
      expect(await ownReceiptFile(viewer, where, 1)).toBeNull();
    }
  });

  it("is made of the record as it was: later entries change no byte, and it holds no confidential word", async () => {
    const where = addressOf(small(), "alder");
    await filedThen();
    const before = await receiptFile(where, null);
    const listed = { ...LISTED, name: "Alder Laboratories" };
    await demand(enterFact(small().steward, { programme: small().key, kind: "organisation_listed", document: listed }));
    const after = await receiptFile(where, 1);
    expect(Buffer.from(after?.bytes ?? []).equals(Buffer.from(before?.bytes ?? []))).toBe(true);
    const words = (await readPdf(after?.bytes ?? new Uint8Array())).pages.join(" ");
    expect(words).toContain("Public account of develop.data.");
    expect(words).toContain("Alder Labs");
    expect(words).not.toContain("Confidential");
  });
});

const LISTED = {
  key: "alder",
  kinds: ["ai-developer"],
  kindsBasis: "published",
  note: null,
  roleNote: null,
  status: "listed",
  statusAsOf: "2026-01-03",
  statusNote: null,
  statusSources: [],
  sources: ["handbook"],
  check: null,
};
