import { difference } from "#domain/report/difference.ts";

/** Words that two people changed differently. */
export interface MergeConflict {
  readonly kind: "conflict";
  readonly base: string;
  readonly yours: string;
  readonly theirs: string;
}

export type MergePart = { readonly kind: "agreed"; readonly text: string } | MergeConflict;

/** Two people's changes of one text, put together. */
export interface Merge {
  readonly parts: readonly MergePart[];
  /** One text with the changes of both; where they conflict, your words and then theirs, so that none is lost. */
  readonly merged: string;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * A proposal that puts two people's changes of one text together; a person decides on it.
 *
 * Shape: a change conflicts with one of the other side that touches the same words or lies right beside them, unless
 * both made the same. Where one removed what the other reworded, the reworded text stays in the proposal.
 */
export function merge(base: string, yours: string, theirs: string): Merge {
  const parts: MergePart[] = [];
  let at = 0;
  for (const { from, to, edits } of regionsOf(
    editsBetween(base, yours, "yours"),
    editsBetween(base, theirs, "theirs"),
  )) {
    if (from > at) parts.push({ kind: "agreed", text: base.slice(at, from) });
    const side = (one: Side) =>
      rewritten(
        base,
        from,
        to,
        edits.filter((edit) => edit.side === one),
      );
    parts.push(partOf(base.slice(from, to), side("yours"), side("theirs")));
    at = to;
  }
  if (at < base.length) parts.push({ kind: "agreed", text: base.slice(at) });
  const conflicts = parts.filter((part) => part.kind === "conflict");
  return { parts, merged: parts.map(proposedText).join(""), conflicts };
}

type Side = "yours" | "theirs";

/** What one side put in the place of the base's characters from `from` up to `to`. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly side: Side;
}

interface Region {
  readonly from: number;
  readonly to: number;
  readonly edits: readonly Edit[];
}

function editsBetween(base: string, changed: string, side: Side): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { kind, text } of difference(base, changed)) {
    const last = edits.at(-1);
    if (kind === "removed") edits.push({ from: at, to: at + text.length, text: "", side });
    else if (kind === "added" && last?.to === at) edits[edits.length - 1] = { ...last, text };
    else if (kind === "added") edits.push({ from: at, to: at, text, side });
    if (kind !== "added") at += text.length;
  }
  return edits;
}

function regionsOf(yours: readonly Edit[], theirs: readonly Edit[]): readonly Region[] {
  const regions: Region[] = [];
  for (const edit of [...yours, ...theirs].toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = regions.at(-1);
    if (last === undefined || edit.from > last.to) {
      regions.push({ from: edit.from, to: edit.to, edits: [edit] });
    } else {
      regions[regions.length - 1] = { ...last, to: Math.max(last.to, edit.to), edits: [...last.edits, edit] };
    }
  }
  return regions;
}

function rewritten(base: string, from: number, to: number, edits: readonly Edit[]): string | null {
  if (edits.length === 0) return null;
  let text = "";
  let at = from;
  for (const edit of edits) {
    text += base.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + base.slice(at, to);
}

// A side without an edit in the region left the base's words as they were, and the other's count.
function partOf(base: string, yours: string | null, theirs: string | null): MergePart {
  if (yours === null || theirs === null || yours === theirs) return { kind: "agreed", text: yours ?? theirs ?? base };
  return { kind: "conflict", base, yours, theirs };
}

function proposedText(part: MergePart): string {
  if (part.kind === "agreed") return part.text;
  const { yours, theirs } = part;
  const isApart = yours === "" || theirs === "" || /\s$/.test(yours) || /^\s/.test(theirs);
  return isApart ? yours + theirs : `${yours} ${theirs}`;
}
