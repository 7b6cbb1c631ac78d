import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PromiseForm } from "#app/(desk)/desk/[programme]/[company]/[period]/promises/[key]/promise-form.tsx";
import { WhatWasPromised } from "#app/(desk)/desk/[programme]/[company]/[period]/promises/[key]/what-was-promised.tsx";
import { openReport, type ReportParams, type SavedParams } from "#app/(desk)/load-report.ts";
import { PartPage } from "#app/(desk)/part-page.tsx";
import { shortOf } from "#app/(desk)/stated/commitments.ts";
import { formFrame } from "#app/(desk)/stated/form-frame.ts";
import { Inset } from "#components/ui/inset.tsx";
import { dayWords } from "#domain/framework/date-words.ts";
import { PROMISE_ANSWER_FIELDS } from "#domain/report/promise-fields.ts";

export const metadata: Metadata = { title: "What became of a promise" };

interface Props {
  readonly params: Promise<ReportParams & { readonly key: string }>;
  readonly searchParams: SavedParams;
}

export default async function PromisePage({ params, searchParams }: Props) {
  const { key } = await params;
  const open = await openReport(params, `/promises/${key}`, searchParams);
  const { report, home } = open;
  const part = report.parts.find(({ section }) => section.kind === "promise" && section.story.promise.key === key);
  if (part === undefined || part.section.kind !== "promise") notFound();
  const { story, isOptional } = part.section;
  const due = dayWords(story.terms.due);
  const commitment = shortOf(story.promise.commitment, report);
  const isAdopted = report.scope.adopted.includes(story.promise.commitment);
  return (
    <PartPage
      above={
        <>
          {isOptional && report.may.write && (
            <Inset title="Not due in this report.">
              You may answer it early. Leave this page empty and it stands as it is; a later report will ask. An answer
              begun by mistake is cleared on the <a href={`${home}/new-promises`}>page of promises</a>.
            </Inset>
          )}
          <WhatWasPromised
            commitment={{ name: commitment, href: isAdopted ? `${home}/${story.promise.commitment}` : undefined }}
            story={story}
          />
        </>
      }
      deck={
        isOptional
          ? `${commitment}: promised for ${due}.`
          : `${commitment}: it fell due on ${due}. The report cannot be handed over before this is answered.`
      }
      open={open}
      part={part}
      title="What became of this promise?"
      between={{ text: "Promises", href: `${home}/new-promises` }}
    >
      <PromiseForm {...formFrame(open, part, PROMISE_ANSWER_FIELDS)} dueWords={due} wording={story.terms.wording} />
    </PartPage>
  );
}
