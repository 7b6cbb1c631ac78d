import { AccountArchive } from "#app/(public)/[programme]/companies/[company]/account-archive.tsx";
import { Section } from "#components/ui/section.tsx";
import type { RelayedAccount } from "#domain/report/relayed-account.ts";

interface Props {
  readonly accounts: readonly RelayedAccount[];
  readonly name: string;
  readonly path: string;
}

/** An organisation that signed nothing: accounts of it, where there are any. */
export function OtherOrganisation({ accounts, name, path }: Props) {
  if (accounts.length === 0) return null;
  return (
    <Section id="reports" title="Reports and statements relayed">
      <AccountArchive accounts={accounts} name={name} path={path} />
    </Section>
  );
}
