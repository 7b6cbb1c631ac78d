import type { CommitmentState } from "#domain/comparison/state.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";

/**
 * All that bears on one commitment of one signatory in a compiled programme.
 *
 * Units: `accounts` counts accounts relayed from public sources; `unread` counts reports that exist but whose passage
 * on this commitment could not be read; `lookedOn` is the day the search was last made.
 */
export interface CompiledFacts {
  readonly isAdopted: boolean;
  readonly accounts: number;
  readonly unread: number;
  readonly lookedOn: CalendarDate;
}

/** The states that a compiled programme knows. */
export type CompiledState = Extract<CommitmentState, { family: "compiled" }>;

/**
 * What is publicly known of a commitment where the register only relays what was published elsewhere.
 *
 * Shape: never silent, late or graded: nobody owes this register an account.
 */
export function compiledState({ isAdopted, accounts, unread, lookedOn }: CompiledFacts): CompiledState {
  if (!isAdopted) return { family: "compiled", state: "not_adopted" };
  if (accounts > 0) return { family: "compiled", state: "relayed", accounts };
  if (unread > 0) return { family: "compiled", state: "not_captured", sources: unread };
  return { family: "compiled", state: "none_found", lookedOn };
}
