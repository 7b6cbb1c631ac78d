import { AMAZON_ACCOUNTS } from "#db/seed/public-record/reports/amazon.ts";
import { ANTHROPIC_ACCOUNTS } from "#db/seed/public-record/reports/anthropic.ts";
import { CIVITAI_ACCOUNTS } from "#db/seed/public-record/reports/civitai.ts";
import { GOOGLE_ACCOUNTS } from "#db/seed/public-record/reports/google.ts";
import { META_ACCOUNTS } from "#db/seed/public-record/reports/meta.ts";
import { METAPHYSIC_ACCOUNTS } from "#db/seed/public-record/reports/metaphysic.ts";
import { OPENAI_ACCOUNTS } from "#db/seed/public-record/reports/openai.ts";
import { STABILITY_AI_ACCOUNTS } from "#db/seed/public-record/reports/stability-ai.ts";
import { JOINT_ACCOUNTS } from "#db/seed/public-record/reports/together.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** Every account relayed, company by company. */
export const ACCOUNTS: readonly WrittenDocument<"report_relayed">[] = [
  ...AMAZON_ACCOUNTS,
  ...ANTHROPIC_ACCOUNTS,
  ...CIVITAI_ACCOUNTS,
  ...GOOGLE_ACCOUNTS,
  ...META_ACCOUNTS,
  ...METAPHYSIC_ACCOUNTS,
  ...OPENAI_ACCOUNTS,
  ...STABILITY_AI_ACCOUNTS,
  ...JOINT_ACCOUNTS,
];
