import type { RoleType } from "#domain/record/documents/organisation.ts";

/** What an organisation does, in words. */
export function roleWords(role: RoleType): string {
  return WORDS[role];
}

const WORDS: Readonly<Record<RoleType, string>> = {
  "ai-developer": "develops models",
  "ai-provider": "provides AI services",
  "cloud-hosting": "hosts in the cloud",
  "model-hosting": "hosts models",
  "search-engine": "runs a search engine",
  "social-platform": "runs a social platform",
};
