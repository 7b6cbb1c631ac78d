import { type CommitmentName, commitmentNamed } from "#components/report/commitment-names.ts";
import { StatedItem } from "#components/report/stated-item.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { changeSentence, changeWords } from "#domain/framework/adoption-words.ts";
import type { CalendarDate } from "#domain/framework/calendar-date.ts";

/** A change of what a company is committed to, with who signed it and the entry that holds it. */
export interface CommitmentChange {
  readonly commitment: string;
  readonly adopted: boolean;
  readonly since: CalendarDate;
  readonly reason: string;
  readonly certified: { readonly name: string; readonly role: string };
  readonly entry: number;
}

interface Props {
  readonly changes: readonly CommitmentChange[];
  readonly company: string;
  readonly base: string;
  readonly commitments: readonly CommitmentName[];
}

/** Which commitments a company took on or withdrew from by itself: when, why, and who signed it. */
export function CommitmentChanges({ changes, company, base, commitments }: Props) {
  return changes.map((change) => {
    const { name, href } = commitmentNamed(change.commitment, commitments);
    const { certified, entry, reason } = change;
    return (
      <StatedItem id={`change-${entry}`} key={entry} outcome={changeWords(change)} title={name} titleHref={href}>
        <p>{changeSentence(company, name, change)}</p>
        <ProseText text={reason} />
        <p className="said-by">
          {company} says so. Signed by {certified.name}, {certified.role};{" "}
          <a href={`${base}/record/${entry}`}>entry {entry} of the record</a>.
        </p>
      </StatedItem>
    );
  });
}
