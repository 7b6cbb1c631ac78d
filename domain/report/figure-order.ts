import { PAIRS } from "#domain/report/figure-pairs.ts";

/**
 * Indicators in the order they are asked, the halves of a pair together.
 *
 * Shape: every indicator stands once; a pair stands where its first half does, and one of which a half is not asked is
 * no pair.
 */
export function inPairs<Asked extends { readonly key: string }>(
  indicators: readonly Asked[],
): readonly (readonly [Asked] | readonly [Asked, Asked])[] {
  const partners = (key: string) => PAIRS.filter((pair) => pair.includes(key)).flat();
  const halvesOf = ({ key }: Asked) => indicators.filter((one) => one.key === key || partners(key).includes(one.key));
  return indicators.flatMap((indicator): (readonly [Asked] | readonly [Asked, Asked])[] => {
    const [first = indicator, second] = halvesOf(indicator);
    if (second === undefined) return [[indicator]];
    return first.key === indicator.key ? [[first, second]] : [];
  });
}
