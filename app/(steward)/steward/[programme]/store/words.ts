import type { Holdings, Look } from "#db/queries/store-page.ts";
import { sizeWords } from "#domain/evidence/kind-words.ts";
import { LOOKS_EVERY_HOURS, type StoreState } from "#domain/evidence/store-state.ts";
import { instantWords } from "#domain/framework/date-words.ts";

/** How the store stands, in a sentence. */
export function stateWords(state: StoreState, last: Look | undefined): string {
  const when = last === undefined ? "" : instantWords(last.endedAt, "UTC");
  switch (state) {
    case "not_looked":
      return "Nobody has looked through the store so far: the register does so when it starts, and every day.";
    case "overdue":
      return `All was there and whole when the register last looked, on ${when}. That is more than ${LOOKS_EVERY_HOURS} hours ago: ask whoever operates it why no look ended since.`;
    case "at_fault":
      return `Documents are missing or damaged. The register found that on ${when}.`;
    case "well":
      if (last?.expected === 0)
        return `Nothing is kept so far, and nothing is missing. The register last looked on ${when}.`;
      return `Every document is there, and what was compared is whole. The register last looked on ${when}.`;
  }
}

/** What is wrong with a file, by what the look calls it. */
export const FAULT_WORDS: Readonly<Record<string, string>> = {
  no_seal: "what lies there is no sealed document",
  unknown_version: "it is sealed in a way that this register does not know",
  unknown_key: "the key that it was sealed under is not here",
  changed_key: "its own key was changed",
  changed_chunk: "a part of it was changed",
  cut_short: "it is cut short",
  other_size: "it has another length",
  other_hash: "it opens and is another document",
};

/** What the store holds of a programme, in words. */
export function holdingsWords({ documents, bytes, erased }: Holdings): string {
  const kept =
    documents === 0
      ? "No document is kept."
      : `${counted(documents, "document is", "documents are")} kept, ${sizeWords(bytes)} together, every version counted.`;
  return erased === 0
    ? kept
    : `${kept} Of ${counted(erased, "more only the hash is", "more only the hashes are")} left: the years that they are kept are over.`;
}

/** What is locked of a programme, in words. */
export function incidentWords({ lockedOnTheWay, lockedByReport }: Holdings): string {
  if (lockedOnTheWay + lockedByReport === 0) return "No incident was ever opened: nothing is locked.";
  return `${counted(lockedOnTheWay + lockedByReport, "incident was", "incidents were")} opened: ${lockedOnTheWay} by a list of known material, ${lockedByReport} because somebody of a company said so. None is ever closed here, and what they lock stays locked.`;
}

function counted(number: number, one: string, more: string): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : more}`;
}
