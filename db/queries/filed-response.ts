import { z } from "zod";
import type { response } from "#db/schema/projection.ts";
import type { MatrixResponse } from "#domain/comparison/matrix-input.ts";
import { ResponseFiled } from "#domain/record/documents/report.ts";
import { FiledResponse } from "#domain/report/answers.ts";
import { RestatedCell } from "#domain/report/restatement.ts";

type Row = Pick<typeof response.$inferSelect, "status" | "account" | "reason" | "byDate" | "explanation" | "document">;

/** What the public side shows beside a restated cell: what stood there, why and when it changed; null where none was. */
export type Restated = RestatedCell | null;

const Beside = ResponseFiled.pick({ mitigations: true, products: true, addresses: true }).extend({
  restated: RestatedCell.optional(),
});
const Marked = z.object({ restated: RestatedCell.nullable().default(null) });

/** An answer as it was filed, from its row on the public side. */
export function filedResponseIn({ status, account, reason, byDate, explanation, document }: Row): FiledResponse {
  const { restated: _mark, ...beside } = Beside.parse(document);
  return FiledResponse.parse({ status, account, reason, byDate, explanation, ...beside });
}

/** Whether the cell of a row was restated, and what stood there before: of an answer, or of a figure. */
export function restatedIn({ document }: { readonly document: unknown }): Restated {
  return Marked.parse(document).restated;
}

/** The same with what the matrix shows beside it. */
export function matrixResponseIn(
  row: Row & { readonly commitment: string },
): MatrixResponse & { readonly restated: Restated } {
  const restated = restatedIn(row);
  return {
    commitment: row.commitment,
    response: filedResponseIn(row),
    assurance: null,
    isDisputed: false,
    isRestated: restated !== null,
    restated,
  };
}
