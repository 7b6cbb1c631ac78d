import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { append, begin } from "#db/evidence/intake/quarantine.ts";
import { intakeFolder, receiveEvidence } from "#db/evidence/receive.ts";
import { openedBytes } from "#db/evidence/sealed-bytes.ts";
import { gathered, sha256Of } from "#tests/fixtures/evidence/bytes.ts";
import { framed, startPretended } from "#tests/fixtures/evidence/clamd.ts";
import { description } from "#tests/fixtures/evidence/handing-in.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";
import { AFTER_PERIOD, addressOf } from "#tests/fixtures/small-programme.ts";
import { house } from "#tests/integration/people/house.ts";

const folder = temporaryFolder("receive");
let says: "OK" | "Test FOUND" | "hang up" = "OK";
let daemon: Awaited<ReturnType<typeof startPretended>>;
const { small, alder, owner } = house();

beforeAll(async () => {
  daemon = await startPretended((socket, heard) => {
    if (says === "hang up") socket.destroy();
    else if (framed(heard).isOver) socket.end(`stream: ${says}\0`);
  });
  // Read once by the settings, which nothing has asked for before.
  Object.assign(process.env, { REGISTER_DATA: folder, CLAMD_URL: daemon.url });
});
afterAll(() => daemon.stop());
beforeEach(() => {
  says = "OK";
});

/** A file of the editor's that is whole on its way. */
async function onItsWay(bytes: Uint8Array = randomText(), fileName = "policy.txt"): Promise<string> {
  const { editor, organisationId } = alder();
  const declared = { declaredSize: bytes.length, declaredSha256: sha256Of(bytes), fileName };
  const upload = await begin(
    intakeFolder(),
    { who: editor.personId, organisation: organisationId, ...declared },
    new Date(),
  );
  await append(intakeFolder(), upload, 0, new Blob([new Uint8Array(bytes)]).stream());
  return upload;
}

function receive(uploadId: string, as: object = { description: description() }) {
  const address = addressOf(small(), "alder");
  // What a form sends is looked at by the command.
  const given = { address, uploadId, as: as as { description: unknown } };
  return at(AFTER_PERIOD, () => receiveEvidence(alder().editor, given));
}

function randomText(): Buffer {
  return Buffer.from(`A line, ${randomBytes(8).toString("hex")}.\n`);
}

function lying(where: "quarantine" | "files"): readonly string[] {
  const path = join(folder, "evidence", where);
  return existsSync(path) ? readdirSync(path) : [];
}

const files = async () => (await owner().query("select count(*)::int as n from private.evidence_file")).rows[0].n;

describe("receiving a file", () => {
  it("seals and stores it, then writes its row, then takes it from its way", async () => {
    const bytes = randomText();
    const outcome = await receive(await onItsWay(bytes));
    expect(outcome).toMatchObject({ received: { sha256: sha256Of(bytes), size: bytes.length, scanners: ["clamd"] } });
    expect(lying("quarantine")).toEqual([]);
    const { rows } = await owner().query(
      `select id, organisation_id, store_key, key_id, encode(wrapped_key, 'base64') as key from private.evidence_file
       where sha256 = decode($1, 'hex')`,
      [sha256Of(bytes)],
    );
    const { id: fileId, organisation_id: organisationId, store_key: storeKey, key_id: keyId, key } = rows[0];
    expect(lying("files")).toContain(storeKey);
    const wrappedKey = key.replaceAll("\n", "");
    const opened = await gathered(openedBytes({ fileId, organisationId, storeKey, keyId, wrappedKey }));
    expect(opened.equals(bytes)).toBe(true);
  });

  it("gives the receipt again where only the answer was lost", async () => {
    const upload = await onItsWay();
    const first = await receive(upload);
    const [rows, stored] = [await files(), lying("files").length];
    expect(await receive(upload)).toEqual(first);
    expect([await files(), lying("files").length]).toEqual([rows, stored]);
  });

  it.each([
    ["the scanner finds something", "Test FOUND", "virus"],
    ["the scanner hangs up", "hang up", "not_scanned"],
  ] as const)("leaves nothing where %s", async (_, said, code) => {
    const upload = await onItsWay();
    const [rows, stored] = [await files(), lying("files")];
    says = said;
    expect(await receive(upload)).toMatchObject({ fault: { code } });
    expect([await files(), lying("files"), lying("quarantine")]).toEqual([rows, stored, []]);
  });

  it("leaves nothing of a file that is not what its name says", async () => {
    const upload = await onItsWay(Buffer.from("%PDF-1.7 and no more\n"), "policy.pdf");
    const [rows, stored] = [await files(), lying("files")];
    expect(await receive(upload)).toMatchObject({ fault: { code: "file_refused" } });
    expect([await files(), lying("files"), lying("quarantine")]).toEqual([rows, stored, []]);
  });

  it("removes what it stored where the command refuses, and keeps the file on its way for wrong words only", async () => {
    const upload = await onItsWay();
    const [rows, stored] = [await files(), lying("files")];
    const nowhere = { description: description(undefined, { supports: ["develop.nothing"] }) };
    expect(await receive(upload, nowhere)).toMatchObject({ refused: { code: "invalid_input" } });
    expect([await files(), lying("files"), lying("quarantine").length]).toEqual([rows, stored, 2]);
    expect(await receive(upload, { item: "01a20c00-0000-7000-8000-000000000009" })).toMatchObject({
      refused: { code: "no_such_evidence" },
    });
    expect([await files(), lying("files"), lying("quarantine")]).toEqual([rows, stored, []]);
  });

  it("is done once where two ask for it at the same moment", async () => {
    const upload = await onItsWay();
    const rows = await files();
    const both = await Promise.all([receive(upload), receive(upload)]);
    expect(both.filter((one) => "received" in one).length).toBe(1);
    expect(both).toContainEqual({ fault: { code: "upload_busy" } });
    expect(await files()).toBe(rows + 1);
  });
});
