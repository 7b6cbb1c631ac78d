import type { response } from "#db/schema/projection.ts";
import type { MatrixResponse } from "#domain/comparison/matrix-input.ts";
import { ResponseFiled } from "#domain/record/documents/report.ts";
import { FiledResponse } from "#domain/report/answers.ts";

type Row = typeof response.$inferSelect;

const Beside = ResponseFiled.pick({ mitigations: true, products: true, addresses: true });

/** An answer as it was filed, from its row on the public side. */
export function filedResponseIn({ status, account, reason, byDate, explanation, document }: Row): FiledResponse {
  return FiledResponse.parse({ status, account, reason, byDate, explanation, ...Beside.parse(document) });
}

/** The same with what the matrix shows beside it. */
export function matrixResponseIn(row: Row): MatrixResponse {
  const { commitment, revision } = row;
  return {
    commitment,
    response: filedResponseIn(row),
    assurance: null,
    isDisputed: false,
    isRestated: revision > 1,
  };
}
