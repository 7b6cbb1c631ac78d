import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** Organisations that were asked something or host something. None is among the signatories. */
export const OTHER_ORGANISATIONS: readonly WrittenDocument<"organisation_listed">[] = [
  other("hugging-face", "Hugging Face", ["seed-ieee-2024"]),
  other("laion", "LAION", ["404-laion-2023"]),
  other("runway", "Runway", ["seed-ieee-2024"]),
  other("x", "X", ["ofcom-x-2026"]),
];

/** Nothing is said of what they do: the sources used here do not class them. */
function other(key: string, name: string, sources: string[]): WrittenDocument<"organisation_listed"> {
  return {
    key,
    name,
    kinds: [],
    kindsBasis: null,
    note: null,
    roleNote: null,
    status: null,
    statusAsOf: null,
    statusNote: null,
    statusSources: [],
    sources,
    check: null,
  };
}
