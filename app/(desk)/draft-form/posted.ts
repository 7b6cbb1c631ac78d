import type { FormState } from "#app/_http/form-state.ts";
import { tickedIn } from "#app/(desk)/tick-names.ts";
import type { StandingField } from "#domain/report/draft.ts";
import type { SaveConflict } from "#domain/report/save-answers.ts";

/** The fields of a section as its page was loaded, by name. */
export type Standing = Readonly<Record<string, StandingField>>;

/** What a field shows: the words that were sent and not accepted, otherwise what stands. */
export function postedValue(state: FormState, standing: Standing, field: string): string {
  return postedConflict(state, field)?.proposal ?? state.values[field] ?? standing[field]?.value ?? "";
}

/** The same for a field that is ticked: its keys, one a line. */
export function postedTicks(state: FormState, standing: Standing, field: string): string {
  const [, sent] = tickedIn(state.values).find(([name]) => name === field) ?? [];
  return sent ?? standing[field]?.value ?? "";
}

/** The version a field is based on: what its writer last saw of it, on this page or in a conflict just shown. */
export function postedVersion(state: FormState, standing: Standing, field: string): number {
  const conflict = postedConflict(state, field);
  return conflict?.version ?? Number(state.values[`version-${field}`] ?? standing[field]?.version ?? 0);
}

/** The fields that somebody else changed before the form was sent. */
export function postedConflicts(state: FormState): readonly SaveConflict[] {
  return state.refused?.code === "changed_meanwhile" ? state.refused.conflicts : [];
}

export function postedConflict(state: FormState, field: string): SaveConflict | undefined {
  return postedConflicts(state).find((conflict) => conflict.field === field);
}

/** What a field says of a conflict, once the form was sent. */
export function postedConflictWords(state: FormState, field: string): string | undefined {
  const conflict = postedConflict(state, field);
  return (
    conflict && `${conflict.changedBy} changed this while you were writing. Both texts stand above; nothing is lost.`
  );
}
