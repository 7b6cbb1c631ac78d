import { z } from "zod";
import type { FiledRevision } from "#domain/framework/deadline.ts";
import { Instant } from "#domain/framework/instant.ts";
import { changedBy, Restatement } from "#domain/report/restatement.ts";

const Told = z.object({ restatement: Restatement.nullable().default(null) });

/** A revision as a deadline looks at it, from its row on the public side. */
export function revisionOfDeadline({
  filedAt,
  document,
}: {
  readonly filedAt: string;
  readonly document: unknown;
}): FiledRevision {
  return {
    filedAt: Instant.parse(new Date(filedAt).toISOString()),
    changed: changedBy(Told.parse(document).restatement),
  };
}
