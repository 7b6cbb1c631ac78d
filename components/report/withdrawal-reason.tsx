import type { CommitmentChange } from "#components/report/commitment-changes.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";

interface Props {
  readonly change: Pick<CommitmentChange, "reason" | "certified" | "entry">;
  readonly base: string;
}

/** Why a company withdrew from a commitment, in its own words, and who signed that. */
export function WithdrawalReason({ change: { reason, certified, entry }, base }: Props) {
  return (
    <>
      <ProseText text={reason} />
      <p className="said-by">
        Signed by {certified.name}, {certified.role};{" "}
        <a href={`${base}/record/${entry}`}>entry {entry} of the record</a>.
      </p>
    </>
  );
}
