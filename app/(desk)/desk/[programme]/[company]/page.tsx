import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson } from "#app/_http/viewer.ts";
import { CalendarSection } from "#app/(desk)/desk/[programme]/[company]/calendar-section.tsx";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { stageWords } from "#app/(desk)/report-words.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { LinkRow } from "#components/ui/link-row.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { calendarOnDesk } from "#db/queries/calendar-page.ts";
import { desks } from "#db/queries/desks.ts";
import { deadlineWords } from "#domain/framework/deadline-words.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";

export const metadata: Metadata = { title: "Your reports" };

interface Props {
  readonly params: Promise<{ readonly programme: string; readonly company: string }>;
}

export default async function CompanyReports({ params }: Props) {
  const { programme, company } = await params;
  const here = `/desk/${programme}/${company}`;
  const viewer = await requirePerson(here);
  const desk = (await desks(viewer)).find((one) => one.programme === programme && one.organisation === company);
  if (desk === undefined || desk.periods.length === 0) {
    notFound();
  }
  const address = { programme, organisation: company };
  return (
    <DeskFrame
      desk={{ programme, organisation: company, name: desk.organisationName }}
      roles={desk.roles}
      viewer={viewer}
    >
      <PageHeading
        deck="Every period that was opened for you, newest first."
        size="desk"
        title={`Reports of ${desk.organisationName}`}
        trail={[{ text: "Your desks", href: "/desk" }, { text: desk.organisationName }]}
      />
      <DataTable
        caption={`All reports of ${desk.organisationName}`}
        columns={[
          { key: "period", head: "Period" },
          { key: "deadline", head: "Deadline" },
          { key: "stage", head: "Where it stands" },
        ]}
        isCaptionHidden
        rows={desk.periods.map(({ period, deadline, stage }) => ({
          key: period,
          cells: [
            <a href={stage === "filed" ? `${here}/${period}/receipt` : `${here}/${period}`} key="period">
              {periodOf(PeriodKey.parse(period)).label}
            </a>,
            deadlineWords(deadline),
            stageWords(stage),
          ],
        }))}
      />
      <LinkRow links={[{ text: "Commitments of the company", href: `${here}/commitments` }]} />
      <CalendarSection address={address} calendar={await calendarOnDesk(viewer, address)} />
    </DeskFrame>
  );
}
