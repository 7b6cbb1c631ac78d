import type { ReactNode } from "react";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type OpenReport } from "#app/(desk)/load-report.ts";
import { SavedNotice } from "#app/(desk)/saved-notice.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

const VIEWS = [
  { path: "", title: "How it will read", text: "What readers could ask" },
  { path: "/public", title: "As the public will read it", text: "Public page" },
  { path: "/auditor", title: "As an auditor will read it", text: "Auditor’s view" },
  { path: "/changes", title: "What changed since last time", text: "Changes since last time" },
] as const;

interface Props {
  readonly open: OpenReport;
  readonly path: (typeof VIEWS)[number]["path"];
  readonly deck: string;
  readonly children: ReactNode;
}

/** The frame of the four ways of reading a report before it is filed. */
export function ReadingFrame({ open, path, deck, children }: Props) {
  const { report, label, home, viewer } = open;
  const title = VIEWS.find((view) => view.path === path)?.title ?? "";
  const trail = path === "" ? [] : [{ text: "How it will read", href: `${home}/reading` }];
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <SavedNotice open={open} />
      <PageHeading
        deck={deck}
        size="desk"
        title={title}
        trail={[{ text: label, href: home }, ...trail, { text: title }]}
      />
      <nav aria-label="Ways to read the report">
        <ul className="link-row">
          {VIEWS.map((view) => (
            <li key={view.path}>
              <a aria-current={view.path === path ? "page" : undefined} href={`${home}/reading${view.path}`}>
                {view.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </DeskFrame>
  );
}
