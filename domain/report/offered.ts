import type { DraftResponse, StandingField } from "#domain/report/draft.ts";
import type { ReportScope } from "#domain/report/sections.ts";

/** A thing that can be ticked, with its name. */
export interface Choice {
  readonly key: string;
  readonly name: string;
}

/** What one commitment's answer lets its writer tick. */
export interface Offered {
  readonly mitigations: readonly Choice[];
  readonly products: readonly Choice[];
}

/** The recommended practices of the edition that serve this commitment, and all of the company's products. */
export function offeredTo(commitment: string, { mitigations, products }: ReportScope): Offered {
  return {
    mitigations: mitigations
      .filter(({ mappedCommitments }) => mappedCommitments.includes(commitment))
      .map(({ key, name }) => ({ key, name })),
    products,
  };
}

/** The keys that stand in a field, one a line, as far as they are offered and in the order they are. */
export function chosenKeys(text: string, offered: readonly Choice[]): readonly string[] {
  const written = text.split("\n");
  return offered.map(({ key }) => key).filter((key) => written.includes(key));
}

/** The names of these keys, in their order; a key that is no longer listed is its own name. */
export function namesOf(keys: readonly string[], offered: readonly Choice[]): readonly string[] {
  return keys.map((key) => offered.find((choice) => choice.key === key)?.name ?? key);
}

/** The draft without what is no longer offered, such as a product that was taken off the list. */
export function withinOffer(draft: DraftResponse, { mitigations, products }: Offered): DraftResponse {
  const within = ({ value, version }: StandingField, offered: readonly Choice[]) => ({
    value: chosenKeys(value, offered).join("\n"),
    version,
  });
  return {
    ...draft,
    mitigations: within(draft.mitigations, mitigations),
    products: within(draft.products, products),
  };
}
