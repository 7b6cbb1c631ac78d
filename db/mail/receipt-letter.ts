import { eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { isStoryTold } from "#db/clock.ts";
import type { LetterWords } from "#db/mail/letter.ts";
import { sendLetter } from "#db/mail/outbox.ts";
import type { LetterOrder } from "#db/mail/queue.ts";
import { recipientOf } from "#db/mail/recipient.ts";
import { registerAddress } from "#db/mail/register-link.ts";
import { receiptFile } from "#db/queries/receipt.ts";
import { membership } from "#db/schema/people.ts";
import { visible } from "#db/visible.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { COMPANY_ROLES } from "#domain/people/company-role.ts";
import { publicReportPath } from "#domain/report/receipt.ts";

type ReceiptOrder = Extract<LetterOrder, { kind: "receipt" }>;

/**
 * Orders the receipt of a revision for all who work for the company, once for each, in the transaction that files it.
 *
 * Shape: whoever tells an old story sends nothing: nobody waits for those letters.
 */
export async function orderReceipts(
  writer: Writer,
  viewer: PersonViewer,
  of: Omit<ReceiptOrder, "kind" | "personId">,
): Promise<void> {
  if (isStoryTold()) return;
  const colleagues = await visible.colleagues(writer, viewer, eq(membership.organisationId, of.organisationId));
  const theirs = colleagues.filter(({ role }) => isOfCompany(role)).map(({ memberId }) => memberId);
  const { organisationId, programme, organisation, period, revision } = of;
  // Each by its name: what is handed in may carry more than the order should keep.
  const about = { organisationId, programme, organisation, period, revision };
  for (const personId of new Set(theirs)) await sendLetter(writer, { kind: "receipt", personId, ...about });
}

/** The letter with a receipt, the PDF with it; null once its reader does not work for the company any more. */
export async function receiptLetter(order: ReceiptOrder): Promise<LetterWords | null> {
  const { programme, organisation, period, revision, organisationId, personId } = order;
  const to = await recipientOf(personId);
  const held = to?.viewer.memberships.filter((one) => one.organisationId === organisationId) ?? [];
  if (to === null || !held.some(({ role }) => isOfCompany(role))) return null;
  const file = await receiptFile({ programme, organisation, period }, revision);
  if (file === null) throw new Error(`There is no revision ${revision} of ${organisation}/${period} on the record`);
  const { receipt, name, bytes } = file;
  const link = (path: string) => new URL(path, registerAddress()).href;
  const { filing } = receipt;
  return {
    id: `receipt-${organisationId}-${period}-${revision}-${personId}`,
    to: to.email,
    subject: `Receipt: ${receipt.title}`,
    text: [
      `Dear ${to.viewer.name},`,
      "",
      receipt.deck,
      ...(receipt.notice === null ? [] : [receipt.notice]),
      "",
      ...(filing?.rows ?? []).map(({ question, answer }) => `${question}: ${answer.text}`),
      "",
      "The report is public now, for everybody to read:",
      "",
      link(publicReportPath({ programme, organisation, period })),
      "",
      "The receipt is in the file that comes with this letter: every question with its answer, who certified it, and",
      "how anybody can check it. You find it again, signed in, on this page:",
      "",
      link(`/desk/${programme}/${organisation}/${period}/receipt`),
      "",
    ].join("\n"),
    attachments: [{ filename: name, contentType: "application/pdf", content: bytes }],
  };
}

function isOfCompany(role: string): boolean {
  return COMPANY_ROLES.some((one) => one === role);
}
