import { and, inArray } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { source } from "#db/schema/projection.ts";
import { Source } from "#domain/framework/sourced.ts";

/** The sources of these ids that stand in this state, by id, in one question. */
export async function sourcesNamed(
  db: Reader,
  state: RecordState,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Source>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ document: source.document })
    .from(source)
    .where(and(standsIn(source, state), inArray(source.key, [...new Set(ids)])));
  const found = rows.map(({ document }) => Source.parse(document));
  return new Map(found.map((one) => [one.id, one]));
}

/** The sources of these ids in their order; one that does not stand is left out. */
export function inOrder(sources: ReadonlyMap<string, Source>, ids: readonly string[]): readonly Source[] {
  return ids.flatMap((id) => sources.get(id) ?? []);
}
