import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { Instant } from "#domain/framework/instant.ts";
import { REASON_CODES, type ReasonCode, STATUSES, type Status } from "#domain/report/answers.ts";
import type { Field } from "#domain/report/commitment-fields.ts";

/** One stored version of one field: every version is kept, the highest is current. */
export interface FieldVersion {
  readonly field: string;
  readonly version: number;
  readonly value: string;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** A field as it stands; version 0 with an empty value is a field nobody has written yet. */
export interface StandingField {
  readonly value: string;
  readonly version: number;
}

/** One commitment's answer while it is being written: every field, as typed, possibly empty or wrong. */
export type DraftResponse = Readonly<Record<Field, StandingField>>;

const UNWRITTEN: StandingField = { value: "", version: 0 };

/** A field as it stands, from all stored versions of its section's fields. */
export function standingField(history: readonly FieldVersion[], field: string): StandingField {
  return history
    .filter((stored) => stored.field === field)
    .reduce<StandingField>((latest, next) => (next.version > latest.version ? next : latest), UNWRITTEN);
}

/** The draft of one commitment from all stored versions of its fields. */
export function draftFrom(history: readonly FieldVersion[]): DraftResponse {
  return {
    status: standingField(history, "status"),
    account: standingField(history, "account"),
    reason: standingField(history, "reason"),
    byDate: standingField(history, "byDate"),
    explanation: standingField(history, "explanation"),
    mitigations: standingField(history, "mitigations"),
    products: standingField(history, "products"),
    addresses: standingField(history, "addresses"),
    finished: standingField(history, "finished"),
    confidentialNote: standingField(history, "confidentialNote"),
  };
}

/** The status chosen so far, or null. */
export function chosenStatus(draft: DraftResponse): Status | null {
  return STATUSES.find((status) => status === draft.status.value) ?? null;
}

/**
 * The reason that counts: what is not applicable needs no second choice, what is done needs no reason at all.
 */
export function chosenReason(draft: DraftResponse): ReasonCode | null {
  const status = chosenStatus(draft);
  if (status === "not_applicable") {
    return "not_applicable";
  }
  if (status === "partly" || status === "not_done") {
    return REASON_CODES.find((reason) => reason === draft.reason.value && reason !== "not_applicable") ?? null;
  }
  return null;
}

/** The promised day, where the reason is "not yet" and the text is a real day. */
export function chosenDate(draft: DraftResponse): CalendarDate | null {
  if (chosenReason(draft) !== "not_yet") {
    return null;
  }
  const parsed = CalendarDate.safeParse(draft.byDate.value.trim());
  return parsed.success ? parsed.data : null;
}

/** Whether words of explanation are owed: for everything not done, and not for what is partly done. */
export function owesExplanation(draft: DraftResponse): boolean {
  const status = chosenStatus(draft);
  return status === "not_done" || status === "not_applicable";
}
