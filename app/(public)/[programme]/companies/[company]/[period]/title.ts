import type { FiledPeriodPage, RelayedAccountPage } from "#db/queries/company-period.ts";
import { standsWords } from "#domain/comparison/company-summary.ts";
import { periodOf } from "#domain/framework/period.ts";
import { accountPublishedWords, accountTitle, tellsWords } from "#domain/report/relayed-account.ts";

/** A report's title within its company, and one sentence about it. */
export function periodTitle(shown: FiledPeriodPage | RelayedAccountPage) {
  if (shown.kind === "filed") {
    const title = periodOf(shown.period.key).label;
    return {
      title,
      description: `${shown.company.name}: the report for this period ${standsWords(shown.period.status)}.`,
    };
  }
  const { report, source } = shown.account;
  const teller = tellsWords(shown.company.name, source);
  return {
    title: accountTitle(shown.account),
    description: `${teller}: ${source.title}, ${accountPublishedWords(report)}. Relayed from a public source; not filed here.`,
  };
}
