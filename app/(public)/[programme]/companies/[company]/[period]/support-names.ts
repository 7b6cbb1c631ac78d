import type { CommitmentName } from "#components/report/commitment-names.ts";
import type { ShownPeriod } from "#db/queries/filing-company.ts";

/** What the things are called that documents of a filed report can support, by key. */
export function supportNames(
  { parts }: Pick<ShownPeriod, "parts">,
  commitments: readonly CommitmentName[],
): ReadonlyMap<string, string> {
  return new Map([
    ...commitments.map(({ key, name }) => [key, name] as const),
    ...parts.figures.map(({ indicator }) => [`figure:${indicator.key}`, indicator.name] as const),
    ...parts.answered.map(({ promise, terms }) => [`promise:${promise.key}`, terms.wording] as const),
  ]);
}
