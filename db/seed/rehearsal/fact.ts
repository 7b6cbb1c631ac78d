import type { Step } from "#db/seed/rehearsal/steps.ts";
import type { Instant } from "#domain/framework/instant.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";
import { readFact, type STEWARD_KINDS } from "#domain/record/enter.ts";
import { isRefused } from "#domain/refusal.ts";

type StewardKind = (typeof STEWARD_KINDS)[number];

/** The steward enters a fact at its time. */
export function fact<K extends StewardKind>(at: Instant, kind: K, document: WrittenDocument<K>): Step {
  const read = readFact({ kind, document });
  if (isRefused(read))
    throw new Error(`The practice story has a ${kind} that is none: ${JSON.stringify(read.refused)}`);
  return { does: "enter", at, kind, document, subject: read.subject };
}
