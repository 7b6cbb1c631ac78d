import { answersOf } from "#app/(public)/[programme]/companies/[company]/answers-of.ts";
import type { FiledPeriodPage, RelayedAccountPage } from "#db/queries/company-period.ts";
import { accountTable, relayedFigureTable } from "#domain/data/account-table.ts";
import { answerTable } from "#domain/data/answer-table.ts";
import { figureTable } from "#domain/data/figure-table.ts";
import type { PublicTable } from "#domain/data/public-table.ts";
import { sourceTable } from "#domain/data/source-table.ts";

/** What a report's page says, as tables. */
export function periodTables(shown: FiledPeriodPage | RelayedAccountPage): readonly PublicTable[] {
  const { name } = shown.company;
  if (shown.kind === "relayed") {
    const accounts = [shown.account];
    return [
      accountTable(`Account relayed of ${name}`, accounts),
      relayedFigureTable(`Figures relayed of ${name}`, accounts),
      sourceTable(shown.sources),
    ];
  }
  const { period, signatory } = shown;
  const figures = period.parts.figures.map((figure) => ({ ...figure, period: period.key }));
  return [
    answerTable(`${name}: answers`, answersOf(period, signatory.edition.commitments)),
    figureTable(`${name}: figures`, figures),
  ];
}
