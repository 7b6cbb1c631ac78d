import type { Instant } from "#domain/framework/instant.ts";
import { type Refused, refuse } from "#domain/refusal.ts";
import { type FieldVersion, standingField } from "#domain/report/draft.ts";
import { merge } from "#domain/report/merge.ts";

/** A new value for one field, with the version of the field that its writer was looking at. */
export interface FieldChange {
  readonly field: string;
  readonly value: string;
  readonly basedOn: number;
}

/** A field that two people changed: both texts, and who changed it in between. Nothing was overwritten. */
export interface SaveConflict {
  readonly field: string;
  readonly yours: string;
  readonly theirs: string;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Instant | null;
  /** Both changes in one text, where neither touched the other's words; null where a person must choose. */
  readonly proposal: string | null;
}

export interface FieldWrite {
  readonly field: string;
  readonly value: string;
  readonly version: number;
}

/** Whether the report may still be written in. */
export interface Openness {
  readonly isFilingOpen: boolean;
  readonly isHandedOver: boolean;
  readonly isFiled: boolean;
}

/**
 * Which of the changes are written, given every stored version of the section's fields.
 *
 * Shape: a field that its writer left as it was, or that already reads as they want it, is not a change. A change
 * that is based on an older version is a conflict, and then nothing of the save is written.
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`, `changed_meanwhile`.
 */
export function saveAnswers(
  history: readonly FieldVersion[],
  changes: readonly FieldChange[],
  open: Openness,
): readonly FieldWrite[] | Refused {
  const refusal = refusalToWrite(open);
  if (refusal !== null) {
    return refusal;
  }
  const wanted = changes.filter(
    ({ field, value, basedOn }) =>
      value !== valueAt(history, field, basedOn) && value !== standingField(history, field).value,
  );
  const stale = wanted.filter(({ field, basedOn }) => basedOn !== standingField(history, field).version);
  if (stale.length > 0) {
    return refuse({ code: "changed_meanwhile", conflicts: stale.map((change) => conflictOf(history, change)) });
  }
  return wanted.map(({ field, value, basedOn }) => ({ field, value, version: basedOn + 1 }));
}

/**
 * What keeps everybody from writing in the report.
 *
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`.
 */
export function refusalToWrite({ isFilingOpen, isFiled, isHandedOver }: Openness): Refused | null {
  if (!isFilingOpen) {
    return refuse({ code: "filing_not_open" });
  }
  if (isFiled) {
    return refuse({ code: "already_filed" });
  }
  return isHandedOver ? refuse({ code: "handed_over" }) : null;
}

function valueAt(history: readonly FieldVersion[], field: string, version: number): string {
  return history.find((stored) => stored.field === field && stored.version === version)?.value ?? "";
}

function conflictOf(history: readonly FieldVersion[], change: FieldChange): SaveConflict {
  const { value: theirs, version } = standingField(history, change.field);
  const last = history.find((stored) => stored.field === change.field && stored.version === version);
  return {
    field: change.field,
    yours: change.value,
    theirs,
    version,
    changedBy: last?.changedBy ?? "",
    changedAt: last?.changedAt ?? null,
    proposal: proposalFor(valueAt(history, change.field, change.basedOn), change.value, theirs),
  };
}

/** Only prose can be put together: a choice or a date of two people is one or the other. */
function proposalFor(base: string, yours: string, theirs: string): string | null {
  if (![base, yours, theirs].every((text) => /\S\s+\S/.test(text))) {
    return null;
  }
  const { merged, conflicts } = merge(base, yours, theirs);
  return conflicts.length === 0 ? merged : null;
}
