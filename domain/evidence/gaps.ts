import { readAddresses } from "#domain/report/addresses.ts";
import { chosenStatus } from "#domain/report/draft.ts";
import type { DraftPart } from "#domain/report/draft-part.ts";
import { isBlankPart } from "#domain/report/draft-part.ts";
import type { DraftReport } from "#domain/report/missing.ts";

/** What stands behind the answer to one commitment. */
export interface Backing {
  readonly commitment: string;
  readonly status: ReturnType<typeof chosenStatus>;
  /** The numbers of the documents that support it. */
  readonly documents: readonly number[];
  readonly attestations: number;
  /** How many public pages it names. */
  readonly pages: number;
  /** Whether it says that something is done, wholly or in part. */
  readonly isClaimed: boolean;
  /** Whether something is claimed to be done, wholly or in part, and nothing shows it. */
  readonly isGap: boolean;
}

type Known = Pick<DraftReport, "responses" | "parts" | "evidence">;

/** What stands behind each answer, in the edition's order: documents, procedures attested without showing them, public pages. */
export function backingOf({ responses, parts, evidence }: Known): readonly Backing[] {
  return responses.map(({ commitment, draft }) => {
    const status = chosenStatus(draft);
    const documents = evidence
      .filter(({ description }) => description.supports.includes(commitment))
      .map(({ number }) => number);
    const attestations = parts.filter((part) => attests(part, commitment)).length;
    const isClaimed = status === "done" || status === "partly";
    const pages = readAddresses(draft.addresses.value).addresses.length;
    const isGap = isClaimed && thingsIn({ documents, attestations, pages }) === 0;
    return { commitment, status, documents, attestations, pages, isClaimed, isGap };
  });
}

/** How many things of any sort stand behind an answer. */
export function thingsIn({
  documents,
  attestations,
  pages,
}: Pick<Backing, "documents" | "attestations" | "pages">): number {
  return documents.length + attestations + pages;
}

function attests(part: DraftPart, commitment: string): boolean {
  return part.section.kind === "attestation" && !isBlankPart(part) && part.standing["commitment"]?.value === commitment;
}
