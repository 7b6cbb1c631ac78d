import type { ReactNode } from "react";
import { closedWords } from "#app/(desk)/closed-words.ts";
import { KeptWordsNotice } from "#app/(desk)/draft-form/kept-words-notice.tsx";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type OpenReport } from "#app/(desk)/load-report.ts";
import { PartAnswers } from "#app/(desk)/part-answers.tsx";
import { fieldNamesOf, fieldTerm } from "#app/(desk)/part-words.ts";
import { carriedWords } from "#app/(desk)/report-words.ts";
import { SavedNotice } from "#app/(desk)/saved-notice.tsx";
import { SectionTalk } from "#app/(desk)/section-talk/section-talk.tsx";
import type { Crumb } from "#components/ui/breadcrumb.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { DeskPart } from "#db/queries/desk-report.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import { sectionPath } from "#domain/report/section-path.ts";

interface Props {
  readonly open: OpenReport;
  readonly part: DeskPart;
  readonly title: string;
  readonly deck: string;
  /** What lies between the report and this page; its group of the task list when left out. */
  readonly between?: Crumb | undefined;
  /** Whether the form needs the whole width: what else there is then stands below it. */
  readonly isWide?: boolean | undefined;
  /** What has to be known first, above the form as above what is only read. */
  readonly above?: ReactNode;
  /** The form. */
  readonly children: ReactNode;
}

const FIGURES: Crumb = { text: "Products and figures" };

/** The page of a section that is not the answer to a commitment: its form, or its answers for reading. */
export function PartPage({ open, part, title, deck, between = FIGURES, above, isWide = false, children }: Props) {
  const { report, label, home, viewer } = open;
  const { section } = part.section;
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <SavedNotice open={open} />
      <PageHeading
        deck={deck}
        size="desk"
        title={title}
        trail={[{ text: label, href: home }, between, { text: title }]}
      />
      {part.unreviewedFrom !== null && (
        <Inset title={`${carriedWords(part.unreviewedFrom)}.`}>
          {part.section.kind === "figures"
            ? "What a number covers and how it is counted stands ready from then. The numbers themselves are asked anew."
            : "Change what is no longer so; once you call the section finished, it counts as reviewed."}
        </Inset>
      )}
      <div className={isWide ? "aside-below" : "with-aside"}>
        <div>
          {above}
          {report.may.write ? (
            children
          ) : (
            <>
              <Inset title="This cannot be changed now">{closedWords(report.stage)}</Inset>
              <KeptWordsNotice
                address={{ ...report.address, section }}
                labels={Object.fromEntries(
                  Object.keys(part.section.fields).map((field) => [field, fieldTerm(part.section, field)]),
                )}
                person={{ id: viewer.personId }}
                zone={report.zone}
              />
              <PartAnswers names={fieldNamesOf(report)} part={part} />
            </>
          )}
        </div>
        <aside aria-label="Beside this section">
          <div className="side-block">
            <h2>Changes</h2>
            {part.lastChange === null ? (
              <p>Nobody has written here yet.</p>
            ) : (
              <ul>
                <li>
                  Section last changed by {part.lastChange.by}, {instantWords(part.lastChange.at, report.zone)}.{" "}
                  <a href={`${home}/${sectionPath(section)}/history`}>History of this section</a>
                </li>
              </ul>
            )}
          </div>
          <SectionTalk address={report.address} section={section} zone={report.zone} />
        </aside>
      </div>
    </DeskFrame>
  );
}
