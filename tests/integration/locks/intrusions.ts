import { asClient } from "#bin/database.ts";
import { readPrivately } from "#db/client.ts";
import { at } from "#db/clock.ts";
import type { Command } from "#db/command.ts";
import { changePassword } from "#db/commands/change-password.ts";
import { enterFact } from "#db/commands/enter-fact.ts";
import { fileCompanyReport } from "#db/commands/file-report.ts";
import { handOverReport } from "#db/commands/hand-over-report.ts";
import { revokeSession } from "#db/commands/revoke-session.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { takeBackReport } from "#db/commands/take-back-report.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { desks } from "#db/queries/desks.ts";
import { draftInHand } from "#db/queries/draft-report.ts";
import { ownSessions } from "#db/queries/own-sessions.ts";
import { ownWaysIn } from "#db/queries/own-ways-in.ts";
import type { Action } from "#domain/access/policy.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { AFTER_PERIOD, addressOf, certification } from "#tests/fixtures/small-programme.ts";
import { CANARY, type TwoCompanies } from "#tests/integration/locks/two-companies.ts";

/** One thing somebody tries who may not: named, and done in their name. */
export interface Intrusion {
  readonly name: string;
  try(intruder: PersonViewer): Promise<unknown>;
}

interface Attack {
  readonly command: Command<unknown>;
  /** What to send, at alder's reports in each stage. */
  readonly inputs: (on: TwoCompanies) => readonly unknown[] | Promise<readonly unknown[]>;
}

/** An attack for every act of the permission table; an act without one does not compile. */
const ATTACKS: Readonly<Record<Exclude<Action, "report.read">, Attack>> = {
  "report.answer": {
    command: saveSection,
    inputs: ({ small }) =>
      (["account", "confidentialNote"] as const).flatMap((field) =>
        [0, 1].map((basedOn) => ({
          ...addressOf(small, "alder"),
          section: "develop.data",
          [field]: { value: "Intruded.", basedOn },
        })),
      ),
  },
  "report.hand_over": { command: handOverReport, inputs: ({ small }) => [addressOf(small, "alder")] },
  "report.take_back": { command: takeBackReport, inputs: ({ handedOver }) => [addressOf(handedOver, "alder")] },
  "report.certify": { command: fileCompanyReport, inputs: ({ handedOver }) => [certification(handedOver, "alder")] },
  "record.enter": {
    command: enterFact,
    inputs: ({ small }) => [
      fact(small.key, "waiver_granted", { ...addressOf(small, "alder"), programme: undefined, ground: "Intruded." }),
      fact(small.key, "term_defined", { key: "x", term: "x", use: "Intruded.", sources: [], check: null }),
    ],
  },
  "session.revoke": {
    command: revokeSession,
    inputs: async ({ database }) => (await foreignSessions(database.adminUrl)).map((sessionId) => ({ sessionId })),
  },
  "password.change": {
    command: changePassword,
    inputs: () => [{ currentPassword: "not known to the intruder", newPassword: "seventeen grey herons" }],
  },
};

export const ATTACKED_ACTIONS = Object.keys(ATTACKS);

/** Every act on what is alder's, in the name of somebody who may not. */
export async function foreignActs(on: TwoCompanies): Promise<readonly Intrusion[]> {
  const found: Intrusion[] = [];
  for (const [action, { command, inputs }] of Object.entries(ATTACKS)) {
    for (const [at_, input] of (await inputs(on)).entries()) {
      found.push({ name: `${action} ${at_ + 1}`, try: (by) => at(AFTER_PERIOD, () => command(by, input)) });
    }
  }
  return found;
}

/** Every private question, asked about what is alder's, in the name of somebody who may not. */
export function foreignReads({ small, handedOver, filed }: TwoCompanies): readonly Intrusion[] {
  const addresses = [small, handedOver, filed].map((programme) => addressOf(programme, "alder"));
  return [
    ...addresses.flatMap((address) => [
      { name: `deskReport ${address.programme}`, try: (by: PersonViewer) => deskReport(by, address) },
      {
        name: `draftInHand ${address.programme}`,
        try: (by: PersonViewer) =>
          readPrivately(by, async (db) => {
            const found = await draftInHand(db, by, address);
            return found === undefined ? undefined : { ...found, history: [...found.history] };
          }),
      },
    ]),
    { name: "desks", try: desks },
    { name: "ownSessions", try: ownSessions },
    { name: "ownWaysIn", try: ownWaysIn },
  ];
}

/** What came of an intrusion: what it showed of alder's, or nothing. An error is as good as a refusal. */
export async function shownBy(intrusion: Intrusion, intruder: PersonViewer): Promise<readonly string[]> {
  try {
    const shown = await intrusion.try(intruder);
    const text = JSON.stringify(shown) ?? "";
    const isDone = typeof shown === "object" && shown !== null && "done" in shown;
    return [
      ...(text.includes(CANARY) ? [`${intrusion.name} shows ${text}`] : []),
      ...(isDone ? [`${intrusion.name} did it`] : []),
    ];
  } catch (error) {
    const told = `${error} ${error instanceof Error ? error.cause : ""}`;
    return told.includes(CANARY) ? [`${intrusion.name} tells ${told}`] : [];
  }
}

function fact(programme: string, kind: string, document: Readonly<Record<string, unknown>>) {
  return { programme, kind, document: JSON.parse(JSON.stringify(document)) };
}

function foreignSessions(adminUrl: string): Promise<readonly string[]> {
  return asClient(adminUrl, async (admin) => {
    const found = await admin.query<{ id: string }>("select id from private.session where browser = $1", [CANARY]);
    return found.rows.map((row) => row.id);
  });
}
