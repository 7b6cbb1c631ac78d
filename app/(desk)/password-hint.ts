import { PRACTICE_PASSWORD } from "#domain/access/practice-password.ts";
import { isPractice } from "#domain/framework/practice.ts";
import { settings } from "#settings";

/** What stands by the password field: in the practice programme, the password itself. */
export function passwordHint(programme: string): string {
  const why = "So that it is you, and not whoever found your screen open.";
  return isPractice(programme) && settings().REGISTER_MODE === "practice"
    ? `${why} For practice it is “${PRACTICE_PASSWORD}”.`
    : why;
}
