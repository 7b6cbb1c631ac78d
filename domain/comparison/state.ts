import type { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { ReasonCode } from "#domain/report/answers.ts";

/**
 * What is publicly known of one commitment of one signatory in one period.
 *
 * Shape: two families that never mix. `filed` belongs to programmes where filing is open; `compiled` to programmes
 * whose steward relays what was published elsewhere, where nobody is silent, late or graded.
 */
export type CommitmentState =
  | {
      readonly family: "filed";
      readonly state: "not_adopted";
      /** Left out unless the signatory had adopted it and withdrew. */
      readonly withdrewOn?: CalendarDate;
    }
  | { readonly family: "filed"; readonly state: "not_due" }
  | { readonly family: "filed"; readonly state: "not_required" }
  | { readonly family: "filed"; readonly state: "silent" }
  | {
      readonly family: "filed";
      readonly state: "explained";
      readonly reason: ReasonCode;
      readonly byDate: CalendarDate | null;
    }
  | { readonly family: "filed"; readonly state: "partly" }
  | { readonly family: "filed"; readonly state: "done" }
  | { readonly family: "compiled"; readonly state: "not_adopted" }
  | { readonly family: "compiled"; readonly state: "relayed"; readonly accounts: number }
  | { readonly family: "compiled"; readonly state: "not_captured"; readonly sources: number }
  | { readonly family: "compiled"; readonly state: "none_found"; readonly lookedOn: CalendarDate };

/** How far a claim was checked, lowest rung first. */
export const ASSURANCE_LADDER = ["self_reported", "complete", "corroborated", "limited", "reasonable"] as const;
export type Assurance = (typeof ASSURANCE_LADDER)[number];
