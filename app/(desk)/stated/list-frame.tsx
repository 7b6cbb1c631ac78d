import type { ReactNode } from "react";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type OpenReport } from "#app/(desk)/load-report.ts";
import { SavedNotice } from "#app/(desk)/saved-notice.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { DeskPart } from "#db/queries/desk-report.ts";
import { isBlankPart } from "#domain/report/draft-part.ts";
import { MOST_STATED } from "#domain/report/sections.ts";

interface Props {
  readonly open: OpenReport;
  readonly title: string;
  readonly deck: ReactNode;
  /** What was just cleared, in words. */
  readonly cleared: string | undefined;
  readonly children: ReactNode;
}

/** The page of a list of sections of which there may be any number. */
export function ListFrame({ open, title, deck, cleared, children }: Props) {
  const { report, label, home, viewer } = open;
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      {cleared !== undefined && (
        <NotificationBanner title={`${cleared} is cleared`}>Nothing of it stands in the report.</NotificationBanner>
      )}
      <SavedNotice open={open} />
      <PageHeading deck={deck} size="desk" title={title} trail={[{ text: label, href: home }, { text: title }]} />
      {children}
      <p className="mt-8">
        <a href={home}>Back to the task list</a>
      </p>
    </DeskFrame>
  );
}

interface NextProps {
  readonly open: OpenReport;
  readonly parts: readonly DeskPart[];
  readonly folder: string;
  readonly children: ReactNode;
}

/** Leads to the first section of a list that nobody wrote in; says so where there is none left. */
export function NextFree({ open, parts, folder, children }: NextProps) {
  if (!open.report.may.write) return null;
  const nth = parts.findIndex((part) => isBlankPart(part)) + 1;
  return nth === 0 ? (
    <p>A report holds {MOST_STATED} of them, and no more.</p>
  ) : (
    <p className="mt-5">
      <LinkButton href={`${open.home}/${folder}/${nth}`} look="secondary">
        {children}
      </LinkButton>
    </p>
  );
}
