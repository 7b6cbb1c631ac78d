import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CHECK_COMMANDS } from "#domain/evidence/check-commands.ts";
import { documentOf } from "#domain/evidence/file-check.ts";
import { commitmentTo } from "#domain/evidence/filed.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";

const hasPython = spawnSync("python3", ["--version"]).status === 0;
const whereItIs = hasPython ? "" : " (skipped: there is no python3 here)";

const hash = (bytes: Uint8Array) => new Uint8Array(createHash("sha256").update(bytes).digest());
const digest = async (bytes: Uint8Array) => hash(bytes);
const text = (words: string) => Uint8Array.from(Buffer.from(words));

const [OPEN_SALT, TOLD_SALT] = ["0a".repeat(32), "f1".repeat(32)];
const known = (name: string, words: string, salt: string, isTold: boolean) => ({
  name,
  commitment: commitmentTo(Buffer.from(hash(text(words))).toString("hex"), salt, hash),
  salt: isTold ? salt : null,
});
const DOCUMENTS = [known("E1", "For the auditor.\n", TOLD_SALT, false), known("E2", "For all.\n", OPEN_SALT, true)];

it.each([
  ["the one that everybody may read", "For all.\n", "", "E2"],
  ["that one, with a salt for another", "For all.\n", TOLD_SALT, "E2"],
  ["the other, with its salt", "For the auditor.\n", TOLD_SALT, "E1"],
  ["the other, with its salt as people paste it", "For the auditor.\n", ` ${TOLD_SALT.toUpperCase()}\n`, "E1"],
  ["the other without its salt", "For the auditor.\n", "", null],
  ["the other with another salt", "For the auditor.\n", OPEN_SALT, null],
  ["one that differs by a byte", "For all!\n", "", null],
  ["nothing", "", "", null],
  ["the other with what is no salt", "For the auditor.\n", "not a salt", null],
] as const)("knows %s", async (_, words, salt, name) => {
  expect(await documentOf(text(words), DOCUMENTS, { salt, digest })).toBe(name);
});

it.skipIf(!hasPython)(`is found by the commands that the page tells, too${whereItIs}`, () => {
  const file = join(temporaryFolder("check-commands"), "got");
  writeFileSync(file, "For the auditor.\n");
  const printed = CHECK_COMMANDS.map((command) => {
    const run = command.replace(/\bFILE$/, file).replace("SALT", TOLD_SALT);
    return spawnSync("sh", ["-c", run]).stdout.toString().split(/\s/)[0];
  });
  const sha256 = Buffer.from(hash(text("For the auditor.\n"))).toString("hex");
  expect(printed).toEqual([sha256, DOCUMENTS[0]?.commitment]);
});
