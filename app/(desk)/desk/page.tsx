import type { Metadata } from "next";
import type { ReactElement } from "react";
import { requirePerson } from "#app/_http/viewer.ts";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { stageWords } from "#app/(desk)/report-words.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { type Desk, desks } from "#db/queries/desks.ts";
import { exactDeadlineWords } from "#domain/framework/deadline-words.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";

export const metadata: Metadata = { title: "Your desks" };

export default async function Desks() {
  const viewer = await requirePerson("/desk");
  const found = await desks(viewer);
  return (
    <DeskFrame viewer={viewer}>
      <PageHeading
        deck="What is due, by when, and whose turn it is. Choose a report to go on with it."
        size="desk"
        title="Your desks"
      />
      {found.length === 0 && (
        <Inset title="You belong to no organisation">
          Whoever administers your organisation's account can add you. Until then there is nothing for you to do here.
        </Inset>
      )}
      {found.map((desk) => (
        <Section
          id={`${desk.programme}-${desk.organisation}`}
          intro={`You are ${desk.roles.join(" and ")} here, in the programme ${desk.programme}.`}
          key={`${desk.programme}/${desk.organisation}`}
          title={desk.organisationName}
        >
          <DeskPeriods desk={desk} />
        </Section>
      ))}
    </DeskFrame>
  );
}

function PlainLinks({ children }: { readonly children: readonly ReactElement<{ readonly href: string }>[] }) {
  return (
    <ul className="plain-list">
      {children.map((link) => (
        <li key={link.props.href}>{link}</li>
      ))}
    </ul>
  );
}

function DeskPeriods({ desk }: { readonly desk: Desk }) {
  const here = `/desk/${desk.programme}/${desk.organisation}`;
  // Oldest first: what has been due longest is what matters most.
  const open = desk.periods.filter((period) => period.stage !== "filed").toReversed();
  if (desk.roles.includes("steward")) {
    return (
      <PlainLinks>
        <a href={`/steward/${desk.programme}/store`}>How the store of documents stands</a>
        <a href={`/${desk.programme}`}>The public pages of {desk.programme}</a>
        <a href={`/${desk.programme}/deadlines`}>Who is due, late or extended</a>
      </PlainLinks>
    );
  }
  if (desk.periods.length === 0) {
    return (
      <p>
        There is no report for you to write here. You see what everybody sees:{" "}
        <a href={`/${desk.programme}`}>the public pages of {desk.programme}</a>.
      </p>
    );
  }
  return (
    <>
      {open.length === 0 && <p>Every period that was opened is filed.</p>}
      {open.length > 0 && (
        <DataTable
          caption={`Reports of ${desk.organisationName} that are not filed`}
          columns={[
            { key: "period", head: "Period" },
            { key: "deadline", head: "Deadline" },
            { key: "stage", head: "Where it stands" },
            { key: "completed", head: "Sections completed", isNumber: true },
          ]}
          isCaptionHidden
          rows={open.map(({ period, deadline, stage, completed, sections }) => ({
            key: period,
            cells: [
              <a href={`${here}/${period}`} key="period">
                {periodOf(PeriodKey.parse(period)).label}
              </a>,
              exactDeadlineWords(deadline),
              stage === "with_officer" && desk.roles.includes("officer") ? (
                <a href={`${here}/${period}/certify`} key="stage">
                  Your turn: read and certify it
                </a>
              ) : (
                stageWords(stage)
              ),
              `${completed} of ${sections}`,
            ],
          }))}
        />
      )}
      <p>
        <a href={here}>All reports of {desk.organisationName}</a>
      </p>
    </>
  );
}
