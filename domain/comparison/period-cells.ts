import type { MatrixCell } from "#domain/comparison/matrix.ts";
import type { CompiledSignatory, FilingSignatory, MatrixEdition } from "#domain/comparison/matrix-input.ts";
import { prepareMatrix } from "#domain/comparison/matrix-prepare.ts";
import type { Instant } from "#domain/framework/instant.ts";

/** One signatory's column of the matrix of a filed programme: a cell for each commitment, in the edition's order. */
export function filedCells(edition: MatrixEdition, signatory: FilingSignatory, now: Instant): readonly MatrixCell[] {
  return cellsOf(prepareMatrix({ family: "filed", edition, signatories: [signatory] }, now));
}

/** One signatory's column of the matrix of a compiled programme. */
export function compiledCells(
  edition: MatrixEdition,
  signatory: CompiledSignatory,
  now: Instant,
): readonly MatrixCell[] {
  return cellsOf(prepareMatrix({ family: "compiled", edition, signatories: [signatory] }, now));
}

/** The cell of one commitment; throws when the edition has no such commitment. */
export function cellOf(cells: readonly MatrixCell[], commitment: string): MatrixCell {
  const cell = cells.find((one) => one.commitment === commitment);
  if (cell === undefined) throw new Error(`there is no cell for the commitment ${commitment}`);
  return cell;
}

function cellsOf({ groups }: ReturnType<typeof prepareMatrix>): readonly MatrixCell[] {
  return groups.flatMap((group) => group.rows.flatMap((row) => row.cells));
}
