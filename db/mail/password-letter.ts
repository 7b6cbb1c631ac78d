import { sql } from "drizzle-orm";
import { z } from "zod";
import type { LetterWords } from "#db/mail/letter.ts";
import { tokenLink } from "#db/mail/register-link.ts";
import { ask } from "#db/sign-in/ask.ts";
import { resetToken } from "#db/sign-in/reset-token.ts";

const Addressee = z.object({ email: z.string(), name: z.string() });

/** The letter with the link for choosing a new password; null once the request is over. */
export async function passwordLetter(resetId: string): Promise<LetterWords | null> {
  const [to] = await ask(Addressee, sql`select * from private.password_reset_letter(${resetId})`);
  if (to === undefined) return null;
  return {
    id: `reset-${resetId}`,
    to: to.email,
    subject: "Choose a new password for the register",
    text: [
      `Dear ${to.name},`,
      "",
      "somebody, probably you, asked for a new password for the register. This link opens a page where you choose one:",
      "",
      tokenLink("/sign-in/new-password", resetToken(resetId)),
      "",
      "It works once, within an hour, and only the newest link works. Choosing a new password signs you out everywhere.",
      "If you did not ask for it, you need not do anything: your password stays as it is.",
      "",
    ].join("\n"),
  };
}
