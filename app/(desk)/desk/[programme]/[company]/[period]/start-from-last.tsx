import { newFormKey } from "#app/_http/form-key.ts";
import { rollForward } from "#app/(desk)/desk/[programme]/[company]/[period]/actions.ts";
import { OneButtonForm } from "#app/(desk)/desk/[programme]/[company]/[period]/check/one-button-form.tsx";
import { periodWords } from "#app/(desk)/report-words.ts";
import type { DeskReport } from "#db/queries/desk-report.ts";
import type { PeriodKey } from "#domain/framework/period.ts";

interface Props {
  readonly report: Pick<DeskReport, "address">;
  readonly from: PeriodKey;
}

/** The offer to begin an untouched report with the words of the last one. */
export function StartFromLast({ report, from }: Props) {
  return (
    <section aria-labelledby="start-from-last" className="start-from-last">
      <h2 id="start-from-last">Nothing is written yet</h2>
      <p className="mt-1.5 mb-3.5">
        You can start with what you filed for the {periodWords(from)}, confidential notes included. Every section then
        waits until somebody has reviewed it.
      </p>
      <OneButtonForm action={rollForward} address={{ ...report.address }} formKey={newFormKey()} look="secondary">
        Start from the last report
      </OneButtonForm>
    </section>
  );
}
