import { OTHER_INSTRUMENTS } from "#db/seed/public-record/instruments/elsewhere.ts";
import { EUROPEAN_INSTRUMENTS } from "#db/seed/public-record/instruments/europe.ts";
import { UNITED_STATES_INSTRUMENTS } from "#db/seed/public-record/instruments/united-states.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** The laws, standards and codes that commitments relate to. */
export const INSTRUMENTS: readonly WrittenDocument<"instrument_listed">[] = [
  ...UNITED_STATES_INSTRUMENTS,
  ...EUROPEAN_INSTRUMENTS,
  ...OTHER_INSTRUMENTS,
];
