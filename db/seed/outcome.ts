import type { Outcome } from "#db/command.ts";
import { isRefused } from "#domain/refusal.ts";

/** What a command gave back. A seed that is refused is wrong, and stops. */
export function done<Result>(step: string, outcome: Outcome<Result>): Result {
  if (isRefused(outcome)) throw new Error(`${step} was refused: ${JSON.stringify(outcome.refused)}`);
  return outcome.done;
}
