import { inject } from "vitest";
import { connect, disconnect } from "#db/client.ts";
import { at } from "#db/clock.ts";
import { commentOnSection } from "#db/commands/comment-on-section.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";
import { handInEvidence } from "#db/commands/hand-in-evidence.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { prepareCompanyRestatement } from "#db/commands/prepare-restatement.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { uploadWorkbook } from "#db/commands/upload-workbook.ts";
import { newId } from "#db/id.ts";
import { prepareJobs } from "#db/mail/prepare-jobs.ts";
import { asClient } from "#db/one-connection.ts";
import { createPerson } from "#db/sign-in/accounts.ts";
import { Instant } from "#domain/framework/instant.ts";
import type { Asker, Stage } from "#tests/e2e/matrix-askers.ts";
import { signedInByPassword, type Visitor, visitor } from "#tests/e2e/visitor.ts";
import { freshDatabase, type TestDatabase } from "#tests/fixtures/database.ts";
import { description, sealedFile } from "#tests/fixtures/evidence/handing-in.ts";
import { answeredParts, askForFigures } from "#tests/fixtures/figures-asked.ts";
import { correction } from "#tests/fixtures/restating.ts";
import {
  COMMITMENTS,
  certification,
  confirmAll,
  demand,
  PASSWORD,
  type SmallCompany,
  smallProgramme,
} from "#tests/fixtures/small-programme.ts";

/** The period that each report of the company is for. */
export const PERIOD_OF: Readonly<Record<Stage, string>> = {
  draft: "2026-H1",
  "handed over": "2025-H2",
  filed: "2025-H1",
};

/** The bytes of the first document of each report. */
export const FILE_OF: Readonly<Record<Stage, string>> = {
  draft: "01a20c00-0000-7000-8000-000000000001",
  "handed over": "01a20c00-0000-7000-8000-000000000002",
  filed: "01a20c00-0000-7000-8000-000000000003",
};

export const PROGRAMME = "small";
export const COMPANY = "alder";
export const COMMITMENT = COMMITMENTS[0];

/** What the filed report promised, which the others may answer. */
export const PROMISE = "2025-h1.step-1";

/** Stands in every text of the company's that is not public. */
export const CANARY = "canary-9f4e2b";

const NOW = Instant.parse("2026-07-20T09:00:00.000Z");

/** A database with one company whose reports are at each stage, and everybody who may come and ask for them. */
export interface Town {
  readonly database: TestDatabase;
  /** A role of one of the company's people. */
  readonly membership: string;
  readonly emails: Readonly<Record<Exclude<Asker, "nobody">, string>>;
}

/** Builds the town. Every text of the company's carries the canary, but for what it filed. */
export async function build(): Promise<Town> {
  const database = await freshDatabase();
  await prepareJobs(database.ownerUrl);
  // The officer proves a password while the story is told, and attempts are counted under this secret.
  process.env["NEXTAUTH_SECRET"] = inject("cluster").secrets.NEXTAUTH_SECRET;
  connect(database);
  try {
    const small = await smallProgramme(database.ownerUrl, PROGRAMME);
    const { alder, birch } = small.companies;
    for (const opened of [EARLIER("2025-H2", 2025, 7), EARLIER("2025-H1", 2025, 1)]) {
      await at(Instant.parse("2026-01-04T09:00:00.000Z"), () =>
        demand(enterFact(small.steward, { programme: PROGRAMME, kind: "period_opened", document: opened })),
      );
    }
    await askForFigures(small);
    await at(NOW, () => write(alder));
    // Just now: an upload is kept for seven days only.
    const draft = { programme: PROGRAMME, organisation: COMPANY, period: PERIOD_OF.draft };
    await demand(uploadWorkbook(alder.editor, { ...draft, ...offline() }));
    const [loner, disabled] = await asClient(database.ownerUrl, async (owner) => {
      const stranger = { name: "Nobody's Member", isPractice: false, password: PASSWORD };
      const ids = [
        await createPerson(owner, { ...stranger, email: "loner@example.org" }),
        await createPerson(owner, { ...stranger, email: "disabled@example.org" }),
      ];
      await owner.query(
        `insert into private.membership (id, person_id, organisation_id, role, began_at)
         values (gen_random_uuid(), $1, $2, 'officer', now())`,
        [ids[1], alder.organisationId],
      );
      return ids;
    });
    const emailOf = (person: { readonly personId: string }) => `${person.personId}@example.org`;
    if (loner === undefined || disabled === undefined) throw new Error("the strangers were not entered");
    const membership = await markNames(database, alder);
    return {
      database,
      membership,
      emails: {
        "its editor": emailOf(alder.editor),
        "its officer": emailOf(alder.officer),
        "its administrator": emailOf(alder.administrator),
        "another's editor": emailOf(birch.editor),
        "another's officer": emailOf(birch.officer),
        "another's administrator": emailOf(birch.administrator),
        auditor: emailOf(small.auditor),
        steward: emailOf(small.steward),
        "member of nothing": "loner@example.org",
        "disabled person": "disabled@example.org",
      },
    };
  } finally {
    await disconnect();
  }
}

/** Everybody, signed in as they would be; the one who is disabled signed in just before. */
export async function everybodyIn(base: string, { emails, database }: Town): Promise<Readonly<Record<Asker, Visitor>>> {
  const enter = (asker: Exclude<Asker, "nobody">) => signedInByPassword(base, emails[asker], PASSWORD);
  await enable(database, true);
  const visitors = {
    nobody: visitor(base),
    "its editor": await enter("its editor"),
    "its officer": await enter("its officer"),
    "its administrator": await enter("its administrator"),
    "another's editor": await enter("another's editor"),
    "another's officer": await enter("another's officer"),
    "another's administrator": await enter("another's administrator"),
    auditor: await enter("auditor"),
    steward: await enter("steward"),
    "member of nothing": await enter("member of nothing"),
    "disabled person": await enter("disabled person"),
  };
  await enable(database, false);
  return visitors;
}

/** Puts the canary into the names of the company's people, which nobody else may learn; one of their roles. */
async function markNames({ adminUrl }: TestDatabase, { organisationId, editor }: SmallCompany): Promise<string> {
  return asClient(adminUrl, async (admin) => {
    await admin.query(
      `update private.person set name = name || ' ${CANARY}'
       where id in (select person_id from private.membership where organisation_id = $1)`,
      [organisationId],
    );
    const { rows } = await admin.query<{ id: string }>("select id from private.membership where person_id = $1", [
      editor.personId,
    ]);
    return rows[0]?.id ?? "";
  });
}

async function enable({ adminUrl }: TestDatabase, isEnabled: boolean): Promise<void> {
  await asClient(adminUrl, async (admin) => {
    const until = isEnabled ? "null" : "now()";
    await admin.query(`update private.person set disabled_at = ${until} where email = 'disabled@example.org'`);
  });
}

async function write({ key, editor, officer }: SmallCompany): Promise<void> {
  for (const stage of ["filed", "handed over", "draft"] as const) {
    const address = { programme: PROGRAMME, organisation: key, period: PERIOD_OF[stage] };
    for (const commitment of COMMITMENTS) {
      await demand(
        saveSection(editor, {
          ...address,
          section: commitment,
          status: { value: "done", basedOn: 0 },
          account: { value: stage === "filed" ? "What everybody may read." : `${secret(stage)} account`, basedOn: 0 },
          confidentialNote: { value: `${secret(stage)} note`, basedOn: 0 },
          // The draft stays a draft: one section is not finished.
          finished: { value: stage === "draft" ? "no" : "yes", basedOn: 0 },
        }),
      );
    }
    await demand(saveSection(editor, { ...address, section: "new-promise:1", ...nextStep(stage) }));
    const told = stage === "filed" ? "What everybody may read." : `${CANARY} ${stage} part`;
    for (const [section, texts] of Object.entries(answeredParts(told))) {
      await demand(saveSection(editor, { ...address, section, ...written(texts) }));
    }
    const said = `${CANARY} ${stage} said between us`;
    await demand(commentOnSection(editor, { ...address, section: COMMITMENT, text: said, mentions: [] }));
    await handInDocuments(editor, address, stage);
    if (stage === "draft") continue;
    await confirmAll(editor, address);
    await demand(handOverReport(editor, address));
    if (stage === "filed")
      await demand(fileCompanyReport(officer, { ...certification({ key: PROGRAMME }, key), ...address }));
    if (stage === "filed") await demand(prepareCompanyRestatement(editor, { ...waiting(key), ...address }));
  }
}

/** Two documents. The filed report shows its first to everybody; no text of the others is anybody else's. */
async function handInDocuments(editor: SmallCompany["editor"], address: object, stage: Stage): Promise<void> {
  const isShown = stage === "filed";
  const shown = isShown ? { readers: "public", givesNothingAway: "yes" } : {};
  const first = description(isShown ? "What everybody may read." : `${secret(stage)} document`, shown);
  for (const [id, said] of [
    [FILE_OF[stage], first],
    [newId(), description(secret(stage))],
  ] as const) {
    const file = sealedFile({ id, name: `${CANARY}.pdf` });
    await demand(handInEvidence(editor, { ...address, file, as: { description: said } }));
  }
}

function secret(stage: Stage): string {
  return `${CANARY} ${stage}`;
}

/** A correction that waits for the officer. */
function waiting(key: string) {
  const texts = { account: `${CANARY} corrected` };
  return { ...correction({ key: PROGRAMME }, key), texts, why: `${CANARY} why`, since: "2026-07-01" };
}

/** What a workbook brought back, on a field that nobody else writes in. */
function offline() {
  const changed = { section: COMMITMENT, field: "explanation", value: `${CANARY} offline`, basedOn: 0 };
  return { changes: [changed], problems: [] };
}

/** A next step: public once it is filed, and not before. */
function nextStep(stage: Stage) {
  const wording = stage === "filed" ? "What everybody may read." : `${CANARY} ${stage} promise`;
  const asked = { commitment: COMMITMENT, ownerRole: "A role", measure: "A measure", due: "2031-12-31" };
  return written({ ...asked, wording, finished: "yes" });
}

/** Texts as they are saved for the first time. */
function written(texts: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(texts).map(([field, value]) => [field, { value, basedOn: 0 }]));
}

function EARLIER(period: string, year: number, firstMonth: 1 | 7) {
  const [from, to] = firstMonth === 1 ? ["01-01", "06-30"] : ["07-01", "12-31"];
  return {
    organisation: COMPANY,
    period,
    cadence: "half-year",
    from: `${year}-${from}`,
    to: `${year}-${to}`,
    dueDate: "2026-07-31",
    dueTime: "18:00",
    zone: "Europe/Lisbon",
    dueAt: "2026-07-31T17:00:00.000Z",
  };
}
