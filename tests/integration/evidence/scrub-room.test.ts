import { truncateSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { reportEvidence } from "#db/commands/report-evidence.ts";
import { scrubRoom } from "#db/evidence/scrub-room.ts";
import { storePlace } from "#db/evidence/store/place.ts";
import { evidenceStore } from "#db/evidence/store/store.ts";
import { evidenceHealth } from "#db/queries/evidence-health.ts";
import { readSettings, type Settings } from "#settings";
import { storedDocument } from "#tests/fixtures/evidence/stored-document.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";
import { demand } from "#tests/fixtures/small-programme.ts";
import { house } from "#tests/integration/people/house.ts";

const { small, alder, database } = house();
const NOW = new Date("2027-01-01T00:00:00.000Z");

let given: Settings;
beforeEach(() => {
  given = readSettings({ REGISTER_DATA: temporaryFolder("scrub-room") });
});

const handedIn = (text: string) => storedDocument({ given, small: small(), company: alder() }, text);

function scrubbed() {
  return scrubRoom(database().ownerUrl, given, { isWhole: true, now: NOW });
}

it("a room whose files are all there and whole is found so, and the last look is told in numbers", async () => {
  await handedIn("One document.");
  await handedIn("Another document.");
  const found = await scrubbed();
  expect(found).toMatchObject({ damaged: [], missing: [], orphans: [] });
  const health = await evidenceHealth();
  expect(health).toEqual({ state: "well", scrubbedAt: expect.any(String), damaged: 0, missing: 0 });
  expect(found.expected).toBeGreaterThanOrEqual(2);
});

it("a file that is gone and one that was cut are found, by the documents that they are of", async () => {
  const store = await evidenceStore(given);
  const [gone, cut] = [await handedIn("This one goes."), await handedIn("This one is cut short.")];
  await store.remove(gone.storeKey);
  const before = await scrubbed();
  expect(before.missing).toContain(gone.storeKey);
  expect(before.damaged.map(({ key }) => key)).not.toContain(cut.storeKey);
  const place = storePlace(given);
  if (place.kind === "disk") truncateSync(join(place.folder, cut.storeKey), 40);
  expect((await scrubbed()).damaged.map(({ key }) => key)).toContain(cut.storeKey);
  expect(await evidenceHealth()).toMatchObject({ state: "at_fault", damaged: 1 });
});

it("bytes that an incident locks are counted and never opened", async () => {
  const locked = await handedIn("This one is reported.");
  await demand(reportEvidence(alder().officer, { file: locked.id, sure: "yes" }));
  const { expected, checked, missing } = await scrubbed();
  expect(expected - checked - missing.length).toBe(1);
});
