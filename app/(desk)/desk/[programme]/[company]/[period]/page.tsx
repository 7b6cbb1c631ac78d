import type { Metadata } from "next";
import { StartFromLast } from "#app/(desk)/desk/[programme]/[company]/[period]/start-from-last.tsx";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type OpenReport, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { titleOfSection } from "#app/(desk)/part-titles.ts";
import { reportTasks } from "#app/(desk)/report-tasks.ts";
import { AppliedNotice } from "#app/(desk)/workbook/applied-notice.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { type TaskGroup, TaskList, type TaskStatus } from "#components/ui/task-list.tsx";
import { instantWords } from "#domain/framework/date-words.ts";
import { exactDeadlineWords } from "#domain/framework/deadline-words.ts";
import { sectionPath } from "#domain/report/section-path.ts";

export const metadata: Metadata = { title: "Your report" };

interface Props {
  readonly params: Promise<ReportParams>;
  readonly searchParams: Promise<{ readonly saved?: string | string[]; readonly applied?: string | string[] }>;
}

export default async function TaskListPage({ params, searchParams }: Props) {
  const open = await openReport(params);
  const { report, label, home, viewer } = open;
  const { saved, applied } = await searchParams;
  const commitments = report.groups.flatMap((group) => group.sections);
  const tasks = reportTasks(open);
  const asked = [...commitments, ...report.parts.filter((part) => part.status !== "optional")];
  const completed = asked.filter(({ status }) => status === "completed").length;
  const savedChange =
    commitments.find(({ commitment }) => commitment === saved)?.lastChange ??
    report.parts.find((part) => part.section.section === saved)?.lastChange;
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      {savedChange && typeof saved === "string" && (
        <NotificationBanner title={`${titleOfSection(saved, report)} is saved`}>
          Saved on {instantWords(savedChange.at, report.zone)}. <NextTask groups={tasks} after={saved} home={home} />
        </NotificationBanner>
      )}
      <AppliedNotice applied={applied} />
      <PageHeading
        deck={`${exactDeadlineWords(report.deadline)}. ${completed} of ${asked.length} sections completed. ${whatNext(open)}`}
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
        <Inset title="Handed over">
          {report.handover.byName} handed this report over on {instantWords(report.handover.at, report.zone)}. Nobody
          can change an answer until it is taken back.
        </Inset>
      )}
      {report.takenBack !== null && !report.isWithdrawn && (
        <Inset title="Taken back">
          {report.takenBack.byName} took this report back on {instantWords(report.takenBack.at, report.zone)}. Nothing
          is certified: every section can be changed again, and the report has to be handed over once more.
        </Inset>
      )}
      {report.startsFrom !== null && <StartFromLast from={report.startsFrom} report={report} />}
      {report.may.write && (
        <p className="mt-6 prose">
          No connection, or colleagues who write elsewhere? <a href={`${home}/workbook`}>Work in a spreadsheet</a>:
          download it, fill it, upload it. Nothing changes until you confirm.
        </p>
      )}
      <TaskList groups={tasks} />
    </DeskFrame>
  );
}

interface NextProps {
  readonly groups: readonly TaskGroup[];
  readonly after: string;
  readonly home: string;
}

const WAITS: readonly TaskStatus["tone"][] = ["act", "problem"];

/** The first task below the one that was saved that still waits for somebody, or the first of all. */
function NextTask({ groups, after, home }: NextProps) {
  const all = groups.flatMap(({ tasks }) => tasks);
  const saved = all.findIndex(({ href }) => href === `${home}/${sectionPath(after)}`);
  const next = [...all.slice(saved + 1), ...all.slice(0, saved + 1)].find(({ status }) => WAITS.includes(status.tone));
  if (next?.href === undefined) return null;
  return (
    <>
      Next: <a href={next.href}>{next.title}</a>
    </>
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
