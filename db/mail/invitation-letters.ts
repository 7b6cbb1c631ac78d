import { readPrivately } from "#db/client.ts";
import { databaseNow } from "#db/clock.ts";
import type { LetterWords } from "#db/mail/letter.ts";
import { registerAddress, tokenLink } from "#db/mail/register-link.ts";
import { type InvitationTold, invitationTold } from "#db/queries/invitation-told.ts";
import { invitationToken } from "#db/sign-in/invitation-token.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import { roleWithArticle, roleWorkSentence } from "#domain/people/company-role.ts";
import { type InvitationStanding, standingOf } from "#domain/people/invitation.ts";

/** The letter with the link of an invitation; null once it is over. */
export function invitationLetter(invitationId: string): Promise<LetterWords | null> {
  return whileIt("open", invitationId, (told) => ({
    id: `invitation-${told.id}`,
    to: told.email,
    subject: `Invitation to work for ${told.organisationName} on the register`,
    text: [
      "Good day,",
      "",
      `${told.inviterName} invites you to the Safety by Design Register as ${roleWithArticle(told.role)} of`,
      `${told.organisationName}, in the programme ${told.programme}.`,
      roleWorkSentence(told.role),
      "",
      "This link opens a page where you accept. Opening it changes nothing:",
      "",
      tokenLink("/account/invitation", invitationToken(told.id)),
      "",
      `It works once, until ${instantWords(told.expiresAt, "UTC")}, and for this address only: do not pass it on.`,
      "If you do not know what this is about, you need not do anything.",
      "",
    ].join("\n"),
  }));
}

/** The letter that tells whoever invited somebody that they accepted; null before that. */
export function acceptedLetter(invitationId: string): Promise<LetterWords | null> {
  return whileIt("used", invitationId, (told) => ({
    id: `invitation-accepted-${told.id}`,
    to: told.inviterEmail,
    subject: `Your invitation to ${told.organisationName} was accepted`,
    text: [
      `Dear ${told.inviterName},`,
      "",
      `${told.acceptedName ?? "Somebody"} (${told.email}) accepted your invitation and is now`,
      `${roleWithArticle(told.role)} of ${told.organisationName}, in the programme ${told.programme}.`,
      "",
      "If this is not whom you meant to invite, end their role at once, on the page of your people:",
      "",
      new URL(`/desk/${told.programme}/${told.organisation}/people`, registerAddress()).href,
      "",
    ].join("\n"),
  }));
}

function whileIt(
  stands: InvitationStanding,
  invitationId: string,
  write: (told: InvitationTold) => LetterWords,
): Promise<LetterWords | null> {
  return readPrivately(PUBLIC_VIEWER, async (db) => {
    const told = await invitationTold(db, invitationId);
    return told !== null && standingOf(told, await databaseNow(db)) === stands ? write(told) : null;
  });
}
