import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { handInEvidence } from "#db/commands/hand-in-evidence.ts";
import { openEvidence } from "#db/commands/open-evidence.ts";
import { reportEvidence } from "#db/commands/report-evidence.ts";
import { stopEvidence } from "#db/commands/stop-evidence.ts";
import { newId } from "#db/id.ts";
import { letterFor } from "#db/mail/letter.ts";
import { asClient } from "#db/one-connection.ts";
import { incidentOf } from "#db/queries/evidence-incident.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";
import { sha256Of } from "#tests/fixtures/evidence/bytes.ts";
import { handingIn, replacing } from "#tests/fixtures/evidence/handing-in.ts";
import { keptEvidence } from "#tests/fixtures/evidence/kept-evidence.ts";
import { AFTER_PERIOD, addressOf, demand } from "#tests/fixtures/small-programme.ts";
import { house } from "#tests/integration/people/house.ts";

const { small, alder, owner, database } = house();
Object.assign(process.env, { INCIDENT_CONTACT: "duty@example.org" });

const LOCKED = { refused: { code: "evidence_locked" } };
const NOT_FOUND = { refused: { code: "not_found" } };

/** A document that alder's editor handed in, and that its officer reported. */
async function reported() {
  const { editor, officer } = alder();
  const input = handingIn(small(), "alder");
  const { item } = await at(AFTER_PERIOD, () => demand(handInEvidence(editor, input)));
  const { incident } = await demand(reportEvidence(officer, { file: input.file.id, sure: "yes" }));
  return { item, file: input.file, incident };
}

function asDesk(text: string) {
  return asClient(database().deskUrl, (client) => client.query(text));
}

function orders() {
  return owner().query("select data from jobs.job where data ->> 'kind' = 'incident'");
}

describe("a document that somebody reports", () => {
  it("is opened by nobody of the company again, and is shown as locked to all of them", async () => {
    const { file, incident } = await reported();
    const { editor, officer, administrator } = alder();
    for (const viewer of [editor, officer, administrator]) {
      expect(await openEvidence(viewer, { file: file.id })).toMatchObject(LOCKED);
      const kept = (await keptEvidence(small(), viewer)).flatMap(({ files }) => files).find(({ id }) => id === file.id);
      expect(kept?.incident?.id).toBe(incident);
      expect(kept?.readings).toEqual([]);
    }
    expect(await reportEvidence(editor, { file: file.id, sure: "yes" })).toMatchObject(LOCKED);
  });

  it("cannot be handed in a second time, as an item or as a version, not even round the command", async () => {
    const { item, file } = await reported();
    const { editor } = alder();
    const same = { sha256: file.sha256 };
    const other = await at(AFTER_PERIOD, () => demand(handInEvidence(editor, handingIn(small(), "alder"))));
    await expect(handInEvidence(editor, replacing(small(), "alder", other.item, same))).resolves.toMatchObject({
      refused: { code: "same_evidence" },
    });
    const copy = `insert into private.evidence_file select $1::uuid, item_id, organisation_id, version + 1, name, type, size,
      sha256, salt, $1::text, key_id, wrapped_key, scanners, handed_in_by, handed_in_at
      from private.evidence_file where item_id = $2`;
    await expect(owner().query(copy, [newId(), item])).rejects.toThrow(/these bytes are locked/);
  });

  it("is reported by the company's own people only, who see the incident; nobody else does", async () => {
    const { file, incident } = await reported();
    const { birch } = small().companies;
    const where = addressOf(small(), "alder");
    expect(await incidentOf(alder().administrator, where, incident)).toMatchObject({
      source: "report",
      byName: alder().officer.name,
    });
    for (const viewer of [birch.officer, small().auditor, small().steward]) {
      expect(await incidentOf(viewer, where, incident)).toBeNull();
      expect(await reportEvidence(viewer, { file: file.id, sure: "yes" })).toMatchObject(NOT_FOUND);
    }
    expect(await reportEvidence(PUBLIC_VIEWER, { file: file.id, sure: "yes" })).toMatchObject(NOT_FOUND);
    expect(await reportEvidence(alder().editor, { file: file.id, sure: "" })).toMatchObject({
      refused: { code: "invalid_input" },
    });
  });

  it("is told to the contact by its number alone", async () => {
    const { file, incident } = await reported();
    const { rows } = await orders();
    expect(rows.map(({ data }) => data)).toContainEqual({ kind: "incident", incidentId: incident });
    const letter = await letterFor({ kind: "incident", incidentId: incident });
    expect(letter).toMatchObject({ to: "duty@example.org", subject: `Incident ${incident}` });
    for (const told of [file.name, file.sha256, "Alder", "alder", small().key, "Data policy"]) {
      expect(letter?.text).not.toContain(told);
    }
  });
});

describe("a file that a list of known hashes has", () => {
  const kept = () => ({
    ...{ id: newId(), sha256: sha256Of(randomBytes(32)), size: 4096, storeKey: newId(), keyId: "incident" },
    wrappedKey: randomBytes(60).toString("base64"),
  });

  it("is noted with the key to it, which the desk can write and never read", async () => {
    const { editor } = alder();
    const stopped = kept();
    const address = addressOf(small(), "alder");
    const { incident } = await demand(stopEvidence(editor, { ...address, kept: stopped }));
    expect(await incidentOf(editor, address, incident)).toMatchObject({ source: "hash_match" });
    const { rows } = await owner().query("select wrapped_key, store_key from private.evidence_incident where id = $1", [
      incident,
    ]);
    expect(rows).toEqual([{ wrapped_key: Buffer.from(stopped.wrappedKey, "base64"), store_key: stopped.storeKey }]);
    await expect(asDesk("select wrapped_key from private.evidence_incident")).rejects.toThrow(/permission denied/);
    await expect(asDesk("select wrapped_key from private.evidence_file")).rejects.toThrow(/permission denied/);
  });

  it("stays as it was noted, for the owner too", async () => {
    const { editor } = alder();
    const { incident } = await demand(stopEvidence(editor, { ...addressOf(small(), "alder"), kept: kept() }));
    await expect(owner().query("delete from private.evidence_incident where id = $1", [incident])).rejects.toThrow();
    await expect(
      owner().query("update private.evidence_incident set size = 1 where id = $1", [incident]),
    ).rejects.toThrow();
    await expect(owner().query("truncate private.evidence_incident")).rejects.toThrow();
  });
});
