import { readPublished } from "#db/client.ts";
import { standsIn } from "#db/queries/standing.ts";
import { programme } from "#db/schema/projection.ts";
import { head } from "#db/schema/record.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";

/** What each compiled programme says of how it was compiled. */
export function compiledProgrammes(): Promise<readonly EntryDocuments["programme_opened"][]> {
  return readPublished(async (db) => {
    const heads = await db.select().from(head).orderBy(head.programme);
    const opened = [];
    for (const { programme: key, size } of heads) {
      const [row] = await db
        .select()
        .from(programme)
        .where(standsIn(programme, { programme: key, size }));
      if (row !== undefined) opened.push(parseDocument("programme_opened", row.document));
    }
    return opened.filter((one) => one.family === "compiled");
  });
}
