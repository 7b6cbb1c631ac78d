import type { Check } from "#domain/framework/sourced.ts";

/** How far a fact was verified, in words; null is a fact that nobody looked at again. */
export function checkWords(check: Check | null): string {
  if (check === null) return "not looked at again since it was compiled";
  switch (check.result) {
    case "confirmed":
      return "confirmed in the source's own text or a full copy of it";
    case "confirmed_secondary":
      return "confirmed in the named source or in independent reporting, not in the primary text";
    case "not_reachable":
      return "looked for and not found in any text that could be read; treat as unverified";
    case "corrected":
      return "changed when it was checked";
  }
}
