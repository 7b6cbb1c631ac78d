import { ReportArchive } from "#components/report/report-archive.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { capitalised } from "#domain/framework/capitalised.ts";
import {
  accountPublishedWords,
  accountTitle,
  claimCountWords,
  type RelayedAccount,
} from "#domain/report/relayed-account.ts";

interface Props {
  readonly accounts: readonly RelayedAccount[];
  readonly name: string;
  readonly path: string;
}

/** Every account relayed of an organisation, latest first, those that could not be read among them. */
export function AccountArchive({ accounts, name, path }: Props) {
  if (accounts.length === 0) return <Missing word="No report of it is relayed in this register." />;
  return (
    <ReportArchive
      answeredHead="What was read"
      caption={`Accounts relayed of ${name}, latest first`}
      reports={accounts.map((account) => ({
        key: account.report.key,
        title: accountTitle(account),
        href: `${path}/${account.report.key}`,
        origin: `Relayed from ${account.source.publisher}`,
        when: capitalised(accountPublishedWords(account.report)),
        answered: claimCountWords(account),
      }))}
      whenHead="Published"
    />
  );
}
