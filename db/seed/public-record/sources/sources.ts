import { ACCOUNT_SOURCES } from "#db/seed/public-record/sources/accounts.ts";
import { COUNT_SOURCES } from "#db/seed/public-record/sources/counts.ts";
import { INITIATIVE_SOURCES } from "#db/seed/public-record/sources/initiative.ts";
import { AMERICAN_LAW_SOURCES } from "#db/seed/public-record/sources/law-americas.ts";
import { AUSTRALIAN_LAW_SOURCES } from "#db/seed/public-record/sources/law-australia.ts";
import { EUROPEAN_LAW_SOURCES } from "#db/seed/public-record/sources/law-europe.ts";
import { PRESS_SOURCES } from "#db/seed/public-record/sources/press.ts";
import { STANDARD_SOURCES } from "#db/seed/public-record/sources/standards.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** Every source that the record rests on. */
export const SOURCES: readonly WrittenDocument<"source_cited">[] = [
  ...INITIATIVE_SOURCES,
  ...ACCOUNT_SOURCES,
  ...PRESS_SOURCES,
  ...COUNT_SOURCES,
  ...AMERICAN_LAW_SOURCES,
  ...EUROPEAN_LAW_SOURCES,
  ...AUSTRALIAN_LAW_SOURCES,
  ...STANDARD_SOURCES,
];
