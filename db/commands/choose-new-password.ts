import { sql } from "drizzle-orm";
import { z } from "zod";
import { accountOf } from "#db/commands/check-password.ts";
import { ask } from "#db/sign-in/ask.ts";
import { forgiveAttempt } from "#db/sign-in/attempts.ts";
import { hashPassword } from "#db/sign-in/password-hash.ts";
import { resetOf } from "#db/sign-in/reset-token.ts";
import { isEasyToGuess, NewPassword } from "#domain/access/password.ts";
import { type Refused, refuse } from "#domain/refusal.ts";

const ChooseNewPassword = z.strictObject({ token: z.string().max(200), newPassword: NewPassword });
const Letter = z.object({ email: z.string(), name: z.string() });
const Used = z.object({ email: z.string().nullable() });

/**
 * Uses the link of a letter once: the new password stands and every session of the person ends.
 *
 * Refuses: `link_expired` for a link that was used, is an hour old, was replaced or is not ours; `invalid_input`,
 * `password_too_common`, which leave the link as it was.
 */
export async function chooseNewPassword(raw: unknown): Promise<{ readonly done: null } | Refused> {
  const parsed = ChooseNewPassword.safeParse(raw);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return refuse({ code: "invalid_input", issues });
  }
  const resetId = resetOf(parsed.data.token);
  const letter = resetId === null ? null : await letterOf(resetId);
  if (resetId === null || letter === null) return refuse({ code: "link_expired" });
  if (isEasyToGuess(parsed.data.newPassword, [letter.name, letter.email]))
    return refuse({ code: "password_too_common" });
  const hash = await hashPassword(parsed.data.newPassword);
  const [used] = await ask(Used, sql`select private.use_password_reset(${resetId}, ${hash}) as email`);
  if (used?.email == null) return refuse({ code: "link_expired" });
  await forgiveAttempt({ account: accountOf(used.email), address: `reset at ${resetId}` });
  return { done: null };
}

/** Whether a link can still be used. Looking changes nothing, so a mail scanner that follows it does no harm. */
export async function isResetOpen(token: string): Promise<boolean> {
  const resetId = resetOf(token);
  return resetId !== null && (await letterOf(resetId)) !== null;
}

async function letterOf(resetId: string): Promise<z.infer<typeof Letter> | null> {
  const [letter] = await ask(Letter, sql`select * from private.password_reset_letter(${resetId})`);
  return letter ?? null;
}
