import { daysInMonth, partsOf } from "#domain/framework/calendar-date.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import type { Cited } from "#domain/framework/cited.ts";
import { dayWords, monthWords, partialDateWords } from "#domain/framework/date-words.ts";
import type { Source } from "#domain/framework/sourced.ts";
import type { ClaimRelayed, FigureRelayed, ReportRelayed } from "#domain/record/documents/relayed-report.ts";

/** What a relayed account says of one commitment, with its figures and where all of it comes from. */
export interface RelayedClaim {
  readonly key: string;
  readonly claim: Omit<ClaimRelayed, "figures">;
  readonly figures: readonly FigureRelayed[];
  readonly cited: Cited;
}

/** A public account as the steward relays it; never the company's filing. */
export interface RelayedAccount {
  readonly report: Omit<ReportRelayed, "claims">;
  readonly source: Source;
  readonly cited: Cited;
  /** The position of the entry that brought it. */
  readonly entry: number;
  readonly claims: readonly RelayedClaim[];
}

/** Whether a report is known to exist whose passages could not be read. */
export function isUnread({ claims }: Pick<RelayedAccount, "claims">): boolean {
  return claims.length === 0;
}

/** What a compiled programme found on each commitment: accounts that speak of it, and reports that could not be read. */
export function foundOn(
  commitments: readonly string[],
  accounts: readonly Pick<RelayedAccount, "claims">[],
): readonly { readonly commitment: string; readonly accounts: number; readonly unread: number }[] {
  const unread = accounts.filter(isUnread).length;
  return commitments.map((commitment) => ({
    commitment,
    accounts: accounts.flatMap(({ claims }) => claims).filter(({ claim }) => claim.commitment === commitment).length,
    unread,
  }));
}

/** What an account covers: "January to June 2024", or its source's own words, or that none is given. */
export function accountPeriodWords({ span, periodWords }: Pick<ReportRelayed, "span" | "periodWords">): string {
  if (span !== null) return spanWords(span);
  return periodWords ?? "period not given";
}

/** What to call an account: the months it covers where its source gives them plainly, else its source's title. */
export function accountTitle({ report: { span }, source }: Pick<RelayedAccount, "report" | "source">): string {
  return span === null ? source.title : capitalised(spanWords(span));
}

/** When an account was published: "published 29 September 2025". */
export function accountPublishedWords({ published }: Pick<ReportRelayed, "published">): string {
  return published === null ? "day of the report not given" : `published ${partialDateWords(published)}`;
}

/** How much of an account was read: "3 claims", or that its passages could not be read. */
export function claimCountWords({ claims }: Pick<RelayedAccount, "claims">): string {
  if (claims.length === 0) return "Exists, but its passages could not be read";
  return claims.length === 1 ? "1 claim" : `${claims.length} claims`;
}

/** Who says so: "OpenAI reports" in a text of its own, "WIRED relays" where somebody else tells it. */
export function tellsWords(company: string | null, { publisher, tier }: Source): string {
  const teller = publisher.replace(/ \(.*\)$/, "");
  const isOwn = company !== null && (teller === company || teller.startsWith(`${company} `));
  if (!isOwn) return `${teller} relays`;
  switch (tier) {
    case "primary":
      return `${teller} reports`;
    case "secondary":
      return `${teller} reports, as a secondary source has it`;
    case "mirror":
      return `${teller} reports, as a third party's copy has it`;
  }
}

type Span = NonNullable<ReportRelayed["span"]>;

function spanWords({ from, to }: Span): string {
  const [start, end] = [partsOf(from), partsOf(to)];
  const isWholeMonths = start.day === 1 && end.day === daysInMonth(end.year, end.month);
  if (!isWholeMonths) return `${dayWords(from)} to ${dayWords(to)}`;
  if (start.year !== end.year) return `${monthWords(from)} to ${monthWords(to)}`;
  if (start.month === 1 && end.month === 12) return String(start.year);
  if (start.month === end.month) return monthWords(to);
  return `${monthWords(from).replace(/ \d+$/, "")} to ${monthWords(to)}`;
}
