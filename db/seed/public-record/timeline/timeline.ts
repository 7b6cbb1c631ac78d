import { TIMELINE_SINCE_2025 } from "#db/seed/public-record/timeline/since-2025.ts";
import { TIMELINE_UNTIL_2024 } from "#db/seed/public-record/timeline/until-2024.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** What happened, by date. */
export const TIMELINE: readonly WrittenDocument<"timeline_entry_added">[] = [
  ...TIMELINE_UNTIL_2024,
  ...TIMELINE_SINCE_2025,
];
