import { beforeEach, expect, it } from "vitest";
import { openEvidence } from "#db/commands/open-evidence.ts";
import { reportEvidence } from "#db/commands/report-evidence.ts";
import { eraseOld } from "#db/evidence/erase-old.ts";
import { scrubRoom } from "#db/evidence/scrub-room.ts";
import { evidenceStore } from "#db/evidence/store/store.ts";
import { asClient } from "#db/one-connection.ts";
import { readSettings, type Settings } from "#settings";
import { keptEvidence } from "#tests/fixtures/evidence/kept-evidence.ts";
import { storedDocument } from "#tests/fixtures/evidence/stored-document.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";
import { house } from "#tests/integration/people/house.ts";

const { small, alder, database } = house();
const [BEFORE, AFTER] = [new Date("2036-06-30T12:00:00.000Z"), new Date("2036-07-01T12:00:00.000Z")];

let given: Settings;
beforeEach(() => {
  given = readSettings({ REGISTER_DATA: temporaryFolder("retention") });
});

const handedIn = (text: string) => storedDocument({ given, small: small(), company: alder() }, text);
const erase = (now: Date) => eraseOld(database().ownerUrl, given, now);

it("bytes stay to the last day of their years, and then they and the key are gone; the hash and the reason stay", async () => {
  const { id, storeKey, sha256 } = await handedIn("A policy of long ago.");
  const store = await evidenceStore(given);
  expect(await erase(BEFORE)).toBe(0);
  expect(await store.has(storeKey)).toBe(true);
  expect(await erase(AFTER)).toBeGreaterThanOrEqual(1);
  expect(await store.has(storeKey)).toBe(false);
  const { rows } = await asClient(database().adminUrl, (client) =>
    client.query(
      "select octet_length(wrapped_key) as key, encode(sha256, 'hex') as sha256 from private.evidence_file where id = $1",
      [id],
    ),
  );
  expect(rows).toEqual([{ key: 0, sha256 }]);
  const [kept] = await keptEvidence(small(), alder().officer);
  expect(kept?.file.erased?.why).toBe("The programme keeps documents for 10 years after their period. The hash stays.");
  expect(await openEvidence(alder().officer, { file: id })).toMatchObject({ refused: { code: "evidence_erased" } });
  expect(await erase(AFTER)).toBe(0);
  const again = await scrubRoom(database().ownerUrl, given, { isWhole: true, now: AFTER });
  expect(again.missing).not.toContain(storeKey);
});

it("what an incident locks is kept, whatever the years", async () => {
  const { id, storeKey } = await handedIn("Reported, and kept.");
  const reported = await reportEvidence(alder().officer, { file: id, sure: "yes" });
  expect(reported).toHaveProperty("done");
  await erase(AFTER);
  expect(await (await evidenceStore(given)).has(storeKey)).toBe(true);
});

it("a key goes only with a reason, and nothing else of a file ever changes, not even for the owner", async () => {
  const { id } = await handedIn("Not old at all.");
  const attempt = (text: string) => asClient(database().ownerUrl, (client) => client.query(text, [id]));
  const withoutKey = "update private.evidence_file set wrapped_key = ''::bytea where id = $1";
  await expect(attempt(withoutKey)).rejects.toThrow(/erasure is noted/);
  await expect(attempt("delete from private.evidence_file where id = $1")).rejects.toThrow();
  const noted = `insert into private.evidence_erasure select id, organisation_id, 'Said so.', now() from private.evidence_file where id = $1`;
  await attempt(noted);
  await expect(
    attempt("update private.evidence_file set wrapped_key = ''::bytea, name = 'x' where id = $1"),
  ).rejects.toThrow();
  await attempt(withoutKey);
});
