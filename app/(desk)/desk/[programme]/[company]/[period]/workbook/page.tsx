import type { Metadata } from "next";
import { newFormKey } from "#app/_http/form-key.ts";
import { KEY_FIELD } from "#app/_http/form-names.ts";
import { closedWords } from "#app/(desk)/closed-words.ts";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { Button, LinkButton } from "#components/ui/button.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { reportWorkbook } from "#db/queries/waiting-import.ts";
import { instantWords } from "#domain/framework/date-words.ts";

export const metadata: Metadata = { title: "Work offline" };

interface Props {
  readonly params: Promise<ReportParams>;
  readonly searchParams: Promise<{ readonly refused?: string | string[] }>;
}

export default async function WorkbookPage({ params, searchParams }: Props) {
  const open = await openReport(params, "/workbook");
  const { report, label, home, viewer } = open;
  const { refused } = await searchParams;
  const waiting = (await reportWorkbook(viewer, report.address))?.waiting ?? null;
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      {refused !== undefined && !report.may.write && (
        <NotificationBanner title="The workbook was not taken" tone="problem">
          {closedWords(report.stage)}
        </NotificationBanner>
      )}
      <PageHeading
        deck="Fill in the report as a workbook, away from the register, and bring it back. Nothing changes until you have seen every change and confirmed it."
        size="desk"
        title="Work offline"
        trail={[{ text: label, href: home }, { text: "Work offline" }]}
      />
      {waiting !== null && report.may.write && (
        <Inset title="An upload of yours waits">
          You uploaded a workbook on {instantWords(waiting.uploadedAt, report.zone)} and have not decided on it.{" "}
          <a href={`${home}/workbook/changes`}>See what it would change</a>
        </Inset>
      )}
      <Section id="download" title="Download">
        <p className="mb-3">
          An Excel workbook (.xlsx) with a sheet a section, as the report stands now. It holds your confidential notes:
          keep it where you keep those.
        </p>
        <LinkButton href={`${home}/workbook.xlsx`} look="secondary">
          Download the workbook
        </LinkButton>
      </Section>
      <Section id="upload" title="Upload">
        {report.may.write ? (
          <form action={`${home}/workbook/upload`} encType="multipart/form-data" method="post">
            <input name={KEY_FIELD} type="hidden" value={newFormKey()} />
            <div className="field">
              <label className="field-label field-label-small" htmlFor="workbook">
                The workbook that you filled in
              </label>
              <div className="field-hint" id="workbook-hint">
                An .xlsx file. You see what it would change before anything is applied.
              </div>
              <input
                accept=".xlsx"
                aria-describedby="workbook-hint"
                className="input"
                id="workbook"
                name="workbook"
                required
                type="file"
              />
            </div>
            <Button>Upload and see the changes</Button>
          </form>
        ) : (
          <Inset title="No workbook is taken now">{closedWords(report.stage)}</Inset>
        )}
      </Section>
    </DeskFrame>
  );
}
