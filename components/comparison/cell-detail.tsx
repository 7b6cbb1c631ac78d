import type { ReactNode } from "react";
import { CellFace } from "#components/comparison/cell-face.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import type { MatrixCell } from "#domain/comparison/matrix.ts";

interface Props {
  readonly cell: MatrixCell;
  readonly company: string;
  readonly commitment: string;
  readonly period: string | null;
  readonly children?: ReactNode;
}

/** One cell of the matrix by itself: whose it is, for when, and what it says. */
export function CellDetail({ cell, company, commitment, period, children }: Props) {
  const rows = [
    { term: "Signatory", description: company },
    { term: "Commitment", description: commitment },
    ...(period === null ? [] : [{ term: "Period", description: period }]),
    { term: "State", description: <CellFace cell={cell} /> },
  ];
  return (
    <>
      <DefinitionRows rows={rows} />
      {children}
    </>
  );
}
