import { digestLetter } from "#db/mail/digest-letter.ts";
import { handedOverLetter } from "#db/mail/handed-over-letter.ts";
import { incidentLetter } from "#db/mail/incident-letter.ts";
import { acceptedLetter, invitationLetter } from "#db/mail/invitation-letters.ts";
import { passwordLetter } from "#db/mail/password-letter.ts";
import type { LetterOrder } from "#db/mail/queue.ts";
import { receiptLetter } from "#db/mail/receipt-letter.ts";
import { registerAddress } from "#db/mail/register-link.ts";
import { reminderLetter } from "#db/mail/reminder-letter.ts";
import { settings } from "#settings";

/** A letter ready to be handed over. */
export interface Letter extends LetterWords {
  readonly from: string;
}

/** What a kind of letter says, and to whom. */
export interface LetterWords {
  /** The same for every try, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
}

/** A file that goes with a letter. */
export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** Makes the letter that was ordered, from what is so now; null when it is not wanted any more. */
export async function letterFor(order: LetterOrder): Promise<Letter | null> {
  const words = await wordsFor(order);
  if (words === null) return null;
  const id = `<${words.id}@${new URL(registerAddress()).hostname}>`;
  return { ...words, id, from: settings().MAIL_FROM };
}

function wordsFor(order: LetterOrder): Promise<LetterWords | null> {
  switch (order.kind) {
    case "password_reset":
      return passwordLetter(order.resetId);
    case "invitation":
      return invitationLetter(order.invitationId);
    case "invitation_accepted":
      return acceptedLetter(order.invitationId);
    case "reminder":
      return reminderLetter(order);
    case "receipt":
      return receiptLetter(order);
    case "handed_over":
      return handedOverLetter(order);
    case "incident":
      return incidentLetter(order.incidentId);
    case "digest":
      return digestLetter(order.digestId);
  }
}
