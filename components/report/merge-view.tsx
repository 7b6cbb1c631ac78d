import type { MergeConflict, MergePart } from "#domain/report/merge.ts";

interface Props {
  readonly parts: readonly MergePart[];
  /** Who wrote the other text, as the page calls them: "Ben Bell". */
  readonly other: string;
}

/** Two people's changes put together, with both wordings wherever they changed the same words. */
export function MergeView({ parts, other }: Props) {
  return (
    <div className="difference prose">
      {inOrder(parts).map(([at, part]) =>
        part.kind === "agreed" ? part.text : <Conflict conflict={part} key={at} other={other} />,
      )}
    </div>
  );
}

function Conflict({ conflict, other }: { readonly conflict: MergeConflict; readonly other: string }) {
  return (
    <span className="difference-conflict">
      <Wording text={conflict.yours} whose="You" />
      <Wording text={conflict.theirs} whose={other} />
    </span>
  );
}

function Wording({ whose, text }: { readonly whose: string; readonly text: string }) {
  return (
    <span>
      <b>{whose}:</b> {text.trim() === "" ? <i>removed</i> : text}{" "}
    </span>
  );
}

function inOrder(parts: readonly MergePart[]): readonly (readonly [number, MergePart])[] {
  return [...parts.entries()];
}
