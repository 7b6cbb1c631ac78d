import { type Action, isAllowed, type Subject } from "#domain/access/policy.ts";
import type { Viewer } from "#domain/access/viewer.ts";

/**
 * Proof that the permission table was asked and said yes.
 *
 * Shape: cannot be made or forged outside this class, so a function that takes a `Permit` cannot be reached without one.
 */
export class Permit<A extends Action = Action> {
  readonly #action: A;

  private constructor(action: A) {
    this.#action = action;
  }

  /** The act this permit is for. */
  get action(): A {
    return this.#action;
  }

  /** A permit when the table allows the act, otherwise null: not allowed and not there are the same answer. */
  static ask<A extends Action>(viewer: Viewer, action: A, subject: Subject): Permit<A> | null {
    return isAllowed(viewer, action, subject) ? new Permit(action) : null;
  }
}
