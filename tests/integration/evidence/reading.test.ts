import { beforeAll, describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import type { Command } from "#db/command.ts";
import { describeEvidence } from "#db/commands/describe-evidence.ts";
import { handInEvidence } from "#db/commands/hand-in-evidence.ts";
import { openEvidence } from "#db/commands/open-evidence.ts";
import { withdrawEvidence } from "#db/commands/withdraw-evidence.ts";
import { asClient } from "#db/one-connection.ts";
import { PUBLIC_VIEWER, type Viewer } from "#domain/access/viewer.ts";
import { Instant } from "#domain/framework/instant.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { description, handingIn, replacing } from "#tests/fixtures/evidence/handing-in.ts";
import { keptEvidence } from "#tests/fixtures/evidence/kept-evidence.ts";
import { AFTER_PERIOD, addressOf, demand, type SmallProgramme } from "#tests/fixtures/small-programme.ts";

const { programme, count, database } = connected();

const NOT_FOUND = { refused: { code: "not_found" } };

let small: SmallProgramme;
beforeAll(async () => {
  small = await programme();
});

/** A document that alder's editor handed in just now. */
async function handedIn() {
  const input = handingIn(small, "alder");
  const { item } = await demand(handInEvidence(small.companies.alder.editor, input));
  return { item, file: input.file };
}

async function readingsOf(file: string, viewer?: Parameters<typeof keptEvidence>[1]) {
  const items = await keptEvidence(small, viewer);
  return items.flatMap(({ files }) => files).find(({ id }) => id === file)?.readings;
}

describe("opening a document", () => {
  it("is on the list of readings by the time the opener is told where the bytes lie", async () => {
    const { file } = await handedIn();
    const { officer } = small.companies.alder;
    const opened = await at(AFTER_PERIOD, () => demand(openEvidence(officer, { file: file.id })));
    expect(await count("private.evidence_reading", "id", opened.reading)).toBe(1);
    const { name, type, size, sha256, storeKey, keyId, wrappedKey } = file;
    expect(opened).toEqual({
      ...{ reading: opened.reading, fileId: file.id, organisationId: small.companies.alder.organisationId },
      ...{ name, type, size, sha256, storeKey, keyId, wrappedKey },
    });
  });

  it("is seen by everybody of the company: who, when and which version, each time", async () => {
    const { item, file } = await handedIn();
    const { editor, officer, administrator } = small.companies.alder;
    const next = replacing(small, "alder", item);
    await demand(handInEvidence(editor, next));
    const times = ["2026-07-11T09:00:00.000Z", "2026-07-12T09:00:00.000Z"].map((text) => Instant.parse(text));
    for (const time of times) await at(time, () => demand(openEvidence(administrator, { file: file.id })));
    for (const viewer of [editor, officer, administrator]) {
      expect(await readingsOf(file.id, viewer)).toEqual(
        times.toReversed().map((time) => ({ at: time, byName: administrator.name })),
      );
      expect(await readingsOf(next.file.id, viewer)).toEqual([]);
    }
  });

  it("is possible, and told, for what was replaced and for what is withdrawn", async () => {
    const { item, file } = await handedIn();
    const { editor } = small.companies.alder;
    await demand(withdrawEvidence(editor, { ...addressOf(small, "alder"), item, why: "It was the wrong one." }));
    await demand(openEvidence(editor, { file: file.id }));
    expect(await readingsOf(file.id)).toHaveLength(1);
  });

  it("is a reading each time, also where somebody asks again under one key, and leaves no sealed key behind", async () => {
    const { file } = await handedIn();
    const { editor } = small.companies.alder;
    const open: Command<unknown> = openEvidence;
    for (let time = 1; time <= 2; time += 1) await demand(open(editor, { file: file.id }, "one-key"));
    expect(await readingsOf(file.id)).toHaveLength(2);
    expect(await count("private.idempotency", "action", "evidence.open")).toBe(0);
  });

  it("tells nothing where the reading cannot be written", async () => {
    const { file } = await handedIn();
    const say = (words: string) => asClient(database().ownerUrl, (owner) => owner.query(words));
    await say("revoke insert on private.evidence_reading from register_desk");
    await expect(openEvidence(small.companies.alder.editor, { file: file.id })).rejects.toThrow();
    await say("grant insert on private.evidence_reading to register_desk");
    expect(await readingsOf(file.id)).toEqual([]);
  });
});

describe("the evidence room", () => {
  const outside = (): readonly (readonly [string, Viewer])[] => {
    const { birch } = small.companies;
    return [
      ["birch's editor", birch.editor],
      ["birch's officer", birch.officer],
      ["birch's administrator", birch.administrator],
      ["the auditor", small.auditor],
      ["the steward", small.steward],
      ["the public", PUBLIC_VIEWER],
    ];
  };

  it("is not there for anybody from outside, whatever they try", async () => {
    const { item, file } = await handedIn();
    const address = addressOf(small, "alder");
    const anew = description("Stolen");
    for (const [who, viewer] of outside()) {
      expect(await openEvidence(viewer, { file: file.id }), who).toEqual(NOT_FOUND);
      expect(await handInEvidence(viewer, handingIn(small, "alder")), who).toEqual(NOT_FOUND);
      expect(await handInEvidence(viewer, replacing(small, "alder", item)), who).toEqual(NOT_FOUND);
      expect(await describeEvidence(viewer, { ...address, item, basedOn: 1, description: anew }), who).toEqual(
        NOT_FOUND,
      );
      expect(await withdrawEvidence(viewer, { ...address, item, why: "Gone." }), who).toEqual(NOT_FOUND);
    }
    expect(await readingsOf(file.id)).toEqual([]);
    expect((await keptEvidence(small)).find(({ id }) => id === item)).toMatchObject({
      ...{ withdrawn: null, description: { version: 1 }, file: { version: 1 } },
    });
  });

  it("answers the same of a document that there is not", async () => {
    const { item } = await handedIn();
    expect(await openEvidence(small.companies.alder.editor, { file: item })).toEqual(NOT_FOUND);
  });

  it("is open to the company's administrator to read in, and to nothing else", async () => {
    const { item, file } = await handedIn();
    const { administrator } = small.companies.alder;
    const address = addressOf(small, "alder");
    const anew = description("Changed");
    await demand(openEvidence(administrator, { file: file.id }));
    expect(await handInEvidence(administrator, handingIn(small, "alder"))).toEqual(NOT_FOUND);
    expect(await describeEvidence(administrator, { ...address, item, basedOn: 1, description: anew })).toEqual(
      NOT_FOUND,
    );
    expect(await withdrawEvidence(administrator, { ...address, item, why: "Gone." })).toEqual(NOT_FOUND);
  });
});
