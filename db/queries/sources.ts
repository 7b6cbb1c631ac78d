import type { Reader } from "#db/client.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { source } from "#db/schema/projection.ts";
import { type Cited, type Citing, citedFrom, sourcesOfAll } from "#domain/framework/cited.ts";
import type { Source } from "#domain/framework/sourced.ts";
import { parseDocument } from "#domain/record/documents/documents.ts";

/** Finds the sources of the facts on one page, and remembers which were asked for. */
export interface SourceBook {
  /** A fact's sources and check, found. */
  readonly cite: (fact: Citing) => Cited;
  readonly source: (id: string) => Source;
  /** Every source cited so far, each once: what the page's list of sources holds. */
  readonly cited: () => readonly Source[];
}

/** The programme's sources as they stand in this state of the record. */
export async function sourceBook(db: Reader, state: RecordState): Promise<SourceBook> {
  const rows = await db.select({ document: source.document }).from(source).where(standsIn(source, state));
  const sources = new Map(
    rows.map(({ document }) => {
      const cited = parseDocument("source_cited", document);
      return [cited.id, cited];
    }),
  );
  const asked: Cited[] = [];
  const cite = (fact: Citing) => {
    const cited = citedFrom(sources, fact);
    asked.push(cited);
    return cited;
  };
  return {
    cite,
    source: (id) => {
      const [found] = cite({ sources: [id], check: null }).sources;
      if (found === undefined) throw new Error(`the record holds no source ${id}`);
      return found;
    },
    cited: () => sourcesOfAll(asked),
  };
}
