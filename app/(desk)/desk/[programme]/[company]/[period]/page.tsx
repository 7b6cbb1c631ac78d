import type { Metadata } from "next";
import { StartFromLast } from "#app/(desk)/desk/[programme]/[company]/[period]/start-from-last.tsx";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type OpenReport, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { carriedWords, sectionStatusWords } from "#app/(desk)/report-words.ts";
import { Inset } from "#components/ui/inset.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { type Task, TaskList } from "#components/ui/task-list.tsx";
import type { DeskSection } from "#db/queries/desk-report.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import { exactDeadlineWords } from "#domain/framework/deadline-words.ts";

export const metadata: Metadata = { title: "Your report" };

interface Props {
  readonly params: Promise<ReportParams>;
  readonly searchParams: Promise<{ readonly saved?: string | string[] }>;
}

export default async function TaskListPage({ params, searchParams }: Props) {
  const open = await openReport(params);
  const { report, label, viewer } = open;
  const { saved } = await searchParams;
  const sections = report.groups.flatMap((group) => group.sections);
  const completed = sections.filter((section) => section.status === "completed").length;
  const justSaved = sections.find((section) => section.commitment === saved);
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      {justSaved?.lastChange && (
        <NotificationBanner title={`${justSaved.short} is saved`}>
          Saved on {instantWords(justSaved.lastChange.at, report.zone)}.
        </NotificationBanner>
      )}
      <PageHeading
        deck={`${exactDeadlineWords(report.deadline)}. ${completed} of ${sections.length} sections completed. ${whatNext(open)}`}
        size="desk"
        title={label}
        trail={[
          { text: "Your desks", href: "/desk" },
          { text: report.organisationName, href: `/desk/${report.address.programme}/${report.address.organisation}` },
          { text: label },
        ]}
      />
      {report.handover !== null && report.stage === "with_officer" && (
        <Inset title="Handed over">
          {report.handover.byName} handed this report over on {instantWords(report.handover.at, report.zone)}. Nobody
          can change an answer until it is taken back.
        </Inset>
      )}
      {report.startsFrom !== null && <StartFromLast from={report.startsFrom} report={report} />}
      <TaskList groups={groupsOf(open)} />
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

function groupsOf(open: OpenReport) {
  const { report, home } = open;
  return [
    ...report.groups
      .filter((group) => group.sections.length > 0)
      .map((group) => ({
        title: group.name,
        tasks: group.sections.map((section) => sectionTask(section, open)),
      })),
    { title: "Before you file", tasks: [checkTask(home), certifyTask(open)] },
  ];
}

function sectionTask(section: DeskSection, { home, report }: OpenReport): Task {
  const { commitment, short, status, unreviewedFrom, lastChange } = section;
  return {
    title: short,
    hint: unreviewedFrom === null ? undefined : carriedWords(unreviewedFrom),
    href: `${home}/${commitment}`,
    who: lastChange === null ? "nobody yet" : `${lastChange.by}, ${instantWords(lastChange.at, report.zone)}`,
    status: sectionStatusWords(status),
  };
}

function checkTask(home: string): Task {
  return {
    title: "Check answers and hand over",
    href: `${home}/check`,
    status: { word: "Read it as others will", tone: "quiet" },
  };
}

function certifyTask({ report, home }: OpenReport): Task {
  const who = report.officers.join(", ");
  switch (report.stage) {
    case "filed":
      return { title: "Receipt", href: `${home}/receipt`, who, status: { word: "Filed", tone: "quiet" } };
    case "with_officer":
      return { title: "Certify and file", href: `${home}/certify`, who, status: { word: "Ready", tone: "act" } };
    case "writing":
    case "period_running":
      return { title: "Certify and file", who, status: { word: "Cannot start yet", tone: "blocked" } };
  }
}
