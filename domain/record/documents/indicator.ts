import type { z } from "zod";
import { Indicator } from "#domain/framework/indicator.ts";
import { Words } from "#domain/record/documents/words.ts";

/** A version of an indicator enters the record; `directionNote` says what a bare "neither" would leave out. */
export const IndicatorDefined = Indicator.extend({ directionNote: Words.nullable() });
export type IndicatorDefined = z.infer<typeof IndicatorDefined>;
