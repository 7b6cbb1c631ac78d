import { practicePassword } from "#db/queries/practice-password.ts";

/** What stands by the password field: in the practice programme, the password itself. */
export function passwordHint(programme: string): string {
  const practice = practicePassword(programme);
  return practice === null
    ? "So that it is you, and not whoever found your screen open."
    : `So that it is you, and not whoever found your screen open. In practice it is: ${practice}`;
}
