import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { StartFromLast } from "#app/(desk)/desk/[programme]/[company]/[period]/start-from-last.tsx";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type OpenReport, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { reportTasks } from "#app/(desk)/report-tasks.ts";
import { SavedNotice } from "#app/(desk)/saved-notice.tsx";
import { pathAfter, progressOf } from "#app/(desk)/where-next.ts";
import { AppliedNotice } from "#app/(desk)/workbook/applied-notice.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { TaskList } from "#components/ui/task-list.tsx";
import { instantWords } from "#domain/framework/date-words.ts";
import { exactDeadlineWords } from "#domain/framework/deadline-words.ts";

export const metadata: Metadata = { title: "Your report" };

interface Props {
  readonly params: Promise<ReportParams>;
  readonly searchParams: Promise<Readonly<Partial<Record<"saved" | "after" | "applied", string | string[]>>>>;
}

export default async function TaskListPage({ params, searchParams }: Props) {
  const open = await openReport(params, "", searchParams);
  const { report, label, home, viewer } = open;
  const { after, applied } = await searchParams;
  if (typeof after === "string") redirect(pathAfter(after, open));
  const { completed, asked } = progressOf(open);
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <SavedNotice open={open} />
      <AppliedNotice applied={applied} />
      <PageHeading
        deck={`${exactDeadlineWords(report.deadline)}. ${completed} of ${asked} sections completed. ${whatNext(open)}`}
        size="desk"
        title={label}
        trail={[
          { text: "Your desks", href: "/desk" },
          { text: report.organisationName, href: `/desk/${report.address.programme}/${report.address.organisation}` },
          { text: label },
        ]}
      />
      {report.isWithdrawn && (
        <Inset title="Withdrawn.">
          The report that was filed is withdrawn, and is owed again. Its answers stand here as they were: change them,
          hand the report over and file it as the next revision.
        </Inset>
      )}
      {report.handover !== null && report.stage === "with_officer" && (
        <Inset title="With the officer.">
          {report.handover.byName} handed this report over on {instantWords(report.handover.at, report.zone)}, and{" "}
          {report.officers.join(" and ") || "the officer"} was told by e-mail. Nobody can change an answer until it is
          taken back.
        </Inset>
      )}
      {report.takenBack !== null && !report.isWithdrawn && (
        <Inset title="Taken back.">
          {report.takenBack.byName} took this report back on {instantWords(report.takenBack.at, report.zone)}. Nothing
          is certified: every section can be changed again, and the report has to be handed over once more.
        </Inset>
      )}
      {report.startsFrom !== null && <StartFromLast from={report.startsFrom} report={report} />}
      {report.may.write && (
        <p className="mt-6 prose">
          No connection, or colleagues who write elsewhere? <a href={`${home}/workbook`}>Work in a spreadsheet</a>.
        </p>
      )}
      <TaskList groups={reportTasks(open)} />
    </DeskFrame>
  );
}

function whatNext({ report }: OpenReport): string {
  switch (report.stage) {
    case "filed":
      return "It is filed and on the public record.";
    case "with_officer":
      return "It waits for the certifying officer.";
    case "period_running":
      return "The period is still running: you can write, but not hand over.";
    case "writing":
      return "Take the sections in any order; stop and come back whenever you like.";
  }
}
