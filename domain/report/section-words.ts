/** A section's name for a letter: a commitment's short name, and a plain word for what is no commitment. */
export function sectionWords(
  section: string,
  commitments: readonly { readonly key: string; readonly short: string }[],
): string {
  const commitment = commitments.find(({ key }) => key === section);
  if (commitment !== undefined) return commitment.short;
  const [kind = "", which = ""] = section.split(":");
  const word = WORDS[kind];
  return word === undefined ? section : `${word} ${/^\d+$/.test(which) ? which : ""}`.trim();
}

const WORDS: Readonly<Record<string, string>> = {
  products: "Products covered",
  figures: "Numbers",
  promise: "A promise of yours",
  "new-promise": "Next step",
  attestation: "Procedure",
};
