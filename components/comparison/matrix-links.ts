import type { MatrixCell } from "#domain/comparison/matrix.ts";

/** Where the parts of a matrix lead; undefined where there is nothing to open. */
export interface MatrixLinks {
  readonly cell: (cell: MatrixCell) => string | undefined;
  readonly company: (company: string) => string | undefined;
  readonly commitment?: ((commitment: string) => string | undefined) | undefined;
}
