import { answersOf } from "#app/(public)/[programme]/companies/[company]/answers-of.ts";
import type { CompanyPage } from "#db/queries/company-page.ts";
import { accountTable, relayedFigureTable } from "#domain/data/account-table.ts";
import { answerTable } from "#domain/data/answer-table.ts";
import { figureTable } from "#domain/data/figure-table.ts";
import type { PublicTable } from "#domain/data/public-table.ts";
import { sourceTable } from "#domain/data/source-table.ts";
import { stateTable } from "#domain/data/state-table.ts";

/** What an organisation's page says, as tables. */
export function companyTables({ facts, standing, sources }: CompanyPage): readonly PublicTable[] {
  const { name } = facts.organisation.fact;
  const cited = sourceTable(sources);
  if (standing.kind === "other") return [accountTable(`Accounts relayed of ${name}`, standing.accounts), cited];
  if (standing.kind === "filed") {
    const { periods, parts, signatory } = standing;
    const answers = periods.flatMap((period) => answersOf(period, signatory.edition.commitments));
    return [
      answerTable(`${name}: answers, latest period first`, answers),
      figureTable(`${name}: figures`, parts.figures),
      cited,
    ];
  }
  const names = new Map(standing.signatory.edition.commitments.map(({ key, short }) => [key, short]));
  const cells = standing.cells.map((cell) => ({
    cell,
    companyName: name,
    commitmentName: names.get(cell.commitment) ?? cell.commitment,
    period: null,
  }));
  return [
    stateTable(`${name}: what public sources say`, cells),
    accountTable(`Accounts relayed of ${name}`, standing.accounts),
    relayedFigureTable(`Figures relayed of ${name}`, standing.accounts),
    cited,
  ];
}
