/**
 * What PostgreSQL reports when somebody else was first: unique_violation, serialization_failure, deadlock_detected,
 * lock_not_available, and the register's own "this report has been closed meanwhile".
 */
const LOST: ReadonlySet<string> = new Set(["23505", "40001", "40P01", "55P03", "RG002"]);

/** Whether an error says only that another write came first, so that trying anew will see its effect. */
export function isLostRace(error: unknown): boolean {
  if (typeof error !== "object" || error === null) {
    return false;
  }
  if ("code" in error && typeof error.code === "string" && LOST.has(error.code)) {
    return true;
  }
  return "cause" in error && isLostRace(error.cause);
}

/** Says that what a decision rested on is gone: the command begins anew and decides on what is there now. */
export class LostRace extends Error {
  readonly code = "RG002";
}
