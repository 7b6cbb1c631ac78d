import { eraseOld } from "#db/evidence/erase-old.ts";
import { scrubRoom } from "#db/evidence/scrub-room.ts";
import { readSettings } from "#settings";

// A process of its own, run by npm run up, which says where the owner's database is. With --all every byte is compared.
const ownerUrl = process.env["SEEDING_OWNER_URL"];
if (ownerUrl === undefined)
  throw new Error("bin/scrub.ts is run by npm run up, which says where the owner's database is");
const given = readSettings(process.env);
const now = new Date();
const erased = await eraseOld(ownerUrl, given, now);
if (erased > 0) process.stdout.write(`   evidence: ${erased} files are past the years they are kept, and gone\n`);
const isWhole = process.argv.includes("--all");
const { expected, checked, damaged, missing } = await scrubRoom(ownerUrl, given, { isWhole, now });
if (damaged.length + missing.length > 0) {
  process.stdout.write(
    `   evidence: of ${expected} files ${missing.length} are missing and ${damaged.length} of ${checked} compared are damaged\n`,
  );
  process.exitCode = 1;
}
