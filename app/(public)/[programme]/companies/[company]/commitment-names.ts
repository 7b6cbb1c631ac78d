import type { CommitmentName } from "#components/report/commitment-names.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

/** An edition's commitments by their short names, each with where it is explained. */
export function commitmentNames(
  { commitments }: Pick<EntryDocuments["edition_published"], "commitments">,
  base: string,
): readonly CommitmentName[] {
  return commitments.map(({ key, short }) => ({
    key,
    name: short,
    href: `${base}/commitments/${key}`,
  }));
}
