import { BYTES_A_COMPANY, BYTES_A_FILING, FILES_A_FILING } from "#domain/evidence/limits.ts";
import { type Refused, refuse } from "#domain/refusal.ts";
import { type Openness, refusalToWrite } from "#domain/report/save-answers.ts";

/** A version of an item that is kept, whether or not it is the last one. */
export interface KeptFile {
  readonly itemId: string;
  readonly title: string;
  readonly isWithdrawn: boolean;
  /** Whether it is the version that stands: earlier ones may come back. */
  readonly isLast: boolean;
  readonly sha256: string;
  /** The hash of what was sent, where this is a copy of it without its pictures; null otherwise. */
  readonly copiedFrom: string | null;
  readonly size: number;
}

/** What a company's room holds when something is handed in. */
export interface RoomInHand {
  readonly open: Openness;
  /** Every version of every item of this filing. */
  readonly files: readonly KeptFile[];
  /** The bytes of all filings of the company together. */
  readonly companyBytes: number;
}

interface Offered {
  readonly sha256: string;
  readonly size: number;
  /** The hash of what was sent, where this is a copy of it. */
  readonly copiedFrom?: string | null;
}

/**
 * Whether a document may be handed in, as a new item or as the next version of one.
 *
 * Shape: what is here already is not taken again, but an earlier version of the same item may become its next.
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`, `same_evidence`, `evidence_full`, `no_such_evidence`.
 */
export function handIn(room: RoomInHand, file: Offered, itemId: string | null): Refused | null {
  const refusal = refusalToWrite(room.open);
  if (refusal !== null) return refusal;
  if (itemId !== null && !room.files.some((kept) => kept.itemId === itemId && !kept.isWithdrawn)) {
    return refuse({ code: "no_such_evidence" });
  }
  const same = room.files.find((kept) => isSame(kept, file) && (kept.isLast || kept.itemId !== itemId));
  if (same !== undefined) return refuse({ code: "same_evidence", title: same.title });
  const items = new Set(room.files.filter(({ isWithdrawn }) => !isWithdrawn).map((kept) => kept.itemId));
  if (itemId === null && items.size >= FILES_A_FILING) return refuse({ code: "evidence_full", limit: "files" });
  const bytes = room.files.reduce((sum, kept) => sum + kept.size, file.size);
  if (bytes > BYTES_A_FILING) return refuse({ code: "evidence_full", limit: "filing" });
  return room.companyBytes + file.size > BYTES_A_COMPANY ? refuse({ code: "evidence_full", limit: "company" }) : null;
}

// Two copies of one file differ in the moment they were made, so what they were made of is compared as well.
function isSame({ isWithdrawn, sha256, copiedFrom }: KeptFile, file: Offered): boolean {
  const known = [sha256, copiedFrom];
  return !isWithdrawn && (known.includes(file.sha256) || (file.copiedFrom != null && known.includes(file.copiedFrom)));
}
