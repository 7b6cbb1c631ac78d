import { beforeEach, describe, expect, it } from "vitest";
import { guardingOf } from "#app/_http/guarding.ts";
import { reportEvidence } from "#db/commands/report-evidence.ts";
import { scrubRoom } from "#db/evidence/scrub-room.ts";
import { evidenceStore } from "#db/evidence/store/store.ts";
import { storePage } from "#db/queries/store-page.ts";
import { readSettings, type Settings } from "#settings";
import { isClamdInstalled, startClamd, startPretended } from "#tests/fixtures/evidence/clamd.ts";
import { storedDocument } from "#tests/fixtures/evidence/stored-document.ts";
import { temporaryFolder } from "#tests/fixtures/reaped.ts";
import { demand, type SmallProgramme, smallProgramme } from "#tests/fixtures/small-programme.ts";
import { house } from "#tests/integration/people/house.ts";

const { small, alder, database } = house();

let given: Settings;
beforeEach(() => {
  given = readSettings({ REGISTER_DATA: temporaryFolder("store-page") });
});

function handedIn(text: string, programme: SmallProgramme = small()) {
  return storedDocument({ given, small: programme, company: programme.companies.alder }, text);
}

const looked = (isWhole = true) => scrubRoom(database().ownerUrl, given, { isWhole, now: new Date() });

const shown = async (programme: SmallProgramme = small()) => {
  const page = await storePage(programme.steward, programme.key);
  if (page === null) throw new Error("the steward is shown nothing");
  return page;
};

describe("how the store stands", () => {
  it("is told by what the last look found, naming a company and no document", async () => {
    const [kept, gone] = [await handedIn("This one stays."), await handedIn("This one goes.")];
    await (await evidenceStore(given)).remove(gone.storeKey);
    await looked();
    const { state, looks } = await shown();
    expect(state).toBe("at_fault");
    expect(looks[0]?.tenth).toBeNull();
    expect(looks[0]?.faults).toContainEqual({ file: gone.id, why: null, company: "Alder Labs" });
    expect(JSON.stringify(looks[0])).not.toContain(kept.id);
    await looked(false);
    expect((await shown()).looks[0]?.tenth).toBeTypeOf("number");
  });

  it("names no company of another programme", async () => {
    const other = await smallProgramme(database().ownerUrl, "store-elsewhere");
    const gone = await handedIn("Of another programme.", other);
    await (await evidenceStore(given)).remove(gone.storeKey);
    await looked();
    const fault = (await shown()).looks[0]?.faults.find(({ file }) => file === gone.id);
    expect(fault).toEqual({ file: gone.id, why: null, company: null });
    expect((await shown(other)).looks[0]?.faults).toContainEqual({ ...fault, company: "Alder Labs" });
  });

  it("counts what is kept and what is locked, of this programme alone", async () => {
    const before = (await shown()).holdings;
    expect(before).toEqual({ documents: 0, bytes: 0, erased: 0, lockedOnTheWay: 0, lockedByReport: 0 });
    await handedIn("Twelve bytes");
    const { id } = await handedIn("Eleven here");
    await demand(reportEvidence(alder().officer, { file: id, sure: "yes" }));
    const { holdings } = await shown();
    expect(holdings).toEqual({ documents: 2, bytes: 23, erased: 0, lockedOnTheWay: 0, lockedByReport: 1 });
  });

  it("is told to nobody but the steward of the programme", async () => {
    const other = await smallProgramme(database().ownerUrl, `other-${small().key}`);
    const { editor, officer, administrator } = alder();
    for (const person of [editor, officer, administrator, other.steward])
      expect(await storePage(person, small().key)).toBeNull();
    expect(await shown()).not.toBeNull();
  });
});

describe("how documents are guarded", () => {
  it("tells the scanner's version and the day of its signatures", async () => {
    const server = await startPretended(() => undefined, "ClamAV 1.4.3/27801/Mon Nov 23 09:15:01 2026");
    const { scanner } = await guardingOf({ ...given, CLAMD_URL: server.url });
    server.stop();
    expect(scanner).toEqual({ version: "ClamAV 1.4.3", signaturesFrom: new Date("2026-11-23T09:15:01Z") });
  });

  it("says that a scanner cannot be reached, and that there is none", async () => {
    const { scanner } = await guardingOf({ ...given, CLAMD_URL: "tcp://127.0.0.1:9" });
    expect(scanner).toHaveProperty("why");
    const guarding = await guardingOf(given);
    expect(guarding).toMatchObject({ scanner: null, hasHashHook: false, hasIncidentContact: false, store: "disk" });
    expect(guarding.keyId).toMatch(/^[0-9a-f]{16}$/);
  });

  it.skipIf(!isClamdInstalled)("asks the real clamd", async () => {
    const server = await startClamd();
    const { scanner } = await guardingOf({ ...given, CLAMD_URL: server.url });
    await server.stop();
    expect(scanner).toMatchObject({ version: expect.stringMatching(/^ClamAV [0-9]/) });
  });
});
