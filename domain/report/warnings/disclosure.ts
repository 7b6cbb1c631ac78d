/** What should not reach a public text, because it would help those who abuse. */
export type DisclosureKind = "threshold" | "list_version" | "list_content" | "classifier_misses" | "site";

/** Where in a text something of that kind may stand: from this character up to that one, in UTF-16 units. */
export interface DisclosurePlace {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The places of a public text that an editor should look at and confirm.
 *
 * Shape: goes by the form of words alone, so it finds what is harmless and overlooks what is said in other words. It
 * never blocks. In order of place; sites that are known, and those below them, are left out.
 */
export function disclosuresIn(
  text: string,
  knownSites: readonly string[],
): readonly { readonly kind: DisclosureKind; readonly places: readonly DisclosurePlace[] }[] {
  return KINDS.flatMap(({ kind, forms }) => {
    const places = forms
      .flatMap((form) => Array.from(text.matchAll(form), (found) => placeOf(found)))
      .filter((place) => kind !== "site" || !isKnown(place.text, knownSites))
      .toSorted((a, b) => a.from - b.from || b.to - a.to)
      .filter((place, at, all) => all.slice(0, at).every((earlier) => earlier.to <= place.from));
    return places.length === 0 ? [] : [{ kind, places }];
  });
}

const NUMBER = String.raw`\d+(?:[.,]\d+)?(?:\s?%)?`;
// Within one sentence, and not far apart.
const NEAR = String.raw`[^.!?\n]{0,40}?`;
const LIST = "(?:hash|keyword|key ?word|word|term|block|deny|perceptual|url)[- ]?(?:list|set|database|db|bank)s?";
const MEASURE = "(?:thresholds?|cut-?offs?|confidence|similarity|scores?|hamming distance|distance)";

const KINDS: readonly { readonly kind: DisclosureKind; readonly forms: readonly RegExp[] }[] = [
  {
    kind: "threshold",
    forms: [
      new RegExp(String.raw`\b${MEASURE}\b${NEAR}\b${NUMBER}`, "giu"),
      new RegExp(String.raw`\b${NUMBER}\s+(?:\S+\s+)?${MEASURE}\b`, "giu"),
    ],
  },
  {
    kind: "list_version",
    forms: [
      new RegExp(
        String.raw`\b${LIST}\b${NEAR}\b(?:v(?:ersion)?\.?\s*\d[\w.-]*|\d{4}-\d{2}(?:-\d{2})?|\d+\.\d[\w.]*)`,
        "giu",
      ),
      new RegExp(String.raw`\bv(?:ersion)?\.?\s*\d[\w.-]*\s+of\s+${NEAR}\b${LIST}\b`, "giu"),
    ],
  },
  {
    kind: "list_content",
    forms: [
      /\b(?:key ?words?|search terms?|prompts?|phrases?)\s+(?:such as|like|including|include|are|were|:)\s+[^\s.!?][^.!?\n]{0,60}/giu,
    ],
  },
  {
    kind: "classifier_misses",
    forms: [
      new RegExp(
        String.raw`\b(?:false negatives?|miss(?:ed|es)?(?: rate)?|recall|undetected|not detected)\b${NEAR}\b${NUMBER}`,
        "giu",
      ),
      new RegExp(
        String.raw`\b${NUMBER}\s+(?:\S+\s+){0,3}?(?:false negatives?|missed|undetected|not detected|recall)\b`,
        "giu",
      ),
    ],
  },
  {
    kind: "site",
    forms: [/(?<![\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}[a-z]{2,24}(?![\w-])/giu],
  },
];

function placeOf(found: RegExpExecArray): DisclosurePlace {
  return { from: found.index, to: found.index + found[0].length, text: found[0] };
}

function isKnown(site: string, knownSites: readonly string[]): boolean {
  const host = site.toLowerCase();
  return knownSites.some((known) => host === known.toLowerCase() || host.endsWith(`.${known.toLowerCase()}`));
}
