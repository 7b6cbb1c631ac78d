import type { Metadata } from "next";
import type { ReactNode } from "react";
import { newFormKey } from "#app/_http/form-key.ts";
import { closedWords } from "#app/(desk)/closed-words.ts";
import { OneButtonForm } from "#app/(desk)/desk/[programme]/[company]/[period]/check/one-button-form.tsx";
import { applyChanges, putAside } from "#app/(desk)/desk/[programme]/[company]/[period]/workbook/changes/actions.ts";
import { ApplyForm } from "#app/(desk)/desk/[programme]/[company]/[period]/workbook/changes/apply-form.tsx";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type OpenReport, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { problemWords } from "#app/(desk)/workbook/problem-words.ts";
import { changeWords } from "#app/(desk)/workbook/workbook-sections.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PlainList } from "#components/ui/plain-list.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { Section } from "#components/ui/section.tsx";
import { type ReportWorkbook, reportWorkbook } from "#db/queries/waiting-import.ts";
import { instantWords } from "#domain/framework/date-words.ts";

export const metadata: Metadata = { title: "What the workbook changes" };

interface Props {
  readonly params: Promise<ReportParams>;
  readonly searchParams: Promise<{ readonly again?: string | string[] }>;
}

type Waiting = NonNullable<ReportWorkbook["waiting"]>;

export default async function WorkbookChangesPage({ params, searchParams }: Props) {
  const open = await openReport(params, "/workbook/changes");
  const { report, label, home, viewer } = open;
  const { again } = await searchParams;
  const waiting = (await reportWorkbook(viewer, report.address))?.waiting ?? null;
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      {again !== undefined && waiting !== null && (
        <NotificationBanner title="Nothing was applied" tone="problem">
          Somebody changed a field after you opened this page. Decide on what is shown now.
        </NotificationBanner>
      )}
      <PageHeading
        deck={
          waiting === null
            ? undefined
            : `Uploaded on ${instantWords(waiting.uploadedAt, report.zone)}. Nothing is applied until you say so; an upload is kept for seven days.`
        }
        size="desk"
        title="What the workbook changes"
        trail={[
          { text: label, href: home },
          { text: "Work offline", href: `${home}/workbook` },
          { text: "What it changes" },
        ]}
      />
      {waiting === null ? (
        <p>
          No upload of yours waits here. <a href={`${home}/workbook`}>Upload a workbook</a>
        </p>
      ) : (
        <Changes open={open} waiting={waiting} />
      )}
    </DeskFrame>
  );
}

function Changes({ open, waiting }: { readonly open: OpenReport; readonly waiting: Waiting }) {
  const { report } = open;
  const { problems, preview } = waiting;
  const count = preview.plain.length + preview.conflicts.length;
  return (
    <>
      {problems.length > 0 && (
        <NotificationBanner title="This workbook cannot be applied as it is" tone="problem">
          <PlainList items={problems.map(problemWords)} />
          <p>Put it right in the file and upload it again: nothing of the report has changed.</p>
        </NotificationBanner>
      )}
      {count === 0 && problems.length === 0 && <p>Everything in the workbook reads as the report does already.</p>}
      {preview.alreadySo > 0 && (
        <p>
          {preview.alreadySo === 1 ? "One field reads" : `${preview.alreadySo} fields read`} by now as the workbook
          wants.
        </p>
      )}
      {preview.plain.length > 0 && (
        <DataTable
          caption={preview.plain.length === 1 ? "One field changes" : `${preview.plain.length} fields change`}
          columns={[
            { key: "section", head: "Section" },
            { key: "field", head: "Field" },
            { key: "now", head: "Stands now" },
            { key: "then", head: "Will be" },
          ]}
          rows={preview.plain.map(({ section, field, now, value }) => {
            const will = changeWords(report, section, field, value);
            return {
              key: `${section} ${field}`,
              cells: [
                will.section,
                will.field,
                shown(changeWords(report, section, field, now).value),
                shown(will.value),
              ],
            };
          })}
        />
      )}
      <Decision count={count} open={open} waiting={waiting} />
    </>
  );
}

function Decision({ open, waiting, count }: { open: OpenReport; waiting: Waiting; count: number }) {
  const { report } = open;
  const address = { ...report.address, importId: waiting.id };
  const { conflicts } = waiting.preview;
  if (!report.may.write) return <Inset title="It cannot be applied now">{closedWords(report.stage)}</Inset>;
  const isApplicable = count > 0 && waiting.problems.length === 0;
  return (
    <Section id="decide" title={conflicts.length > 0 ? "Changed by somebody else meanwhile" : "Decide"}>
      {isApplicable && (
        <ApplyForm
          action={applyChanges}
          address={address}
          button={count === 1 ? "Apply this change" : `Apply these ${count} changes`}
          conflicts={conflicts.map(({ section, field, version, changedBy, theirs, yours, proposal }) => {
            const words = changeWords(report, section, field, yours);
            return {
              section,
              field,
              seen: version,
              title: `${words.section}: ${words.field}`,
              changedBy,
              theirs: changeWords(report, section, field, theirs).value,
              yours: words.value,
              proposal,
            };
          })}
          formKey={newFormKey()}
        />
      )}
      <OneButtonForm action={putAside} address={address} formKey={newFormKey()} look="secondary">
        Put this upload aside
      </OneButtonForm>
    </Section>
  );
}

function shown(text: string): ReactNode {
  return text === "" ? <Missing word="Empty" /> : <ProseText text={text} />;
}
