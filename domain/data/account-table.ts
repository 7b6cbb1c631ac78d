import type { Datum, PublicTable } from "#domain/data/public-table.ts";
import type { RelayedAccount } from "#domain/report/relayed-account.ts";

const COMMON = [
  { key: "account", head: "Account", about: "The key of the relayed account." },
  { key: "company", head: "Company", about: "The organisation's key." },
  { key: "commitment", head: "Commitment", about: "The commitment's key." },
  { key: "published", head: "Published", about: "When the source was published, as precisely as it says." },
  { key: "source", head: "Source", about: "The key of the source." },
] as const;

/** What relayed accounts say of commitments, one claim a row; an account that could not be read is a row of its own. */
export function accountTable(caption: string, accounts: readonly RelayedAccount[]): PublicTable {
  return {
    key: "accounts",
    caption,
    columns: [
      ...COMMON,
      { key: "summary", head: "What it says", about: "In the compilers' words." },
      { key: "limits", head: "Limits", about: "What it does not cover, in the compilers' words." },
      { key: "scope", head: "Scope", about: "What it covers." },
      { key: "mapping", head: "Judged by", about: "Who judged that it speaks of this commitment." },
      { key: "address", head: "Address", about: "Where the source was read." },
    ],
    rows: accounts.flatMap((account) => {
      const { report, claims, source } = account;
      if (claims.length === 0) {
        return [{ key: report.key, cells: [...common(account, null), UNREAD, null, report.scope, null, source.url] }];
      }
      return claims.map(({ key, claim }) => ({
        key,
        cells: [
          ...common(account, claim.commitment),
          claim.summary,
          claim.limits,
          claim.scope ?? report.scope,
          claim.mappingBasis,
          source.url,
        ],
      }));
    }),
  };
}

/** The numbers that relayed accounts hold, one a row, exactly as far as they were captured. */
export function relayedFigureTable(caption: string, accounts: readonly RelayedAccount[]): PublicTable {
  return {
    key: "figures",
    caption,
    columns: [
      ...COMMON,
      { key: "name", head: "Figure", about: "What the source calls it." },
      { key: "value", head: "Value", about: "The number; missing where the source gives words only." },
      { key: "words", head: "In words", about: "The source's words, where it gives no plain number." },
      { key: "unit", head: "Unit", about: "What is counted." },
      { key: "qualifier", head: "Qualifier", about: "How the value relates to the true number." },
      { key: "scope", head: "Scope", about: "What it covers." },
      { key: "period", head: "Period", about: "What time it covers, in the source's words." },
      {
        key: "indicator",
        head: "Indicator",
        about: "The key of the definition it follows; empty where it follows none.",
      },
    ],
    rows: accounts.flatMap((account) =>
      account.claims.flatMap(({ key, claim, figures }) =>
        figures.map((figure, place) => ({
          key: `${key}/${place}`,
          cells: [
            ...common(account, claim.commitment),
            figure.name,
            figure.value === null ? NOT_CAPTURED : ({ kind: "number", value: figure.value } as const),
            figure.valueWords,
            figure.unit,
            figure.qualifier,
            figure.scope,
            figure.period,
            figure.indicator,
          ],
        })),
      ),
    ),
  };
}

const UNREAD: Datum = { kind: "missing", code: "not_captured", words: "Exists, but its passages could not be read" };
const NOT_CAPTURED: Datum = { kind: "missing", code: "not_captured", words: "No plain number" };

function common({ report, source }: RelayedAccount, commitment: string | null): Datum[] {
  const { published } = report;
  const day: Datum =
    published === null ? { kind: "missing", code: "not_given", words: "Not given" } : { kind: "day", day: published };
  return [report.key, report.organisation, commitment, day, source.id];
}
