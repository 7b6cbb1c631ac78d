import { ClaimRow } from "#components/report/claim-row.tsx";
import { RelayedClaimView } from "#components/report/relayed-claim-view.tsx";
import type { MatrixCell } from "#domain/comparison/matrix.ts";
import { dayWords } from "#domain/framework/date-words.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";
import {
  accountPublishedWords,
  accountTitle,
  isUnread,
  type RelayedAccount,
  tellsWords,
} from "#domain/report/relayed-account.ts";

interface Props {
  readonly commitment: EntryDocuments["edition_published"]["commitments"][number];
  readonly cell: MatrixCell;
  readonly accounts: readonly RelayedAccount[];
  readonly lookedBy: string | null;
  readonly name: string;
  readonly base: string;
  readonly path: string;
}

/** One commitment with every account of it that is relayed, each with its source. */
export function CommitmentAccounts({ commitment, cell, accounts, lookedBy, name, base, path }: Props) {
  const told = accounts.flatMap((account) =>
    account.claims.filter(({ claim }) => claim.commitment === commitment.key).map((claim) => ({ account, claim })),
  );
  const unread = accounts.filter(isUnread);
  return (
    <ClaimRow
      aside={
        <>
          <a href={`${base}/principles/${commitment.principle}#${commitment.key}`}>{commitment.title}</a>
          <p className="mt-1">{commitment.summary}</p>
        </>
      }
      cell={cell}
      id={commitment.key}
      title={commitment.short}
    >
      {told.map(({ account, claim }) => (
        <RelayedClaimView
          about={`${commitment.short}, ${accountTitle(account)}`}
          key={claim.key}
          reportScope={account.report.scope}
          lead={<Lead account={account} name={name} path={path} />}
          told={claim}
        />
      ))}
      {told.length === 0 && <NothingRead cell={cell} lookedBy={lookedBy} path={path} unread={unread} />}
    </ClaimRow>
  );
}

function Lead({
  account,
  name,
  path,
}: {
  readonly account: RelayedAccount;
  readonly name: string;
  readonly path: string;
}) {
  const { report, source } = account;
  return (
    <>
      <b>{tellsWords(name, source)}</b>: <a href={`${path}/${report.key}`}>{accountTitle(account)}</a>
      {report.span === null && report.periodWords !== null && `; ${report.periodWords}`};{" "}
      {accountPublishedWords(report)}
      {report.baseline && "; a baseline from before the commitments"}
    </>
  );
}

interface NothingReadProps {
  readonly cell: MatrixCell;
  readonly lookedBy: string | null;
  readonly unread: readonly RelayedAccount[];
  readonly path: string;
}

function NothingRead({ cell: { state }, lookedBy, unread, path }: NothingReadProps) {
  switch (state.state) {
    case "none_found":
      return (
        <p className="missing">
          No account found{lookedBy !== null && ` by ${lookedBy}`}, who looked on {dayWords(state.lookedOn)}. That is
          not to say that there is none.
        </p>
      );
    case "not_captured":
      return (
        <p className="missing">
          Not captured: a report exists, but what it says of this could not be read.{" "}
          {unread.map((account) => (
            <a className="block" href={`${path}/${account.report.key}`} key={account.report.key}>
              {accountTitle(account)}
            </a>
          ))}
        </p>
      );
    default:
      return <p className="missing">Not adopted.</p>;
  }
}
