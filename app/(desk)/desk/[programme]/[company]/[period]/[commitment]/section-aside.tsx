import type { ReactNode } from "react";
import { STATUS_WORDS } from "#app/(desk)/answer-words.ts";
import { periodWords } from "#app/(desk)/report-words.ts";
import { SectionTalk } from "#app/(desk)/section-talk/section-talk.tsx";
import { DifferenceView } from "#components/report/difference-view.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import type { DeskSection } from "#db/queries/desk-report.ts";
import type { ReportAddress } from "#db/queries/draft-report.ts";
import { reasonSentence } from "#domain/comparison/state-words.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import { difference } from "#domain/report/difference.ts";

interface Props {
  readonly section: DeskSection;
  readonly address: ReportAddress;
  /** The section's own address. */
  readonly here: string;
  readonly zone: string;
  /** What stands behind the answer. */
  readonly behind: ReactNode;
}

/** What stands beside a section: the company's last answer, what is different now, and who changed it. */
export function SectionAside({ section, address, here, zone, behind }: Props) {
  const { last, lastChange, accountChange } = section;
  return (
    <aside aria-label="Beside this section">
      {last !== null && <LastAnswer last={last} now={section.draft.account.value} />}
      <div className="side-block">
        <h2>Changes</h2>
        {lastChange === null ? (
          <p>Nobody has written here yet.</p>
        ) : (
          <ul>
            {accountChange !== null && accountChange.at !== lastChange.at && (
              <li>
                “What did you do?” changed by {accountChange.by}, {instantWords(accountChange.at, zone)}
              </li>
            )}
            <li>
              Section last changed by {lastChange.by}, {instantWords(lastChange.at, zone)}.{" "}
              <a href={`${here}/history`}>History of this section</a>
            </li>
          </ul>
        )}
      </div>
      {behind}
      <SectionTalk address={address} section={section.commitment} zone={zone} />
    </aside>
  );
}

function LastAnswer({ last, now }: { readonly last: NonNullable<DeskSection["last"]>; readonly now: string }) {
  const { status, account, reason, byDate } = last.response;
  const then = reason === null || status === "not_applicable" ? "" : ` ${reasonSentence(reason, byDate)}.`;
  const isCompared = now.trim() !== "" && now.trim() !== account;
  return (
    <div className="side-block">
      <h2>
        Your report on the {periodWords(last.period)}
        {isCompared && ", and what is different now"}
      </h2>
      <p className="side-status">
        Status then: <b>{STATUS_WORDS[status]}</b>.{then}
      </p>
      <AccountThen account={account} now={now.trim()} />
    </div>
  );
}

function AccountThen({ account, now }: { readonly account: string; readonly now: string }) {
  if (now === account) return <p className="side-status">Your account now is the same, word for word.</p>;
  return now === "" ? <ProseText text={account} /> : <DifferenceView parts={difference(account, now)} />;
}
