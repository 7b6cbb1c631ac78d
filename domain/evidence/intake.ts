import type { RefusedFile } from "#domain/evidence/verdict.ts";

/** How many files somebody may have on the way at once; more wait until one is received or taken back. */
export const UPLOADS_A_PERSON = 20;

/** How long a file that is not handed in is kept on the way, in hours. */
export const HOURS_ON_THE_WAY = 24;

/** Whether a copy without pictures lies ready in the place of a PDF that was refused for them; nothing else is kept. */
export type TextOnlyOffer =
  | { readonly kind: "made"; readonly size: number; readonly sha256: string }
  /** This register lacks the program that makes them. */
  | { readonly kind: "not_here" }
  | { readonly kind: "not_possible" }
  /** What was sent could not be scanned, and nothing is made of what is not. */
  | { readonly kind: "not_now" };

/** Why a file on its way was not taken, apart from the rules of the room: about the file, the way, or this register. */
export type IntakeFault =
  | { readonly code: "file_refused"; readonly file: RefusedFile; readonly textOnly?: TextOnlyOffer }
  /** Its copy without pictures lies there, and nobody said that it is to be taken instead. */
  | { readonly code: "copy_not_accepted"; readonly textOnly: TextOnlyOffer }
  /** A scanner found something that harms computers. */
  | { readonly code: "virus" }
  /** A list of known hashes has it: it is locked away. */
  | { readonly code: "stopped" }
  | { readonly code: "other_size"; readonly declared: number; readonly arrived: number }
  | { readonly code: "other_hash"; readonly declared: string; readonly arrived: string }
  | { readonly code: "too_long" }
  | { readonly code: "wrong_offset"; readonly size: number }
  | { readonly code: "upload_cut"; readonly size: number }
  | { readonly code: "upload_busy" }
  | { readonly code: "no_such_upload" }
  | { readonly code: "too_many_uploads" }
  | { readonly code: "not_inspected" }
  | { readonly code: "not_scanned" }
  | { readonly code: "store_full" }
  | { readonly code: "store_away" };

/** What came of a step on the way of a file. */
export interface Faulty {
  readonly fault: IntakeFault;
}

/** Says what went wrong with a file on its way. */
export function fault(what: IntakeFault): Faulty {
  return { fault: what };
}

/** Whether a step on the way ended so. */
export function isFaulty(outcome: unknown): outcome is Faulty {
  return typeof outcome === "object" && outcome !== null && "fault" in outcome;
}

/** Whether the stop page must be shown: what was sent may be material that nobody may hold. */
export function leadsToStopPage(what: IntakeFault): boolean {
  return what.code === "stopped" || (what.code === "file_refused" && what.file.isSuspicious);
}
