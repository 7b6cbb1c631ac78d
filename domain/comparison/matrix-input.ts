import type { Assurance } from "#domain/comparison/state.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { DeadlineFacts } from "#domain/framework/deadline.ts";
import type { PeriodKey } from "#domain/framework/period.ts";
import type { FiledResponse } from "#domain/report/answers.ts";

/** The rows of the matrix: an edition's principles and commitments, in its order. */
export interface MatrixEdition {
  readonly principles: readonly { readonly key: string; readonly name: string }[];
  readonly commitments: readonly {
    readonly key: string;
    readonly principle: string;
    readonly title: string;
    readonly summary: string;
  }[];
}

/** One commitment's answer in the current revision, and what others found of it; `assurance` null: self-reported. */
export interface MatrixResponse {
  readonly commitment: string;
  readonly response: FiledResponse;
  readonly assurance: Assurance | null;
  readonly isDisputed: boolean;
  readonly isRestated: boolean;
}

/** A signatory of a filed programme with the period chosen for it; null while it has none that is over. */
export interface FilingSignatory {
  readonly company: string;
  readonly name: string;
  /** What the period is asked about. */
  readonly adopted: readonly string[];
  /** The withdrawals that hold for the period; left out where there are none. */
  readonly withdrawals?: readonly { readonly commitment: string; readonly since: CalendarDate }[];
  readonly period: { readonly key: PeriodKey; readonly deadline: DeadlineFacts } | null;
  readonly responses: readonly MatrixResponse[];
  readonly note: string | null;
}

/** A signatory of a compiled programme with what was found on each commitment; one left out: nothing found. */
export interface CompiledSignatory {
  readonly company: string;
  readonly name: string;
  readonly adopted: readonly string[];
  readonly lookedOn: CalendarDate;
  readonly found: readonly {
    readonly commitment: string;
    readonly accounts: number;
    readonly unread: number;
  }[];
  readonly note: string | null;
}

/** All that a matrix is made from. */
export type MatrixInput =
  | {
      readonly family: "filed";
      readonly edition: MatrixEdition;
      readonly signatories: readonly FilingSignatory[];
    }
  | {
      readonly family: "compiled";
      readonly edition: MatrixEdition;
      readonly signatories: readonly CompiledSignatory[];
    };
