import type { MatrixCell } from "#domain/comparison/matrix.ts";

/** A cell that is another thing than it was; `before` is null where there was none. */
export interface CellChange {
  readonly before: MatrixCell | null;
  readonly after: MatrixCell;
}

/** The cells whose state, assurance, dispute or restatement is another than before, in the order of the later matrix. */
export function cellChanges(before: readonly MatrixCell[], after: readonly MatrixCell[]): readonly CellChange[] {
  const earlier = new Map(before.map((cell) => [idOf(cell), cell]));
  return after.flatMap((cell): CellChange[] => {
    const was = earlier.get(idOf(cell)) ?? null;
    return was !== null && isSame(was, cell) ? [] : [{ before: was, after: cell }];
  });
}

function idOf({ company, commitment }: MatrixCell): string {
  return `${company}/${commitment}`;
}

function isSame(a: MatrixCell, b: MatrixCell): boolean {
  return (
    a.assurance === b.assurance &&
    a.isDisputed === b.isDisputed &&
    a.isRestated === b.isRestated &&
    JSON.stringify(a.state) === JSON.stringify(b.state)
  );
}
