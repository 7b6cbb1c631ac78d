import { asClient } from "#db/one-connection.ts";
import { formWith } from "#tests/e2e/forms.ts";
import { actionVerdictOf, asCalled, digestOf, type Harvest, madeOver } from "#tests/e2e/matrix-acting.ts";
import { ASKERS, type Asker } from "#tests/e2e/matrix-askers.ts";
import { type Asked, type Everybody, isOwn } from "#tests/e2e/matrix-asking.ts";
import { CANARY, COMMITMENT, COMPANY, PROGRAMME, type Town } from "#tests/e2e/matrix-town.ts";
import { type ActionVerdict, PEOPLE_ACTIONS } from "#tests/e2e/matrix-verdicts.ts";
import { everythingIn } from "#tests/e2e/visitor.ts";
import { changing } from "#tests/fixtures/changing-commitments.ts";

type Action = keyof typeof PEOPLE_ACTIONS;
type Fields = Readonly<Record<string, string>>;

const HOME = `/desk/${PROGRAMME}/${COMPANY}`;
const PEOPLE = `${HOME}/people`;

/** Every form about the company's people, calendar and commitments, with the page that it stands on. */
export async function peopleForms(
  { database, emails }: Town,
  everybody: Everybody,
  forms: Harvest,
  ids: ReadonlyMap<string, string>,
) {
  const administrator = everybody["its administrator"];
  const inviting = formWith((await administrator.get(PEOPLE)).text, "email").fields;
  await administrator.post(PEOPLE, { ...inviting, email: `${CANARY}@example.org`, role: "editor" });
  const [editor, officer] = [emails["its editor"], emails["its officer"]];
  const found = await asClient(database.adminUrl, async (admin) => {
    const one = async (query: string, values: string[]) =>
      (await admin.query<{ id: string }>(query, values)).rows[0]?.id ?? "";
    const person = "select id from private.person where email = $1";
    const of = `person_id = (${person}) and ended_at is null limit 1`;
    return {
      officer: await one(person, [officer]),
      successor: await one(person, [editor]),
      membershipId: await one(`select id from private.membership where ${of}`, [editor]),
      sessionId: await one(`select id from private.session where ${of}`, [editor]),
      invitationId: await one("select id from private.invitation limit 1", []),
    };
  });
  const { officer: presentOfficer, successor, membershipId, sessionId, invitationId } = found;
  const form = (action: Action, fields: Fields, page = PEOPLE) => {
    const made = madeOver(forms["check/handOver"], ids.get(action) ?? "");
    const hidden = Object.entries(made).filter(([name]) => name !== "period");
    return { page, fields: { ...Object.fromEntries(hidden), ...fields } };
  };
  return {
    "people/invite": form("people/invite", { email: "stranger@example.org", role: "officer" }),
    "people/inviteAgain": form("people/inviteAgain", { invitationId }),
    "people/withdraw": form("people/withdraw", { invitationId }),
    "people/changeOfficer": form("people/changeOfficer", { officer: presentOfficer, successor }),
    "people/endSession": form("people/endSession", { sessionId }),
    "people/endRole": form("people/endRole", { membershipId }, `${PEOPLE}/end/${membershipId}`),
    "[company]/makeCalendarAddress": form("[company]/makeCalendarAddress", {}, HOME),
    "[company]/endCalendarAddress": form("[company]/endCalendarAddress", {}, HOME),
    "commitments/changeCommitment": form(
      "commitments/changeCommitment",
      changing({ key: PROGRAMME }, COMPANY),
      `${HOME}/commitments/${COMMITMENT}`,
    ),
  } satisfies Record<Action, { page: string; fields: Fields }>;
}

export type PeopleForms = Awaited<ReturnType<typeof peopleForms>>;

/** Sends each of them as everybody who may not; nothing of it may have an effect. */
export async function actOnPeople(
  everybody: Everybody,
  forms: PeopleForms,
  ids: ReadonlyMap<string, string>,
  { database }: Town,
  askers: readonly Asker[] = ASKERS,
): Promise<Omit<Asked, "sightings">> {
  const wrong: string[] = [];
  const leaks: string[] = [];
  let requests = 0;
  const before = await digestOf(database);
  for (const [action, { page, fields }] of Object.entries(forms)) {
    for (const asker of askers) {
      // Every key of the forms is a key of the table: `satisfies` holds it to that where they are made.
      const expected: ActionVerdict = PEOPLE_ACTIONS[action as Action][asker];
      if (expected === "done") continue;
      const key = () => ({ "idempotency-key": crypto.randomUUID() });
      const ownPage = asker === "nobody" ? "/sign-in" : `/desk/${PROGRAMME}/birch/people`;
      const called = { "next-action": ids.get(action) ?? "", accept: "text/x-component" };
      const sent = [
        await everybody[asker].post(page, { ...fields, ...key() }),
        await everybody[asker].post(ownPage, { ...fields, ...key() }),
        await everybody[asker].post(page, asCalled(fields), called),
      ];
      requests += sent.length;
      const seen = actionVerdictOf(sent[0]);
      if (seen !== expected) wrong.push(`${asker} sends ${action}: ${seen} (${sent[0]?.status}), not ${expected}`);
      if (!isOwn(asker) && sent.some((answer) => everythingIn(answer).includes(CANARY)))
        leaks.push(`${asker}, ${action}`);
      if ((await digestOf(database)) !== before) throw new Error(`${asker} sends ${action}: it had an effect`);
    }
  }
  return { requests, wrong, leaks };
}

/** Withdraws the invitation, as the administrator may. */
export function withdrawAsAllowed(everybody: Everybody, forms: PeopleForms): Promise<string> {
  return actAsPerson(everybody, "its administrator", forms["people/withdraw"]);
}

/** Makes the calendar's address and ends it, as anybody of the company may; what came of each. */
export async function keepCalendarAsAllowed(everybody: Everybody, forms: PeopleForms): Promise<readonly string[]> {
  return [
    await actAsPerson(everybody, "its editor", forms["[company]/makeCalendarAddress"]),
    await actAsPerson(everybody, "its officer", forms["[company]/endCalendarAddress"]),
  ];
}

/** Withdraws from a commitment, as the officer may. */
export function changeCommitmentAsAllowed(everybody: Everybody, forms: PeopleForms): Promise<string> {
  return actAsPerson(everybody, "its officer", forms["commitments/changeCommitment"]);
}

async function actAsPerson(everybody: Everybody, asker: Asker, { page, fields }: PeopleForms[Action]): Promise<string> {
  return actionVerdictOf(await everybody[asker].post(page, { ...fields, "idempotency-key": crypto.randomUUID() }));
}
