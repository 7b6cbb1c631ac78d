import type { ReactNode } from "react";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type OpenReport } from "#app/(desk)/load-report.ts";
import type { Crumb } from "#components/ui/breadcrumb.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

interface Props {
  readonly open: OpenReport;
  readonly title: string;
  readonly deck?: ReactNode;
  /** What this page is called below the room; the room itself when left out. */
  readonly crumb?: string | undefined;
  /** What just happened. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the pages of the evidence room. */
export function RoomFrame({ open, title, deck, crumb, notice, children }: Props) {
  const { report, label, home, viewer } = open;
  const trail: readonly Crumb[] =
    crumb === undefined
      ? [{ text: label, href: home }, { text: "Documents" }]
      : [{ text: label, href: home }, { text: "Documents", href: `${home}/evidence` }, { text: crumb }];
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      {notice}
      <PageHeading deck={deck} size="desk" title={title} trail={trail} />
      {children}
    </DeskFrame>
  );
}
