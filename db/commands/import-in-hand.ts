import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Reader, Writer } from "#db/client.ts";
import { LostRace } from "#db/lost-race.ts";
import { type DraftInHand, draftInHand } from "#db/queries/draft-report.ts";
import { type WaitingImport, waitingImport } from "#db/queries/waiting-import.ts";
import { workbookImport } from "#db/schema/workbook.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import type { Instant } from "#domain/framework/instant.ts";

/** Which upload somebody decides on, and the report that it is of. */
export const ImportAddress = z.strictObject({
  programme: z.string().min(1),
  organisation: z.string().min(1),
  period: z.string().min(1),
  importId: z.string(),
});

/** A report with its viewer's own upload; `waiting` is null when that is not the one that was asked for. */
export interface ImportInHand extends DraftInHand {
  readonly waiting: WaitingImport | null;
}

/** Loads them; undefined when the report is not there for this viewer. */
export async function importInHand(
  db: Reader,
  viewer: PersonViewer,
  { importId, ...address }: z.infer<typeof ImportAddress>,
): Promise<ImportInHand | undefined> {
  const found = await draftInHand(db, viewer, address);
  if (found === undefined) return undefined;
  const waiting = await waitingImport(db, viewer, found);
  return { ...found, waiting: waiting?.id === importId ? waiting : null };
}

/** Ends an upload and empties it. */
export async function endImport(
  writer: Writer,
  { id, how, now }: { readonly id: string; readonly how: "applied" | "put_aside"; readonly now: Instant },
): Promise<void> {
  const ended = await writer
    .update(workbookImport)
    .set({ content: null, endedAt: now, endedHow: how })
    .where(eq(workbookImport.id, id))
    .returning({ id: workbookImport.id });
  // Somebody ended it between the reading and now: whoever asks again is told.
  if (ended.length === 0) throw new LostRace("the import is over");
}
