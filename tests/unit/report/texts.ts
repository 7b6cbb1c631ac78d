import fc from "fast-check";

const WORDS = ["we", "check", "all", "models", "before", "release", "1,200", "data", "naïve", "検査", "👩‍👧"];
const BETWEEN = [" ", " ", " ", ", ", ". ", "\n\n", "  "];

/** A text of few different words, so that two of them have much in common; now and then any text at all. */
export const TEXT = fc.oneof(
  { weight: 4, arbitrary: sentence(WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);

/** A text of these words. */
export function sentence(words: readonly string[]) {
  return fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...BETWEEN)), { maxLength: 14 })
    .map((parts) => parts.flat().join(""));
}
