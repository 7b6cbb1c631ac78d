import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { keyFileText } from "#db/evidence/seal/key-file.ts";
import { readKeyring } from "#db/evidence/seal/keyring.ts";
import { evidenceKeys } from "#db/evidence/seal/keys.ts";
import { newFileKey, rewrapKey, unwrapKey, wrapKey } from "#db/evidence/seal/wrap.ts";
import { random } from "#tests/fixtures/evidence/bytes.ts";

const OLD = Buffer.from(random(32)).toString("base64");
const NEW = Buffer.from(random(32)).toString("base64");
const about = { fileId: "file-1", organisationId: "alder" };
const folder = mkdtempSync(join(tmpdir(), "register-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a key ring", () => {
  it("opens what an older key wrapped, and wraps it again under the new one", () => {
    const fileKey = newFileKey();
    const before = wrapKey(readKeyring(OLD), fileKey, about);
    const both = readKeyring(`2027:${NEW}, ${OLD}`);
    expect(unwrapKey(both, before, about)).toEqual(fileKey);
    const after = rewrapKey(both, before, about);
    expect(after.keyId).toBe("2027");
    expect(unwrapKey(readKeyring(`2027:${NEW}`), after, about)).toEqual(fileKey);
  });

  it.each([
    ["without the key", () => unwrapKey(readKeyring(NEW), wrapKey(readKeyring(OLD), newFileKey(), about), about)],
    ["as another file's", () => unwrapKey(readKeyring(OLD), wrapped(), { ...about, fileId: "file-2" })],
    ["as another company's", () => unwrapKey(readKeyring(OLD), wrapped(), { ...about, organisationId: "birch" })],
    ["with a bit changed", () => unwrapKey(readKeyring(OLD), { ...wrapped(), wrapped: changed() }, about)],
    ["cut short", () => unwrapKey(readKeyring(OLD), { ...wrapped(), wrapped: random(59) }, about)],
    [
      "under another key that was given its name",
      () => unwrapKey(readKeyring(`${wrapped().keyId}:${NEW}`), wrapped(), about),
    ],
  ])("does not open a file's key %s", (_, attempt) => {
    expect(attempt).toThrow("sealed bytes do not open");
  });

  it.each(["", "secret", `${OLD},`, `a:${OLD},a:${NEW}`, `a b:${OLD}`, OLD.slice(4)])("is not read from %j", (text) => {
    expect(() => readKeyring(text)).toThrow();
  });
});

describe("the key file", () => {
  it("is made once, for its owner only, and the same for two that start at once", async () => {
    const path = join(folder, "keys", "evidence.key");
    const texts = await Promise.all(Array.from({ length: 8 }, () => keyFileText(path)));
    expect(new Set(texts).size).toBe(1);
    expect(await keyFileText(path)).toBe(texts[0]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "keys")).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(folder, "keys"))).toEqual(["evidence.key"]);
  });

  it("is made in practice, and never in production", async () => {
    const keys = await evidenceKeys({
      REGISTER_DATA: folder,
      REGISTER_MODE: "practice",
      REGISTER_EVIDENCE_KEY: undefined,
    });
    expect(keys.current.bytes.length).toBe(32);
    const elsewhere = join(folder, "production");
    await expect(
      evidenceKeys({ REGISTER_DATA: elsewhere, REGISTER_MODE: "production", REGISTER_EVIDENCE_KEY: undefined }),
    ).rejects.toThrow("REGISTER_EVIDENCE_KEY");
    expect(readdirSync(folder)).not.toContain("production");
  });
});

function wrapped() {
  return wrapKey(readKeyring(OLD), newFileKey(), about);
}

function changed(): Uint8Array {
  const bytes = Uint8Array.from(wrapped().wrapped);
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  return bytes;
}
