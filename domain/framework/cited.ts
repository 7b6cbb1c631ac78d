import type { Check, Source } from "#domain/framework/sourced.ts";

/** A fact's provenance with its sources found: where it comes from, how far it was verified, and against what. */
export interface Cited {
  readonly sources: readonly Source[];
  readonly check: Check | null;
  /** The sources that the check names. */
  readonly checkedAgainst: readonly Source[];
}

/** What a fact carries beside itself: the ids of its sources, and its check. */
export interface Citing {
  readonly sources: readonly string[];
  readonly check: Check | null;
}

/** The fact's provenance; throws when the record does not hold a source that the fact names. */
export function citedFrom(sources: ReadonlyMap<string, Source>, { sources: ids, check }: Citing): Cited {
  const found = (id: string): Source => {
    const source = sources.get(id);
    if (source === undefined) throw new Error(`the record holds no source ${id}`);
    return source;
  };
  return { sources: ids.map(found), check, checkedAgainst: (check?.bySources ?? []).map(found) };
}

/** A fact's provenance with the sources of others beside it, each once; the check stays the fact's own. */
export function citedTogether(fact: Cited, others: readonly Cited[]): Cited {
  const sources = [fact, ...others].flatMap((one) => one.sources);
  return { ...fact, sources: [...new Map(sources.map((source) => [source.id, source])).values()] };
}

/** Every source that these facts rest on or were checked against, each once, by publisher and title. */
export function sourcesOfAll(facts: readonly Cited[]): readonly Source[] {
  const all = facts.flatMap(({ sources, checkedAgainst }) => [...sources, ...checkedAgainst]);
  const once = new Map(all.map((source) => [source.id, source]));
  return [...once.values()].sort(
    (a, b) => a.publisher.localeCompare(b.publisher, "en") || a.title.localeCompare(b.title, "en"),
  );
}
