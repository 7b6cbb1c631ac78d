import { type Asker, everybody, PUBLIC, type Stage, type Verdicts } from "#tests/e2e/matrix-askers.ts";
import { PUBLIC_VIEWS } from "#tests/e2e/matrix-public.ts";

const SIGNED_IN: Verdicts = { ...everybody("shown"), nobody: "sign in", "disabled person": "sign in" };

const NOT_THERE: Verdicts = { ...everybody("not there"), nobody: "sign in", "disabled person": "sign in" };

const ITS_OWN: Verdicts = {
  ...NOT_THERE,
  "its editor": "shown",
  "its officer": "shown",
  "its administrator": "shown",
};

// A file for a program: nobody is sent to a page by it.
const ITS_OWN_FILE: Verdicts = { ...ITS_OWN, nobody: "not there", "disabled person": "not there" };

const atEveryStage = (verdicts: Verdicts): Readonly<Record<Stage, Verdicts>> => ({
  draft: verdicts,
  "handed over": verdicts,
  filed: verdicts,
});

/** The reviewed table of every address: what each asker gets, by the stage of the report where it is about one. */
export const PAGES = {
  "/": PUBLIC,
  "/about": PUBLIC,
  "/help": PUBLIC,
  "/healthz": PUBLIC,
  "/readyz": PUBLIC,
  "/[programme]/companies/[company]/[period]": atEveryStage(PUBLIC),
  // Of a filed report only, and only what it shows to everybody.
  "/[programme]/companies/[company]/[period]/evidence/[number]": {
    ...atEveryStage(everybody("not there")),
    filed: PUBLIC,
  },
  // The town's documents are rows without bytes: whoever comes so far may have them.
  "/[programme]/companies/[company]/[period]/evidence/[number]/file": {
    ...atEveryStage(everybody("not there")),
    filed: everybody("no bytes"),
  },
  ...PUBLIC_VIEWS,
  // Whoever is signed in is sent on to the desks.
  "/sign-in": { ...everybody("away"), nobody: "shown", "disabled person": "shown" },
  "/sign-in/forgotten": PUBLIC,
  "/sign-in/new-password": PUBLIC,
  // Answers forms only; asked for by an address it is no page.
  "/sign-in/provider": everybody("not there"),
  "/api/auth/[...nextauth]": everybody("not there"),
  "/account": SIGNED_IN,
  // Without the letter's secret it says only that there is nothing to accept.
  "/account/invitation": PUBLIC,
  // Asked for without a secret, as everybody else is.
  "/calendar/[file]": everybody("not there"),
  "/steward/[programme]/store": { ...NOT_THERE, steward: "shown" },
  "/desk": SIGNED_IN,
  "/desk/[programme]/[company]": ITS_OWN,
  "/desk/[programme]/[company]/commitments": ITS_OWN,
  "/desk/[programme]/[company]/commitments/[commitment]": { ...NOT_THERE, "its officer": "shown" },
  "/desk/[programme]/[company]/people": ITS_OWN,
  "/desk/[programme]/[company]/people/end/[membership]": { ...NOT_THERE, "its administrator": "shown" },
  "/desk/[programme]/[company]/[period]": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/[commitment]": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/[commitment]/history": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/products": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/products/history": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/figures/[group]": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/figures/[group]/history": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/promises/[key]/history": { ...atEveryStage(ITS_OWN), filed: NOT_THERE },
  "/desk/[programme]/[company]/[period]/new-promises/[n]/history": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/attestations/[n]/history": atEveryStage(ITS_OWN),
  // The filed report made the promise; the two after it may answer it.
  "/desk/[programme]/[company]/[period]/promises/[key]": { ...atEveryStage(ITS_OWN), filed: NOT_THERE },
  "/desk/[programme]/[company]/[period]/new-promises": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/new-promises/[n]": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/attestations": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/attestations/[n]": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/evidence": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/evidence/hand-in": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/evidence/[item]": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/evidence/stop": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/evidence/report/[file]": atEveryStage(ITS_OWN),
  // Nothing is locked in the town; who sees an incident is tried in tests/integration/evidence.
  "/desk/[programme]/[company]/[period]/evidence/incidents/[incident]": atEveryStage(NOT_THERE),
  // Takes a form; tried by everybody in evidence-routes.test.ts, as are the routes that take files.
  "/desk/[programme]/[company]/[period]/evidence/open": atEveryStage(everybody("not there")),
  "/desk/[programme]/[company]/[period]/evidence/package": atEveryStage(everybody("not there")),
  "/intake/[programme]/[company]/[period]": atEveryStage(everybody("not there")),
  "/intake/[programme]/[company]/[period]/form": atEveryStage(everybody("not there")),
  "/intake/[programme]/[company]/[period]/[upload]": atEveryStage(everybody("not there")),
  "/intake/[programme]/[company]/[period]/[upload]/finish": atEveryStage(everybody("not there")),
  "/intake/[...path]": everybody("not there"),
  "/desk/[programme]/[company]/[period]/check": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/reading": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/reading/public": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/reading/auditor": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/reading/changes": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/certify": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/receipt": { ...atEveryStage(NOT_THERE), filed: ITS_OWN },
  "/desk/[programme]/[company]/[period]/restate": { ...atEveryStage(NOT_THERE), filed: ITS_OWN },
  "/desk/[programme]/[company]/[period]/restate/cells": { ...atEveryStage(NOT_THERE), filed: ITS_OWN },
  "/desk/[programme]/[company]/[period]/restate/[kind]/[cell]": { ...atEveryStage(NOT_THERE), filed: ITS_OWN },
  "/desk/[programme]/[company]/[period]/restate/preview": { ...atEveryStage(NOT_THERE), filed: ITS_OWN },
  "/desk/[programme]/[company]/[period]/withdraw": { ...atEveryStage(NOT_THERE), filed: ITS_OWN },
  "/desk/[programme]/[company]/[period]/withdraw/sign": { ...atEveryStage(NOT_THERE), filed: ITS_OWN },
  "/desk/[programme]/[company]/[period]/receipt/receipt.pdf": {
    ...atEveryStage(everybody("not there")),
    filed: ITS_OWN_FILE,
  },
  "/desk/[programme]/[company]/[period]/answers.json": atEveryStage(ITS_OWN_FILE),
  // These two take what a page sends by itself; asked for by an address they are no page.
  "/desk/[programme]/[company]/[period]/workbook": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/workbook/changes": atEveryStage(ITS_OWN),
  "/desk/[programme]/[company]/[period]/workbook.xlsx": atEveryStage(ITS_OWN_FILE),
  // Takes a form with a file; tried by everybody in workbook.test.ts.
  "/desk/[programme]/[company]/[period]/workbook/upload": atEveryStage(everybody("not there")),
  "/desk/[programme]/[company]/[period]/save.json": atEveryStage(everybody("not there")),
  "/desk/[programme]/[company]/[period]/presence.json": atEveryStage(everybody("not there")),
} satisfies Readonly<Record<string, Verdicts | Readonly<Record<Stage, Verdicts>>>>;

/** What a server action may do for somebody: its work, nothing but say why, or deny that there is anything. */
export type ActionVerdict = "done" | "refused" | "not there" | "sign in";

type ActionVerdicts = Readonly<Record<Stage, Readonly<Record<Asker, ActionVerdict>>>>;

const stranger = {
  nobody: "sign in",
  "another's editor": "not there",
  "another's officer": "not there",
  "another's administrator": "not there",
  auditor: "not there",
  steward: "not there",
  "member of nothing": "not there",
  "disabled person": "sign in",
} as const;

const writers = (verdict: ActionVerdict) =>
  ({ ...stranger, "its editor": verdict, "its officer": verdict, "its administrator": "not there" }) as const;

const officer = (verdict: ActionVerdict) =>
  ({ ...stranger, "its editor": "not there", "its officer": verdict, "its administrator": "not there" }) as const;

const company = (verdict: ActionVerdict) =>
  ({ ...stranger, "its editor": verdict, "its officer": verdict, "its administrator": verdict }) as const;

const byPage = (verdict: ActionVerdict) =>
  ({ ...writers(verdict), nobody: "not there", "disabled person": "not there" }) as const;

const uploadersOwn = (verdict: ActionVerdict) => ({ ...byPage("not there"), "its editor": verdict }) as const;

// An upload is its uploader's alone: here the editor's.
const uploader = (verdict: ActionVerdict) => ({ ...writers(verdict), "its officer": "refused" }) as const;

/** The reviewed table of every act on a company's report. */
export const REPORT_ACTIONS = {
  "[commitment]/saveSection": { draft: writers("done"), "handed over": writers("refused"), filed: writers("refused") },
  "stated/clearSection": { draft: writers("done"), "handed over": writers("refused"), filed: writers("refused") },
  "[period]/rollForward": { draft: writers("refused"), "handed over": writers("refused"), filed: writers("refused") },
  "changes/applyChanges": { draft: uploader("done"), "handed over": writers("refused"), filed: writers("refused") },
  "changes/putAside": { draft: uploader("done"), "handed over": writers("refused"), filed: writers("refused") },
  // What may be illegal is locked at every stage, by anybody of the company.
  "[file]/report": { draft: company("done"), "handed over": company("done"), filed: company("done") },
  // Nothing is on its way in the town, so there is nothing to hand in.
  "evidence/handInDocument": {
    draft: writers("refused"),
    "handed over": writers("refused"),
    filed: writers("refused"),
  },
  "evidence/describeDocument": {
    draft: writers("done"),
    "handed over": writers("refused"),
    filed: writers("refused"),
  },
  "evidence/withdrawDocument": {
    draft: writers("done"),
    "handed over": writers("refused"),
    filed: writers("refused"),
  },
  "reading/confirm": { draft: writers("done"), "handed over": writers("refused"), filed: writers("refused") },
  "check/handOver": { draft: writers("refused"), "handed over": writers("refused"), filed: writers("refused") },
  "check/takeBack": { draft: writers("refused"), "handed over": writers("done"), filed: writers("refused") },
  "certify/certify": { draft: officer("refused"), "handed over": officer("done"), filed: officer("refused") },
  // Their pages are there once a report is filed.
  "restate/prepareCorrection": {
    draft: writers("not there"),
    "handed over": writers("not there"),
    filed: writers("done"),
  },
  "restate/dropCorrection": {
    draft: writers("not there"),
    "handed over": writers("not there"),
    filed: writers("done"),
  },
  "restate/signCorrection": {
    draft: officer("not there"),
    "handed over": officer("not there"),
    filed: officer("done"),
  },
  "withdraw/withdraw": { draft: officer("not there"), "handed over": officer("not there"), filed: officer("done") },
  "section-talk/assign": { draft: company("done"), "handed over": company("done"), filed: company("refused") },
  "section-talk/say": { draft: company("done"), "handed over": company("done"), filed: company("refused") },
} as const satisfies Readonly<Record<string, ActionVerdicts>>;

/** The reviewed table of what a page writes by itself. It is a program's question: nobody is sent to sign in by it. */
export const PAGE_WRITES = {
  "save.json": { draft: byPage("done"), "handed over": byPage("refused"), filed: byPage("refused") },
  "presence.json": { draft: byPage("done"), "handed over": byPage("done"), filed: byPage("done") },
} as const satisfies Readonly<Record<string, ActionVerdicts>>;

/** The reviewed table of what sends a document's bytes, and of what takes them. Programs' questions, the form's too. */
export const EVIDENCE_WRITES = {
  "evidence/open": {
    draft: { ...company("done"), nobody: "sign in", "disabled person": "sign in" },
    "handed over": { ...company("done"), nobody: "sign in", "disabled person": "sign in" },
    filed: { ...company("done"), nobody: "sign in", "disabled person": "sign in" },
  },
  "evidence/package": {
    draft: { ...company("done"), nobody: "sign in", "disabled person": "sign in" },
    "handed over": { ...company("done"), nobody: "sign in", "disabled person": "sign in" },
    filed: { ...company("done"), nobody: "sign in", "disabled person": "sign in" },
  },
  announce: { draft: byPage("done"), "handed over": byPage("refused"), filed: byPage("refused") },
  // On its way is only what the editor announced: for everybody else it is not there.
  upload: { draft: uploadersOwn("done"), "handed over": uploadersOwn("done"), filed: uploadersOwn("done") },
  finish: { draft: uploadersOwn("done"), "handed over": uploadersOwn("refused"), filed: uploadersOwn("refused") },
} as const satisfies Readonly<Record<string, ActionVerdicts>>;

const ADMINISTRATOR = {
  ...stranger,
  "its editor": "not there",
  "its officer": "not there",
  "its administrator": "done",
} as const satisfies Readonly<Record<Asker, ActionVerdict>>;

/** The reviewed table of every act on who a company's people are, on its calendar and on what it is committed to. */
export const PEOPLE_ACTIONS = {
  "people/invite": ADMINISTRATOR,
  "people/inviteAgain": ADMINISTRATOR,
  "people/withdraw": ADMINISTRATOR,
  "people/changeOfficer": ADMINISTRATOR,
  "people/endSession": ADMINISTRATOR,
  "people/endRole": ADMINISTRATOR,
  "[company]/makeCalendarAddress": company("done"),
  "[company]/endCalendarAddress": company("done"),
  "commitments/changeCommitment": officer("done"),
} as const satisfies Readonly<Record<string, Readonly<Record<Asker, ActionVerdict>>>>;

/** Acts on nobody but whoever sends them, and why no other's are in reach. Tested where their rules are. */
export const OWN_ACTIONS = {
  "sign-in/signInWithPassword": "asks for the password of the account it opens",
  "sign-in/continueAs": "opens practice accounts only, and none in production",
  "forgotten/askForLetter": "sends a letter to the account's own address",
  "new-password/chooseByLetter": "asks for the secret of the letter",
  "invitation/acceptInvitation": "asks for the secret of the letter, and for the account it was sent to",
  "invitation/acceptAsNewPerson": "asks for the secret of the letter",
  "account/signOut": "ends the session that sends it",
  "account/changeOwnPassword": "changes the password of the session's own person, and asks for the present one",
  "account/endSession": "ends a session of the sender's own; another's is not there",
  "account/chooseMail": "chooses about the sender's own mail; a company they do not work for is not there",
} as const satisfies Readonly<Record<string, string>>;
