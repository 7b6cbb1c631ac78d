import { z } from "zod";
import { type Restated, restatedIn } from "#db/queries/filed-response.ts";
import { FiledFigure } from "#domain/report/figure-filed.ts";

/** A figure as it stands, with what stood there before where it was restated. */
export interface StandingFigure {
  readonly figure: FiledFigure;
  readonly restated: Restated;
}

const Stored = z.looseObject({ restated: z.unknown().optional() });

/** A figure from its row on the public side. */
export function standingFigureIn(row: { readonly document: unknown }): StandingFigure {
  const { restated: _mark, ...figure } = Stored.parse(row.document);
  return { figure: FiledFigure.parse(figure), restated: restatedIn(row) };
}
