import { eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { isStoryTold } from "#db/clock.ts";
import type { LetterWords } from "#db/mail/letter.ts";
import { sendLetter } from "#db/mail/outbox.ts";
import type { LetterOrder } from "#db/mail/queue.ts";
import { recipientOf } from "#db/mail/recipient.ts";
import { registerAddress } from "#db/mail/register-link.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { membership } from "#db/schema/people.ts";
import { visible } from "#db/visible.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { exactDeadlineWords } from "#domain/framework/deadline-words.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";

type HandedOverOrder = Extract<LetterOrder, { kind: "handed_over" }>;

/** Orders a letter to every officer of the company but whoever handed over, in the transaction that hands over. */
export async function tellOfficers(
  writer: Writer,
  viewer: PersonViewer,
  { organisationId, ...address }: Omit<HandedOverOrder, "kind" | "personId">,
): Promise<void> {
  if (isStoryTold()) return;
  const colleagues = await visible.colleagues(writer, viewer, eq(membership.organisationId, organisationId));
  const officers = colleagues.filter(({ role, memberId }) => role === "officer" && memberId !== viewer.personId);
  const { handoverId, programme, organisation, period } = address;
  // Each by its name: what is handed in may carry more than the order should keep.
  const about = { handoverId, organisationId, programme, organisation, period };
  for (const { memberId: personId } of officers) {
    await sendLetter(writer, { kind: "handed_over", personId, ...about });
  }
}

/** The letter that a report waits for its officer; null once it does not, or for somebody who is no officer any more. */
export async function handedOverLetter(order: HandedOverOrder): Promise<LetterWords | null> {
  const { handoverId, organisationId, programme, organisation, period, personId } = order;
  const to = await recipientOf(personId);
  const held = to?.viewer.memberships.filter((one) => one.organisationId === organisationId) ?? [];
  if (to === null || !held.some(({ role }) => role === "officer")) return null;
  const report = await deskReport(to.viewer, { programme, organisation, period });
  if (report === null || report.stage !== "with_officer" || report.handover?.id !== handoverId) return null;
  const { label } = periodOf(PeriodKey.parse(period));
  return {
    id: `handed-over-${handoverId}-${personId}`,
    to: to.email,
    subject: `To certify: ${report.organisationName}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    text: [
      `Dear ${to.viewer.name},`,
      "",
      `${report.handover.byName} handed over the report of ${report.organisationName}. ${label}: ${exactDeadlineWords(report.deadline)}.`,
      "",
      "Nobody can change it now. Read it, then certify and file it, or take it back:",
      "",
      new URL(`/desk/${programme}/${organisation}/${period}/certify`, registerAddress()).href,
      "",
    ].join("\n"),
  };
}
