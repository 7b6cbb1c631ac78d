import { readPrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import type { LetterWords } from "#db/mail/letter.ts";
import type { LetterOrder } from "#db/mail/queue.ts";
import { type Recipient, recipientOf } from "#db/mail/recipient.ts";
import { registerAddress } from "#db/mail/register-link.ts";
import { reportStanding } from "#db/mail/report-standing.ts";
import { organisationNamed } from "#db/queries/organisation-facts.ts";
import { signatoryPeriod } from "#db/queries/signatory-period.ts";
import { currentState } from "#db/queries/standing.ts";
import { type DeadlineFacts, givenOf } from "#domain/framework/deadline.ts";
import { type Instant, isAfter } from "#domain/framework/instant.ts";
import { minutesAdded } from "#domain/framework/outage.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";
import { type Reminder, reminderReached } from "#domain/framework/reminder.ts";
import { dueWords, shortDueWords } from "#domain/framework/reminder-words.ts";

type ReminderOrder = Extract<LetterOrder, { readonly kind: "reminder" }>;

/** What a reminder is about, as the record has it when the letter is written. */
interface Reminded {
  readonly company: string;
  readonly deadline: DeadlineFacts;
  readonly reminder: Reminder;
  readonly now: Instant;
}

/**
 * The letter that reminds one person of one due date; null once the report is filed or waived, the due date moved, a
 * newer rung is reached, or the person has nothing to do with it any more.
 *
 * Shape: it is read with the eyes of whoever it is for, and quotes nothing of what they wrote.
 */
export async function reminderLetter(order: ReminderOrder): Promise<LetterWords | null> {
  const recipient = await recipientOf(order.personId);
  if (recipient === null) return null;
  const held = recipient.viewer.memberships.filter(({ programme }) => programme === order.programme);
  const isColleague = held.some(({ organisation, role }) => organisation === order.organisation && role !== "auditor");
  if (!isColleague && !held.some(({ role }) => role === "steward")) return null;
  const reminded = await remindedOf(order, recipient);
  if (reminded === null) return null;
  const { company, deadline, reminder, now } = reminded;
  const isPast = isAfter(now, reminder.due);
  const { label } = periodOf(PeriodKey.parse(order.period));
  const period = `the ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  const rest = isColleague ? await linesForColleagues(order, recipient, company) : linesForSteward(order);
  return {
    id: `reminder-${order.reminderId}`,
    to: recipient.email,
    subject: `${company}: the report on ${period} is ${shortDueWords(reminder, deadline.zone, isPast)}`,
    text: [
      `Dear ${recipient.viewer.name},`,
      "",
      `the report of ${company} on ${period}, in the programme ${order.programme},`,
      `${dueWords(reminder, deadline.zone, isPast)}. It is not filed.`,
      ...changedLines(deadline),
      "",
      ...rest,
      "",
    ].join("\n"),
  };
}

function changedLines(deadline: DeadlineFacts): readonly string[] {
  const given = givenOf(deadline);
  const added = minutesAdded(given, deadline.outages);
  return [
    ...(isAfter(given, deadline.due) ? ["That is the due date as the steward extended it."] : []),
    ...(added > 0 ? [`Minutes added to it, because the register was down: ${added}.`] : []),
  ];
}

function remindedOf(order: ReminderOrder, { viewer }: Recipient): Promise<Reminded | null> {
  return readPrivately(viewer, async (db) => {
    const state = await currentState(db, order.programme);
    const found = state === null ? null : await signatoryPeriod(db, state, order.organisation, order.period);
    if (state === null || found === null) return null;
    const now = await databaseNow(db);
    const reminder = reminderReached(found.deadline, now);
    if (reminder === null || reminder.rung !== order.rung || reminder.due !== order.due) return null;
    const company = (await organisationNamed({ db, state }, order.organisation)) ?? order.organisation;
    return { company, deadline: found.deadline, reminder, now };
  });
}

async function linesForColleagues(order: ReminderOrder, { viewer }: Recipient, company: string) {
  const { programme, organisation, period } = order;
  return [
    ...(await reportStanding(viewer, { programme, organisation, period })),
    "",
    "The report:",
    "",
    new URL(`/desk/${programme}/${organisation}/${period}`, registerAddress()).href,
    "",
    `You get this letter because you work for ${company} on the register. Reminders of a due date cannot be turned`,
    "off; they end when the report is filed. If you need more time, ask the steward before the due date.",
  ];
}

function linesForSteward({ programme, organisation, period }: ReminderOrder): readonly string[] {
  return [
    "What stands in its draft is the company's own until it files. What the public sees:",
    "",
    new URL(`/${programme}/companies/${organisation}/${period}`, registerAddress()).href,
    "",
    "You get this letter because you are a steward of the programme. The company's editors, certifying officers and",
    "administrators get one too.",
  ];
}
