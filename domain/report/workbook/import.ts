import { isRefused, type Refused } from "#domain/refusal.ts";
import { type FieldVersion, standingField } from "#domain/report/draft.ts";
import {
  type FieldChange,
  type FieldWrite,
  type Openness,
  type SaveConflict,
  saveAnswers,
} from "#domain/report/save-answers.ts";
import type { WorkbookChange } from "#domain/report/workbook/read.ts";

/** Every stored version of the fields of a report, by section. */
export type ReportHistory = ReadonlyMap<string, readonly FieldVersion[]>;

/** A field that the workbook changes and nobody else did since it was downloaded. */
export interface PlainChange extends WorkbookChange {
  readonly now: string;
}

/** A field that somebody else changed since the workbook was downloaded. */
export interface WorkbookConflict extends SaveConflict {
  readonly section: string;
}

/** What applying a workbook would do to the report as it stands. */
export interface ImportPreview {
  readonly plain: readonly PlainChange[];
  readonly conflicts: readonly WorkbookConflict[];
  /** How many of its changes read by now as the workbook wants them. */
  readonly alreadySo: number;
}

/** What somebody decided on a conflict, and the version of the field that they had before them. */
export interface Resolution {
  readonly section: string;
  readonly field: string;
  readonly take: "theirs" | "workbook" | "merged";
  readonly seen: number;
}

const OPEN: Openness = { isFilingOpen: true, isHandedOver: false, isFiled: false };

/** What the changes of a workbook come to, given every version of the report's fields. */
export function previewOf(changes: readonly WorkbookChange[], history: ReportHistory): ImportPreview {
  const seen = changes.map((change) => weighed(change, history));
  return {
    plain: seen.flatMap((one) => (one.kind === "plain" ? [one.change] : [])),
    conflicts: seen.flatMap((one) => (one.kind === "conflict" ? [one.conflict] : [])),
    alreadySo: seen.filter((one) => one.kind === "already_so").length,
  };
}

type Weighed =
  | { readonly kind: "plain"; readonly change: PlainChange }
  | { readonly kind: "conflict"; readonly conflict: WorkbookConflict }
  | { readonly kind: "already_so" };

function weighed(change: WorkbookChange, history: ReportHistory): Weighed {
  const { section, field } = change;
  const versions = history.get(section) ?? [];
  const saved = saveAnswers(versions, [change], OPEN);
  if (isRefused(saved)) {
    const [conflict] = saved.refused.code === "changed_meanwhile" ? saved.refused.conflicts : [];
    return conflict === undefined ? { kind: "already_so" } : { kind: "conflict", conflict: { ...conflict, section } };
  }
  return saved.length === 0
    ? { kind: "already_so" }
    : { kind: "plain", change: { ...change, now: standingField(versions, field).value } };
}

/**
 * The versions that applying a workbook writes, all of them or none, with what somebody decided on each conflict.
 *
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`; `changed_meanwhile` for every field that was changed since
 * the workbook was downloaded and on which nobody decided with that change before them.
 */
export function applyWorkbook(
  changes: readonly WorkbookChange[],
  resolutions: readonly Resolution[],
  history: ReportHistory,
  open: Openness,
): readonly (FieldWrite & { readonly section: string })[] | Refused {
  const { conflicts } = previewOf(changes, history);
  const wanted = changes.flatMap((change): readonly WorkbookChange[] => {
    const conflict = conflicts.find((one) => isSame(one, change));
    const decided = resolutions.find((one) => isSame(one, change) && one.seen === conflict?.version);
    return conflict === undefined || decided === undefined ? [change] : resolved(change, conflict, decided.take);
  });
  const bySection = Map.groupBy(wanted, ({ section }) => section);
  const saved = Array.from(bySection, ([section, ofSection]) => ({
    section,
    writes: saveAnswers(history.get(section) ?? [], ofSection.map(fieldChange), open),
  }));
  const refusals = saved.flatMap(({ writes }) => (isRefused(writes) ? [writes] : []));
  const [refusal] = refusals;
  if (refusal !== undefined) return refusal;
  return saved.flatMap(({ section, writes }) =>
    isRefused(writes) ? [] : writes.map((write) => ({ ...write, section })),
  );
}

function resolved(change: WorkbookChange, conflict: WorkbookConflict, take: Resolution["take"]) {
  const basedOn = conflict.version;
  switch (take) {
    case "theirs":
      return [];
    case "workbook":
      return [{ ...change, basedOn }];
    case "merged":
      return conflict.proposal === null ? [change] : [{ ...change, value: conflict.proposal, basedOn }];
  }
}

function fieldChange({ field, value, basedOn }: WorkbookChange): FieldChange {
  return { field, value, basedOn };
}

function isSame(a: Pick<WorkbookChange, "section" | "field">, b: Pick<WorkbookChange, "section" | "field">): boolean {
  return a.section === b.section && a.field === b.field;
}
