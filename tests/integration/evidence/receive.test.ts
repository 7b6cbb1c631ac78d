import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { append, begin } from "#db/evidence/intake/quarantine.ts";
import { checkUpload, intakeFolder, receiveEvidence, takeBackUpload } from "#db/evidence/receive.ts";
import { openedBytes } from "#db/evidence/sealed-bytes.ts";
import { gathered, sha256Of } from "#tests/fixtures/evidence/bytes.ts";
import { framed, startPretended } from "#tests/fixtures/evidence/clamd.ts";
import { description } from "#tests/fixtures/evidence/handing-in.ts";
import { kitPdf } from "#tests/fixtures/evidence/pdf/kit-pdf.ts";
import { png } from "#tests/fixtures/evidence/pdf/small-pictures.ts";
import { hasGhostscript, whereGhostscriptIs } from "#tests/fixtures/ghostscript.ts";
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

function receive(uploadId: string, as: object = { description: description() }, copy: string | null = null) {
  const address = addressOf(small(), "alder");
  // What a form sends is looked at by the command.
  const given = { address, uploadId, copy, as: as as { description: unknown } };
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

  describe.skipIf(!hasGhostscript)(`of a PDF with pictures${whereGhostscriptIs}`, () => {
    const illustrated = (words: string) =>
      kitPdf({}, (kit) => {
        kit.text(words).image(Buffer.from(png(400, 300)));
      });
    const check = (upload: string) => {
      const by = { viewer: alder().editor, address: addressOf(small(), "alder") };
      return at(AFTER_PERIOD, () => checkUpload(by, upload));
    };

    it("offers a copy without them, and keeps nothing else", async () => {
      const upload = await onItsWay(illustrated("Kept in words"), "policy.pdf");
      const refused = await check(upload);
      if (refused?.fault.code !== "file_refused" || refused.fault.textOnly?.kind !== "made") throw new Error("no copy");
      const { size, sha256 } = refused.fault.textOnly;
      expect(lying("quarantine").toSorted()).toEqual([upload, `${upload}.json`]);
      const kept = readFileSync(join(folder, "evidence", "quarantine", upload));
      expect([kept.length, sha256Of(kept), kept.includes("/Image")]).toEqual([size, sha256, false]);
      expect(await takeBackUpload(upload)).toBeNull();
      expect(lying("quarantine")).toEqual([]);
    });

    it("receives the copy for somebody who says so of that copy, and says what it was made of", async () => {
      const sent = illustrated("Received in words");
      const upload = await onItsWay(sent, "policy.pdf");
      const refused = await check(upload);
      const copy =
        refused?.fault.code === "file_refused" && refused.fault.textOnly?.kind === "made"
          ? refused.fault.textOnly
          : null;
      const as = { description: description() };
      const offered = { fault: { code: "copy_not_accepted", textOnly: { kind: "made", ...copy } } };
      expect(await receive(upload, as)).toEqual(offered);
      expect(await receive(upload, as, sha256Of(sent))).toEqual(offered);
      const outcome = await receive(upload, as, copy?.sha256);
      expect(outcome).toMatchObject({ received: { sha256: copy?.sha256, copiedFrom: sha256Of(sent) } });
      expect(lying("quarantine")).toEqual([]);
      const { rows } = await owner().query(
        "select encode(copied_from, 'hex') as of from private.evidence_file where id = $1",
        [upload],
      );
      expect(rows).toEqual([{ of: sha256Of(sent) }]);
    });

    it("keeps the copy that it offers also where nobody looked before the file was handed in", async () => {
      const sent = illustrated("Looked into late");
      const upload = await onItsWay(sent, "policy.pdf");
      const as = { description: description() };
      const refused = await receive(upload, as);
      expect(refused).toMatchObject({ fault: { code: "file_refused", textOnly: { kind: "made" } } });
      expect(lying("quarantine").toSorted()).toEqual([upload, `${upload}.json`]);
      const again = await receive(upload, as);
      const [offer] = [refused, again].map((one) =>
        "fault" in one && "textOnly" in one.fault ? one.fault.textOnly : null,
      );
      expect(again).toEqual({ fault: { code: "copy_not_accepted", textOnly: offer } });
      const copy = offer?.kind === "made" ? offer.sha256 : null;
      expect(await receive(upload, as, copy)).toMatchObject({ received: { copiedFrom: sha256Of(sent) } });
    });

    it("takes neither where the process ended before the copy had its place", async () => {
      const sent = illustrated("Cut");
      const upload = await onItsWay(sent, "policy.pdf");
      await check(upload);
      writeFileSync(join(folder, "evidence", "quarantine", upload), sent);
      expect(await receive(upload, { description: description() }, sha256Of(sent))).toMatchObject({
        fault: { code: "copy_not_accepted" },
      });
      const slip = JSON.parse(readFileSync(join(folder, "evidence", "quarantine", `${upload}.json`), "utf8"));
      expect(await receive(upload, { description: description() }, slip.declaredSha256)).toMatchObject({
        fault: { code: "other_size" },
      });
      expect(lying("quarantine")).toEqual([]);
    });

    it("makes none of what a scanner stops", async () => {
      says = "Test FOUND";
      const upload = await onItsWay(illustrated("Stopped"), "policy.pdf");
      expect(await check(upload)).toEqual({ fault: { code: "virus" } });
      expect(lying("quarantine")).toEqual([]);
    });

    it("makes none while a scanner is away, and says that the pictures are why it is refused", async () => {
      says = "hang up";
      const upload = await onItsWay(illustrated("Away"), "policy.pdf");
      expect(await check(upload)).toMatchObject({
        fault: { code: "file_refused", file: { reason: "pdf_picture" }, textOnly: { kind: "not_now" } },
      });
      expect(lying("quarantine")).toEqual([]);
    });
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
