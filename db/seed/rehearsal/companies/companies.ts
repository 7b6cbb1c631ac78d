import { FERNWAY } from "#db/seed/rehearsal/companies/fernway.ts";
import { HARBOR } from "#db/seed/rehearsal/companies/harbor.ts";
import { LUMEN } from "#db/seed/rehearsal/companies/lumen.ts";
import { NORTHLIGHT } from "#db/seed/rehearsal/companies/northlight.ts";
import { QUILL } from "#db/seed/rehearsal/companies/quill.ts";
import { TESSERA } from "#db/seed/rehearsal/companies/tessera.ts";
import type { CompanyStory } from "#db/seed/rehearsal/story.ts";

/** The made-up signatories, in the order they stand in the matrix. */
export const COMPANIES: readonly CompanyStory[] = [NORTHLIGHT, QUILL, HARBOR, LUMEN, FERNWAY, TESSERA];
