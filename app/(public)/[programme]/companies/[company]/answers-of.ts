import type { ShownPeriod } from "#db/queries/filing-company.ts";
import type { GivenResponse } from "#domain/data/answer-table.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

type Commitments = EntryDocuments["edition_published"]["commitments"];

/** What a period's report says of each commitment, in the edition's order; those it leaves out say so. */
export function answersOf(period: ShownPeriod, commitments: Commitments): readonly GivenResponse[] {
  return period.cells.map((cell) => ({
    period: period.key,
    commitmentName: commitments.find(({ key }) => key === cell.commitment)?.short ?? cell.commitment,
    cell,
    response: period.responses.find(({ commitment }) => commitment === cell.commitment)?.response ?? null,
  }));
}
