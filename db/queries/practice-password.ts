import { PRACTICE_PASSWORD, PRACTICE_PROGRAMME } from "#db/seed/rehearsal/practice.ts";
import { settings } from "#settings";

/** The password of every practice account, which the practice programme shows; null anywhere else. */
export function practicePassword(programme: string): string | null {
  return programme === PRACTICE_PROGRAMME && settings().REGISTER_MODE === "practice" ? PRACTICE_PASSWORD : null;
}
