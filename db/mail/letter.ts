import { sql } from "drizzle-orm";
import { z } from "zod";
import type { LetterOrder } from "#db/mail/queue.ts";
import { ask } from "#db/sign-in/ask.ts";
import { resetToken } from "#db/sign-in/reset-token.ts";
import { settings } from "#settings";

const Addressee = z.object({ email: z.string(), name: z.string() });

/** A letter ready to be handed over. */
export interface Letter {
  /** The same for every try, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Makes the letter that was ordered, from what is so now; null when it is not wanted any more. */
export async function letterFor(order: LetterOrder): Promise<Letter | null> {
  const [to] = await ask(Addressee, sql`select * from private.password_reset_letter(${order.resetId})`);
  if (to === undefined) return null;
  const { MAIL_FROM: from } = settings();
  const link = new URL("/sign-in/new-password", registerAddress());
  link.searchParams.set("token", resetToken(order.resetId));
  return {
    id: `<reset-${order.resetId}@${new URL(registerAddress()).hostname}>`,
    from,
    to: to.email,
    subject: "Choose a new password for the register",
    text: [
      `Dear ${to.name},`,
      "",
      "somebody, probably you, asked for a new password for the register. This link opens a page where you choose one:",
      "",
      link.href,
      "",
      "It works once, within an hour, and only the newest link works. Choosing a new password signs you out everywhere.",
      "If you did not ask for it, you need not do anything: your password stays as it is.",
      "",
    ].join("\n"),
  };
}

/** Where the register is: links are built from this setting and never from what a request claims. */
function registerAddress(): string {
  const { NEXTAUTH_URL, PORT } = settings();
  return NEXTAUTH_URL ?? `http://127.0.0.1:${PORT}`;
}
