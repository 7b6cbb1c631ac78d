import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewPromiseForm } from "#app/(desk)/desk/[programme]/[company]/[period]/new-promises/[n]/new-promise-form.tsx";
import { openReport, type ReportParams, type SavedParams } from "#app/(desk)/load-report.ts";
import { PartPage } from "#app/(desk)/part-page.tsx";
import { partTitle } from "#app/(desk)/part-titles.ts";
import { commitmentChoices } from "#app/(desk)/stated/commitments.ts";
import { formFrame } from "#app/(desk)/stated/form-frame.ts";
import { Inset } from "#components/ui/inset.tsx";
import { dayWords } from "#domain/framework/date-words.ts";
import { newPromiseFields } from "#domain/report/promise-fields.ts";

export const metadata: Metadata = { title: "One new promise" };

interface Props {
  readonly params: Promise<ReportParams & { readonly n: string }>;
  readonly searchParams: SavedParams;
}

export default async function NewPromisePage({ params, searchParams }: Props) {
  const { n } = await params;
  const open = await openReport(params, `/new-promises/${n}`, searchParams);
  const { report, home } = open;
  const part = report.parts.find(({ section }) => section.section === `new-promise:${n}`);
  if (part === undefined) notFound();
  const title = partTitle(part.section, report);
  return (
    <PartPage
      above={
        report.may.write && (
          <Inset title="It comes back as a question.">
            The report on the period in which its day lies asks what became of it: kept, kept late, changed or dropped.
            That report cannot be filed without an answer. A promise begun by mistake is cleared on the{" "}
            <a href={`${home}/new-promises`}>page of promises</a>.
          </Inset>
        )
      }
      deck="A next step with a day, which your company states of its own accord."
      open={open}
      part={part}
      title={title}
      between={{ text: "New promises", href: `${home}/new-promises` }}
    >
      <NewPromiseForm
        {...formFrame(open, part, newPromiseFields(report.scope.adopted))}
        commitments={commitmentChoices(report)}
        periodToWords={dayWords(report.scope.dueBy)}
      />
    </PartPage>
  );
}
