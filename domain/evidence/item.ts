import type { EvidenceDescription } from "#domain/evidence/description.ts";
import type { EvidenceType } from "#domain/evidence/verdict.ts";

/** An evidence item as it stands: what is said of it last, and its last bytes. Hashes and salt are in hexadecimal. */
export interface EvidenceItem {
  readonly id: string;
  /** Counts the items of a filing from 1. */
  readonly number: number;
  readonly description: EvidenceDescription;
  readonly type: EvidenceType;
  readonly size: number;
  readonly sha256: string;
  readonly salt: string;
}

/** What an item is called towards people: "E7". */
export function evidenceName({ number }: Pick<EvidenceItem, "number">): string {
  return `E${number}`;
}
