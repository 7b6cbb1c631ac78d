import { z } from "zod";
import { ENTRY_KINDS, type EntryDocument, type EntryKind, parseDocument } from "#domain/record/documents/documents.ts";
import { subjectOf } from "#domain/record/documents/subject.ts";
import { type Name, referencesOf } from "#domain/record/references.ts";
import { type Refused, refuse } from "#domain/refusal.ts";

/** The kinds of entry that a company's officer signs, and nobody else. */
const OFFICER_KINDS = ["report_filed", "report_withdrawn", "adoption_changed"] as const satisfies readonly EntryKind[];
type OfficerKind = (typeof OFFICER_KINDS)[number];

/** The kinds of entry that a steward makes: all others. */
export type StewardKind = Exclude<EntryKind, OfficerKind>;
export const STEWARD_KINDS = ENTRY_KINDS.filter(
  (kind): kind is StewardKind => !OFFICER_KINDS.some((officers) => officers === kind),
);

/** Entries that are made once: to open the same programme or period again would change what is already due. */
const ONCE: ReadonlySet<EntryKind> = new Set(["programme_opened", "period_opened"]);

/** A fact as the steward hands it in; the document is parsed by its kind. */
export interface HandedIn {
  readonly kind: StewardKind;
  readonly document: unknown;
}

/** A fact that is well formed: what it is about and what it names. */
export interface WellFormed {
  readonly entry: EntryDocument;
  readonly subject: string;
  readonly references: readonly Name[];
}

/** Reads a handed-in fact. Refuses: `invalid_input`. */
export function readFact({ kind, document }: HandedIn): WellFormed | Refused {
  try {
    // A kind and the document that was parsed by it belong together.
    const entry = { kind, document: parseDocument(kind, document) } as EntryDocument;
    return { entry, subject: subjectOf(entry), references: referencesOf(entry) };
  } catch (error) {
    if (error instanceof z.ZodError) {
      const issues = error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
      return refuse({ code: "invalid_input", issues });
    }
    throw error;
  }
}

/** What the record already holds that the decision looks at. */
export interface StandingRecord {
  readonly size: number;
  readonly names: ReadonlySet<Name>;
  readonly isKnown: boolean;
}

/**
 * Whether a well-formed fact may be entered: resting on nothing that the record does not know, and not a second
 * beginning of the same thing. A fact entered again replaces the earlier one; both stay on the record.
 *
 * Refuses: `unknown_reference`, `already_on_record`.
 */
export function enterOnRecord(record: StandingRecord, fact: WellFormed): WellFormed | Refused {
  if (record.size === 0 && fact.entry.kind !== "programme_opened") {
    return refuse({ code: "unknown_reference", name: "programme" });
  }
  if (ONCE.has(fact.entry.kind) && record.isKnown) {
    return refuse({ code: "already_on_record", subject: fact.subject });
  }
  const unknown = fact.references.find((name) => !record.names.has(name));
  return unknown === undefined ? fact : refuse({ code: "unknown_reference", name: unknown });
}
