import { and, eq, isNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { restatement } from "#db/schema/restatement.ts";
import type { Instant } from "#domain/framework/instant.ts";

/** Ends a correction that waits for the officer: signed, dropped, or replaced by another. */
export async function endRestatement(
  writer: Writer,
  id: string,
  by: { readonly personId: string; readonly at: Instant; readonly ending: "signed" | "dropped" | "replaced" },
): Promise<void> {
  await writer
    .update(restatement)
    .set({ endedBy: by.personId, endedAt: by.at, ending: by.ending })
    .where(and(eq(restatement.id, id), isNull(restatement.endedAt)));
}
