import { Inset } from "#components/ui/inset.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import type { Withdrawal } from "#db/queries/company-periods.ts";
import { instantWords } from "#domain/framework/date-words.ts";

interface Props {
  readonly withdrawal: Withdrawal;
  readonly base: string;
  readonly zone: string;
}

/** In the place of a report that was taken back: who did it, when and why, and where what was filed is kept. */
export function Tombstone({ withdrawal, base, zone }: Props) {
  const { withdrawn, at, reason, revision, entry, filedEntry } = withdrawal;
  const onRecord = (position: number) => <a href={`${base}/record/${position}`}>entry {position} of the record</a>;
  return (
    <Inset title="This report was withdrawn." tone="problem">
      <p>
        {withdrawn.name}, {withdrawn.role}, withdrew revision {revision} on {instantWords(at, zone)} ({onRecord(entry)}
        ). The company&rsquo;s reason:
      </p>
      <ProseText text={reason} />
      <p>
        It is no longer what the company says, and counts as not filed.
        {filedEntry !== null && <> What was filed stays for everybody to read: {onRecord(filedEntry)}.</>}
      </p>
    </Inset>
  );
}
