import { ClaimRow } from "#components/report/claim-row.tsx";
import { ResponseText } from "#components/report/response-text.tsx";
import { RestatedAnswer } from "#components/report/restated-answer.tsx";
import { WithdrawalReason } from "#components/report/withdrawal-reason.tsx";
import { Missing } from "#components/ui/missing.tsx";
import type { ShownPeriod } from "#db/queries/filing-company.ts";
import { assuranceSentence, assuranceWord } from "#domain/comparison/assurance-words.ts";
import { cellOf } from "#domain/comparison/period-cells.ts";
import { unansweredSentence } from "#domain/comparison/unanswered-words.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { dayOfInstantWords } from "#domain/framework/date-words.ts";
import type { EntryDocuments } from "#domain/record/documents/documents.ts";

interface Props {
  readonly commitment: EntryDocuments["edition_published"]["commitments"][number];
  readonly period: ShownPeriod;
  readonly base: string;
}

/** What a company's report on a period says of one commitment, who certified it, and who else looked. */
export function FiledAnswer({ commitment, period, base }: Props) {
  const cell = cellOf(period.cells, commitment.key);
  const answer = period.responses.find((one) => one.commitment === commitment.key);
  const current = period.revisions.at(-1);
  const withdrawal = period.withdrawals.find((one) => one.commitment === commitment.key);
  return (
    <ClaimRow
      aside={
        <>
          {cell.assurance !== null && (
            <p className="mb-2">
              <b>{capitalised(assuranceWord(cell.assurance))}.</b> {assuranceSentence(cell.assurance)}
            </p>
          )}
          <a href={`${base}/principles/${commitment.principle}#${commitment.key}`}>{commitment.title}</a>
        </>
      }
      cell={cell}
      id={commitment.key}
      title={commitment.short}
      who={
        answer !== undefined &&
        current !== undefined && (
          <>
            Certified by {current.certified.name}, {current.certified.role},{" "}
            {dayOfInstantWords(current.filedAt, period.deadline.zone)}
          </>
        )
      }
    >
      {answer === undefined ? (
        <>
          <Missing word={unansweredSentence(cell.state)} />
          {withdrawal !== undefined && <WithdrawalReason change={withdrawal} base={base} />}
        </>
      ) : (
        <>
          <ResponseText names={period.names} response={answer.response} />
          {answer.restated !== null && (
            <RestatedAnswer
              names={{ ...period.names, commitments: [], indicators: [] }}
              restated={answer.restated}
              zone={period.deadline.zone}
            />
          )}
        </>
      )}
    </ClaimRow>
  );
}
