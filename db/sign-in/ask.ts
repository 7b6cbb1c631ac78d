import type { SQL } from "drizzle-orm";
import { z } from "zod";
import { writePrivately } from "#db/client.ts";
import { PUBLIC_VIEWER } from "#domain/access/viewer.ts";

/** Calls one of the functions that may be asked while nobody is the database's actor, and reads its rows. */
export function ask<Row>(row: z.ZodType<Row>, question: SQL): Promise<readonly Row[]> {
  return writePrivately(PUBLIC_VIEWER, async (writer) => {
    const answer = await writer.execute(question);
    return z.array(row).parse(answer.rows);
  });
}
