import type { Check } from "#domain/framework/sourced.ts";

/** A second look at a fact: what came of it, the sources that rests on, and what there is to say about it. */
export function checked(
  result: Check["result"],
  bySources: readonly string[],
  note: string | null = null,
): { result: Check["result"]; bySources: string[]; note: string | null } {
  return { result, bySources: [...bySources], note };
}
