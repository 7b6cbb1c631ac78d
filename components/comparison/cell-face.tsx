import { Mark } from "#components/marks/mark.tsx";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import { secondLine, stateWord } from "#domain/comparison/state-words.ts";

interface Props {
  readonly cell: MatrixCell;
  /** Where the claim is told in full; left out where there is nothing to open. */
  readonly href?: string | undefined;
  /** What the cell is about, for those who hear the link on its own. */
  readonly about?: string | undefined;
  /** Left out of the cell when the table says it once for all. */
  readonly isSecondLineHidden?: boolean | undefined;
}

/** A cell's mark, its word and the line below it, all of it one link. */
export function CellFace({ cell, href, about, isSecondLineHidden = false }: Props) {
  const second = isSecondLineHidden ? null : secondLine(cell);
  const face = (
    <>
      <Mark assurance={cell.assurance} isDisputed={cell.isDisputed} state={cell.state} />
      <span className="cell-text">
        <span className="cell-word">{stateWord(cell.state)}</span>
        {cell.isRestated && (
          <sup>
            <span aria-hidden="true">r</span>
            <span className="sr-only">, restated</span>
          </sup>
        )}
        {second !== null && (
          <span className="cell-second" data-tone={cell.isDisputed ? "warn" : undefined}>
            <span className="sr-only">, </span>
            {second}
          </span>
        )}
        {about !== undefined && <span className="sr-only">: {about}</span>}
      </span>
    </>
  );
  if (href === undefined) {
    return (
      <span className="cell" data-family={cell.state.family} data-state={cell.state.state}>
        {face}
      </span>
    );
  }
  return (
    <a className="cell" data-family={cell.state.family} data-state={cell.state.state} href={href}>
      {face}
    </a>
  );
}
