import { diffArrays } from "diff";

/** A stretch of text that both have, or only the later, or only the earlier. */
export interface DifferencePart {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/**
 * What was changed between two texts, word by word.
 *
 * Shape: "same" and "removed" in order give the earlier text, "same" and "added" the later, to the character. Between
 * two unchanged stretches stands at most one "removed", then one "added"; words changed next to each other are one
 * stretch, the space between them included. Texts that share too little are told as wholly changed.
 */
export function difference(earlier: string, later: string): readonly DifferencePart[] {
  const changes = diffArrays(wordsOf(earlier), wordsOf(later), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return stretch(earlier, later);
  const parts: DifferencePart[] = [];
  let removed = "";
  let added = "";
  changes.forEach((change, at) => {
    const text = change.value.join("");
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else if (removed + added !== "" && at < changes.length - 1 && /^[^\S\n]+$/.test(text)) {
      removed += text;
      added += text;
    } else {
      parts.push(...stretch(removed, added), { kind: "same", text });
      removed = "";
      added = "";
    }
  });
  return [...parts, ...stretch(removed, added)];
}

// Two accounts of full length that share only their spaces need about 2,000; it bounds the work to a moment.
const MOST_EDITS = 2500;

const SEGMENTER = new Intl.Segmenter("en", { granularity: "word" });

function wordsOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

function stretch(removed: string, added: string): readonly DifferencePart[] {
  return [
    ...(removed === "" ? [] : [{ kind: "removed", text: removed } as const]),
    ...(added === "" ? [] : [{ kind: "added", text: added } as const]),
  ];
}
