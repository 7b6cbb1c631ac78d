import { describe, expect, it } from "vitest";
import { at } from "#db/clock.ts";
import { describeEvidence } from "#db/commands/describe-evidence.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";
import { handInEvidence } from "#db/commands/hand-in-evidence.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { openEvidence } from "#db/commands/open-evidence.ts";
import { takeBackReport } from "#db/commands/take-back-report.ts";
import { withdrawEvidence } from "#db/commands/withdraw-evidence.ts";
import { asClient } from "#db/one-connection.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { connected } from "#tests/fixtures/connected.ts";
import { description, handingIn, replacing } from "#tests/fixtures/evidence/handing-in.ts";
import {
  AFTER_PERIOD,
  addressOf,
  answerAll,
  certification,
  demand,
  type SmallProgramme,
} from "#tests/fixtures/small-programme.ts";
import { attempt, event, type Told } from "#tests/integration/guards/attempts.ts";

const { programme, database } = connected();

interface Ready {
  readonly small: SmallProgramme;
  readonly item: string;
  readonly file: string;
}

/** An answered report with one document, not handed over yet. */
async function ready(): Promise<Ready> {
  const small = await programme();
  const { alder } = small.companies;
  await at(AFTER_PERIOD, () => answerAll(small, alder));
  const input = handingIn(small, "alder");
  const { item } = await demand(handInEvidence(alder.editor, input));
  return { small, item, file: input.file.id };
}

function stepsOf({ small }: Ready) {
  const { editor, officer } = small.companies.alder;
  const step = (work: () => Promise<unknown>) => at(AFTER_PERIOD, work);
  return {
    handOver: () => step(() => demand(handOverReport(editor, addressOf(small, "alder")))),
    takeBack: () => step(() => demand(takeBackReport(officer, addressOf(small, "alder")))),
    file: () => step(() => demand(fileCompanyReport(officer, certification(small, "alder")))),
  };
}

/** Everything that changes the room, tried by alder's editor. */
async function tried({ small, item }: Ready): Promise<readonly unknown[]> {
  const { editor } = small.companies.alder;
  const address = addressOf(small, "alder");
  return [
    await handInEvidence(editor, handingIn(small, "alder")),
    await handInEvidence(editor, replacing(small, "alder", item)),
    await describeEvidence(editor, { ...address, item, basedOn: 1, description: description("Late") }),
    await withdrawEvidence(editor, { ...address, item, why: "Too late." }),
  ];
}

/** The same in SQL, as the desk role with somebody as the actor: what the database itself says to each. */
async function triedAround({ small, item }: Ready, actor?: PersonViewer): Promise<readonly string[]> {
  const { editor, organisationId } = small.companies.alder;
  const by = actor ?? editor;
  const of = [item, organisationId, by.personId] as const;
  const statements: readonly Told[] = [
    [
      `insert into private.evidence_item (id, report_id, organisation_id, number)
       select gen_random_uuid(), report_id, organisation_id, 50 from private.evidence_item where id = $1`,
      item,
    ],
    [
      `insert into private.evidence_file (id, item_id, organisation_id, version, name, type, size, sha256, salt,
         store_key, key_id, wrapped_key, scanners, handed_in_by, handed_in_at)
       values (gen_random_uuid(), $1, $2, 50, 'a.pdf', 'pdf', 1, decode(repeat('aa', 32), 'hex'),
         decode(repeat('bb', 32), 'hex'), gen_random_uuid()::text, 'k', 'x', '[]', $3, now())`,
      ...of,
    ],
    [
      `insert into private.evidence_description (item_id, organisation_id, version, title, kind, effective_from, readers,
         supports, described_by, described_at)
       values ($1, $2, 50, 'Slipped in', 'policy', '2026-01-01', 'public', '["develop.data"]', $3, now())`,
      ...of,
    ],
    [
      `insert into private.evidence_withdrawal (item_id, organisation_id, why, withdrawn_by, withdrawn_at)
       values ($1, $2, 'Slipped in.', $3, now())`,
      ...of,
    ],
  ];
  return Promise.all(statements.map((statement) => attempt(database().deskUrl, [event(by), statement], { actor: by })));
}

const CLOSED = ["RG002", "RG002", "RG002", "RG002"];
const DONE = ["done 1", "done 1", "done 1", "done 1"];

describe("once a report is handed over", () => {
  it("nothing of its evidence changes, by the commands or around them, until it is taken back", async () => {
    const place = await ready();
    const steps = stepsOf(place);
    expect(await triedAround(place)).toEqual(DONE);
    await steps.handOver();
    const refused = { refused: { code: "handed_over" } };
    expect(await tried(place)).toEqual([refused, refused, refused, refused]);
    expect(await triedAround(place)).toEqual(CLOSED);
    await steps.takeBack();
    expect(await triedAround(place)).toEqual(DONE);
    expect(await tried(place)).toMatchObject([{ done: {} }, { done: {} }, { done: {} }, { done: {} }]);
  });

  it("nothing of it changes after the filing either, and it can still be read", async () => {
    const place = await ready();
    const steps = stepsOf(place);
    await steps.handOver();
    await steps.file();
    const refused = { refused: { code: "already_filed" } };
    expect(await tried(place)).toEqual([refused, refused, refused, refused]);
    expect(await triedAround(place)).toEqual(CLOSED);
    await demand(openEvidence(place.small.companies.alder.editor, { file: place.file }));
  });
});

describe("once an item is withdrawn", () => {
  it("the database takes no word, no byte and no second withdrawal of it", async () => {
    const place = await ready();
    const { editor } = place.small.companies.alder;
    const address = addressOf(place.small, "alder");
    await demand(withdrawEvidence(editor, { ...address, item: place.item, why: "It was the wrong one." }));
    expect(await triedAround(place)).toEqual(["done 1", "RG002", "RG002", "RG002"]);
  });
});

describe("around the commands", () => {
  it.each<[string, (place: Ready) => Told]>([
    [
      "in somebody else's name",
      ({ small, item }) => [
        "insert into private.evidence_withdrawal (item_id, organisation_id, why, withdrawn_by, withdrawn_at) values ($1, $2, 'No.', $3, now())",
        ...[item, small.companies.alder.organisationId, small.companies.alder.officer.personId],
      ],
    ],
    [
      "with a reading in somebody else's name",
      ({ small, file }) => [
        "insert into private.evidence_reading (id, file_id, organisation_id, read_by, read_at) values (gen_random_uuid(), $1, $2, $3, now())",
        ...[file, small.companies.alder.organisationId, small.companies.alder.officer.personId],
      ],
    ],
  ])("nobody acts %s", async (_case, statement) => {
    const place = await ready();
    const { editor } = place.small.companies.alder;
    const outcome = await attempt(database().deskUrl, [event(editor), statement(place)], { actor: editor });
    expect(outcome).toBe("42501");
  });

  it("nobody from outside, and nobody who only reads, writes in the room", async () => {
    const place = await ready();
    const { alder, birch } = place.small.companies;
    const { auditor, steward } = place.small;
    for (const who of [birch.editor, birch.officer, birch.administrator, auditor, steward, alder.administrator]) {
      const refused = await triedAround(place, who);
      // Whoever does not see the item has none to copy: where nothing was written, nothing was refused.
      expect(["42501", "done 0"], who.name).toContain(refused[0]);
      expect(refused.slice(1), who.name).toEqual(["42501", "42501", "42501"]);
    }
  });

  it("nobody from outside writes that they read", async () => {
    const { small, file } = await ready();
    for (const who of [small.companies.birch.editor, small.auditor, small.steward]) {
      const reading: Told = [
        "insert into private.evidence_reading (id, file_id, organisation_id, read_by, read_at) values (gen_random_uuid(), $1, $2, $3, now())",
        ...[file, small.companies.alder.organisationId, who.personId],
      ];
      expect(await attempt(database().deskUrl, [event(who), reading], { actor: who }), who.name).toBe("42501");
    }
  });

  it("nothing stays that no event tells of", async () => {
    const { small, file } = await ready();
    const { editor, organisationId } = small.companies.alder;
    const reading: Told = [
      "insert into private.evidence_reading (id, file_id, organisation_id, read_by, read_at) values (gen_random_uuid(), $1, $2, $3, now())",
      ...[file, organisationId, editor.personId],
    ];
    const told = { actor: editor, end: "commit" } as const;
    expect(await attempt(database().deskUrl, [reading], told)).not.toMatch(/^done/);
    expect(await attempt(database().deskUrl, [event(editor), reading], told)).toBe("done 1");
  });

  it("evidence is never hung on another company's report or item", async () => {
    const { small, item } = await ready();
    const { birch } = small.companies;
    const found = await asClient(database().adminUrl, (admin) =>
      admin.query<{ report_id: string }>("select report_id from private.evidence_item where id = $1", [item]),
    );
    const hung: readonly Told[] = [
      [
        "insert into private.evidence_item (id, report_id, organisation_id, number) values (gen_random_uuid(), $1, $2, 9)",
        ...[found.rows[0]?.report_id ?? "", birch.organisationId],
      ],
      [
        "insert into private.evidence_withdrawal (item_id, organisation_id, why, withdrawn_by, withdrawn_at) values ($1, $2, 'No.', $3, now())",
        ...[item, birch.organisationId, birch.editor.personId],
      ],
    ];
    for (const statement of hung) {
      expect(await attempt(database().deskUrl, [event(birch.editor), statement], { actor: birch.editor })).toBe(
        "23503",
      );
    }
  });
});
