import { Source } from "#domain/framework/sourced.ts";

/** A named public text that facts rest on enters the record. */
export const SourceCited = Source;
export type SourceCited = Source;
