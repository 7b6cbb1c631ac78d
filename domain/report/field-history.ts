import type { Instant } from "#domain/framework/instant.ts";
import { type CarryOver, isCarried } from "#domain/report/carried.ts";
import type { FieldVersion } from "#domain/report/draft.ts";

/** One change of a field: what stood there before and after, who changed it and when. */
export interface FieldChangeTold {
  readonly version: number;
  readonly before: string;
  readonly after: string;
  readonly by: string;
  readonly at: Instant;
  /** Whether it was copied from the last report, and not typed. */
  readonly isCarried: boolean;
}

/** Every change of one field, the latest first, from all stored versions of its section's fields. */
export function changesOf(
  history: readonly FieldVersion[],
  field: string,
  carried: CarryOver | null,
): readonly FieldChangeTold[] {
  const versions = history.filter((stored) => stored.field === field).toSorted((a, b) => a.version - b.version);
  return versions
    .map((stored, at) => ({
      version: stored.version,
      before: versions[at - 1]?.value ?? "",
      after: stored.value,
      by: stored.changedBy,
      at: stored.changedAt,
      isCarried: isCarried(stored, carried),
    }))
    .toReversed();
}
