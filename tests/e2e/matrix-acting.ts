import { textsName } from "#app/(desk)/desk/[programme]/[company]/[period]/reading/read-texts.ts";
import { asClient } from "#db/one-connection.ts";
import { formWith } from "#tests/e2e/forms.ts";
import { ASKERS, type Asker, OBJECTS, type Stage } from "#tests/e2e/matrix-askers.ts";
import { type Asked, type Everybody, isOwn, verdictOf } from "#tests/e2e/matrix-asking.ts";
import { CANARY, COMMITMENT, COMPANY, FILE_OF, PERIOD_OF, PROGRAMME } from "#tests/e2e/matrix-town.ts";
import { type ActionVerdict, REPORT_ACTIONS } from "#tests/e2e/matrix-verdicts.ts";
import { type Answer, everythingIn } from "#tests/e2e/visitor.ts";
import type { TestDatabase } from "#tests/fixtures/database.ts";
import { PASSWORD } from "#tests/fixtures/small-programme.ts";

type Action = keyof typeof REPORT_ACTIONS;
const ACTIONS = [
  "[commitment]/saveSection",
  "stated/clearSection",
  "[period]/rollForward",
  "changes/applyChanges",
  "changes/putAside",
  "[file]/report",
  "evidence/handInDocument",
  "evidence/describeDocument",
  "evidence/withdrawDocument",
  "reading/confirm",
  "check/handOver",
  "check/takeBack",
  "certify/certify",
  "restate/prepareCorrection",
  "restate/dropCorrection",
  "restate/signCorrection",
  "withdraw/withdraw",
  "section-talk/assign",
  "section-talk/say",
] as const satisfies readonly Action[];

/** Where each form stands, for whom, and at which stage of the report. */
const FORMS = {
  "[commitment]/saveSection": { page: `/${COMMITMENT}`, stage: "draft", asker: "its editor", field: "account" },
  "stated/clearSection": { page: "/new-promises", stage: "draft", asker: "its editor", field: "version-wording" },
  // Shown only while nobody has begun, so its form is made from another one's.
  "[period]/rollForward": { page: "", stage: "draft", asker: "its editor", field: "period" },
  "changes/applyChanges": { page: "/workbook/changes", stage: "draft", asker: "its editor", field: "importId" },
  // Stands on the same page, with the same fields.
  "changes/putAside": { page: "/workbook/changes", stage: "draft", asker: "its editor", field: "importId" },
  "[file]/report": { page: `/evidence/report/${FILE_OF.draft}`, stage: "draft", asker: "its editor", field: "file" },
  // Shown once a file is here, so its form is made from another one's.
  "evidence/handInDocument": { page: "/evidence/hand-in", stage: "draft", asker: "its editor", field: "title" },
  "evidence/describeDocument": { page: "/evidence/E1", stage: "draft", asker: "its editor", field: "title" },
  "evidence/withdrawDocument": { page: "/evidence/E1", stage: "draft", asker: "its editor", field: "why" },
  // Its ticks are unchecked, so one of them is added.
  "reading/confirm": { page: "/reading", stage: "draft", asker: "its editor", field: "period" },
  "check/handOver": { page: "/check", stage: "draft", asker: "its editor", field: "period" },
  "check/takeBack": { page: "/check", stage: "handed over", asker: "its editor", field: "period" },
  "certify/certify": { page: "/certify", stage: "handed over", asker: "its officer", field: "role" },
  "restate/prepareCorrection": {
    page: `/restate/answers/${COMMITMENT}`,
    stage: "filed",
    asker: "its editor",
    field: "basedOn",
  },
  "restate/dropCorrection": { page: "/restate/preview", stage: "filed", asker: "its editor", field: "period" },
  "restate/signCorrection": { page: "/restate/preview", stage: "filed", asker: "its officer", field: "prepared" },
  "withdraw/withdraw": { page: "/withdraw/sign", stage: "filed", asker: "its officer", field: "reason" },
  // Its choice is a list, which is read from the page apart.
  "section-talk/assign": { page: `/${COMMITMENT}`, stage: "draft", asker: "its editor", field: "section" },
  "section-talk/say": { page: `/${COMMITMENT}`, stage: "draft", asker: "its editor", field: "text" },
} as const satisfies Record<Action, { page: string; stage: Stage; asker: Asker; field: string }>;

/** The forms that the company's own people see, as they would send them. */
export type Harvest = Readonly<Record<Action, Readonly<Record<string, string>>>>;

export async function harvest(everybody: Everybody, ids: ReadonlyMap<string, string>): Promise<Harvest> {
  const one = async (action: Action) => {
    const { page, stage, asker, field } = FORMS[action];
    return formWith((await everybody[asker].get(`${reportOf(stage)}${page}`)).text, field).fields;
  };
  const handOver = await one("check/handOver");
  const applyChanges = await one("changes/applyChanges");
  const describing = await one("evidence/describeDocument");
  return {
    "[commitment]/saveSection": await one("[commitment]/saveSection"),
    "stated/clearSection": await one("stated/clearSection"),
    "[period]/rollForward": madeOver(handOver, ids.get("[period]/rollForward") ?? ""),
    "changes/applyChanges": applyChanges,
    "changes/putAside": madeOver(applyChanges, ids.get("changes/putAside") ?? ""),
    "[file]/report": await one("[file]/report"),
    "evidence/handInDocument": {
      ...madeOver(describing, ids.get("evidence/handInDocument") ?? ""),
      upload: "00000000-0000-4000-8000-000000000000",
    },
    "evidence/describeDocument": describing,
    "evidence/withdrawDocument": await one("evidence/withdrawDocument"),
    "reading/confirm": {
      ...(await one("reading/confirm")),
      [textsName([{ section: COMMITMENT, field: "account", version: 1 }])]: "yes",
    },
    "check/handOver": handOver,
    "check/takeBack": await one("check/takeBack"),
    "certify/certify": await one("certify/certify"),
    "restate/prepareCorrection": { ...(await one("restate/prepareCorrection")), account: "What is read now." },
    "restate/dropCorrection": await one("restate/dropCorrection"),
    "restate/signCorrection": await one("restate/signCorrection"),
    "withdraw/withdraw": await one("withdraw/withdraw"),
    "section-talk/assign": {
      ...madeOver(handOver, ids.get("section-talk/assign") ?? ""),
      section: COMMITMENT,
      assignee: await someoneToAssign(everybody),
    },
    "section-talk/say": await one("section-talk/say"),
  };
}

/** The first of the company's people in the list of those whom a section can be assigned to. */
async function someoneToAssign(everybody: Everybody): Promise<string> {
  const { text } = await everybody["its editor"].get(`${reportOf("draft")}/${COMMITMENT}`);
  return /<option value="([0-9a-f-]{36})"/.exec(text)?.[1] ?? "";
}

/** The form of one action made into another's: only the id in its hidden fields says which it is. */
export function madeOver(fields: Readonly<Record<string, string>>, id: string): Readonly<Record<string, string>> {
  const made = Object.entries(fields).map(([name, value]) => [name, value.replace(/"id":"[0-9a-f]+"/, `"id":"${id}"`)]);
  return Object.fromEntries(made);
}

/**
 * Sends every form at every stage as everybody who may not do it, from the report's page, from a page of their own
 * and as the framework's code in the browser does; nothing of it may have an effect.
 */
export async function actOnEveryReport(
  everybody: Everybody,
  forms: Harvest,
  ids: ReadonlyMap<string, string>,
  database: TestDatabase,
  askers: readonly Asker[] = ASKERS,
): Promise<Omit<Asked, "sightings">> {
  const wrong: string[] = [];
  const leaks: string[] = [];
  let requests = 0;
  const before = await digestOf(database);
  for (const action of ACTIONS) {
    for (const stage of OBJECTS) {
      for (const asker of askers) {
        const expected: ActionVerdict = REPORT_ACTIONS[action][stage][asker];
        if (expected === "done") continue;
        const what = `${asker} sends ${action}, ${stage}`;
        const fields = filledIn(forms[action], stage, asker);
        const sent = await sendEverywhere(everybody, asker, action, stage, fields, ids.get(action) ?? "");
        requests += sent.length;
        const seen = actionVerdictOf(sent[0]);
        if (seen !== expected) wrong.push(`${what}: ${seen} (${sent[0]?.status}), not ${expected}`);
        if (!isOwn(asker) && sent.some((answer) => everythingIn(answer).includes(CANARY))) leaks.push(what);
        if ((await digestOf(database)) !== before) throw new Error(`${what}: it had an effect. Before that: ${wrong}`);
      }
    }
  }
  return { requests, wrong, leaks };
}

/** Does what the table says they may: the proof that the same forms work when the right person sends them. */
export async function actAsAllowed(everybody: Everybody, forms: Harvest, asker: Asker, action: Action, stage: Stage) {
  const fields = filledIn(forms[action], stage, asker);
  return actionVerdictOf(await everybody[asker].post(`${reportOf(stage)}${FORMS[action].page}`, fields));
}

async function sendEverywhere(
  everybody: Everybody,
  asker: Asker,
  action: Action,
  stage: Stage,
  fields: Readonly<Record<string, string>>,
  id: string,
): Promise<readonly Answer[]> {
  const visitor = everybody[asker];
  const { page } = FORMS[action];
  const ownPage = asker === "nobody" ? "/sign-in" : `/desk/${PROGRAMME}/birch/2026-H1${page}`;
  return [
    await visitor.post(`${reportOf(stage)}${page}`, fields),
    await visitor.post(ownPage, { ...fields, "idempotency-key": crypto.randomUUID() }),
    await visitor.post(`${reportOf(stage)}${page}`, asCalled(fields), {
      "next-action": id,
      accept: "text/x-component",
    }),
  ];
}

/** A form as React's own code sends it: the state before it, and the fields under the number of the second argument. */
export function asCalled(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const own = Object.entries(fields).filter(([name]) => !name.startsWith("$ACTION_"));
  const unsent = { refusal: null, refused: null, issues: [], values: {} };
  const named = Object.fromEntries(own.map(([name, value]) => [`1_${name}`, value]));
  return { ...named, "1_idempotency-key": crypto.randomUUID(), "0": JSON.stringify([unsent, "$K1"]) };
}

function filledIn(harvested: Readonly<Record<string, string>>, stage: Stage, asker: Asker) {
  const typed: Readonly<Record<string, string>> = {
    ...("account" in harvested ? { account: `Written by ${asker}.` } : {}),
    ...("confidentialNote" in harvested ? { confidentialNote: "A note." } : {}),
    // A list is not read with the form that it stands in.
    ...("title" in harvested ? { title: `Said by ${asker}`, kind: "log" } : {}),
    ...("file" in harvested ? { sure: "yes" } : {}),
    ...("why" in harvested ? { why: `Withdrawn by ${asker}.` } : {}),
    ...("basedOn" in harvested && !("title" in harvested) ? CORRECTED : {}),
    ...("reason" in harvested ? { reason: `Withdrawn by ${asker}.` } : {}),
    ...("text" in harvested ? { text: `Said by ${asker}.` } : {}),
    ...("role" in harvested ? { name: "A Name", role: `As ${asker}`, agreed: "yes", password: PASSWORD } : {}),
  };
  return { ...harvested, ...typed, period: PERIOD_OF[stage], "idempotency-key": crypto.randomUUID() };
}

/** Why a correction is made: its radio buttons are unchecked in a form that nobody touched. */
const CORRECTED = {
  cause: "wording",
  why: "It was said badly.",
  since: "2026-07-01",
  changesConclusion: "no",
  relied: "no",
  repeated: "no",
};

function reportOf(stage: Stage): string {
  return `/desk/${PROGRAMME}/${COMPANY}/${PERIOD_OF[stage]}`;
}

export function actionVerdictOf(answer: Answer | undefined): ActionVerdict | "broken" {
  const verdict = answer === undefined ? "broken" : verdictOf(answer);
  if (verdict === "away") return "done";
  if (verdict === "no bytes") return "broken";
  return verdict === "shown" ? "refused" : verdict;
}

const KEPT = [
  "private.organisation",
  "private.person",
  "private.credential",
  "private.membership",
  "private.report",
  "private.answer",
  "private.confidential_answer",
  "private.confirmation",
  "private.handover",
  "private.revision",
  "private.restatement",
  "private.report_withdrawal",
  "private.event",
  "private.idempotency",
  "private.invitation",
  "private.calendar_feed",
  "private.workbook_import",
  "private.evidence_item",
  "private.evidence_description",
  "private.evidence_file",
  "private.evidence_withdrawal",
  "private.evidence_reading",
  "private.evidence_incident",
  "private.evidence_erasure",
  "private.assignment",
  "private.comment",
  "private.comment_mention",
  "private.digest_choice",
  "private.digest",
  "private.digest_item",
  "published.head",
  "published.entry",
];

/** A digest of everything that an act on a report could change. */
export async function digestOf({ adminUrl }: TestDatabase): Promise<string> {
  const parts = KEPT.map((table) => `(select coalesce(string_agg(t::text, '|' order by t::text), '') from ${table} t)`);
  const live = "(select count(*)::text from private.session where ended_at is null)";
  return asClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ digest: string }>(
      `select md5(${[...parts, live].join(" || '#' || ")}) as digest`,
    );
    return rows[0]?.digest ?? "";
  });
}
