import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { newFormKey } from "#app/_http/form-key.ts";
import { FIELD_TERMS } from "#app/(desk)/answer-words.ts";
import { closedWords } from "#app/(desk)/closed-words.ts";
import { saveSection } from "#app/(desk)/desk/[programme]/[company]/[period]/[commitment]/actions.ts";
import { SectionAside } from "#app/(desk)/desk/[programme]/[company]/[period]/[commitment]/section-aside.tsx";
import { SectionForm } from "#app/(desk)/desk/[programme]/[company]/[period]/[commitment]/section-form.tsx";
import { KeptWordsNotice } from "#app/(desk)/draft-form/kept-words-notice.tsx";
import { DocumentsBehind } from "#app/(desk)/evidence/documents-behind.tsx";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, openReport, type ReportParams, type SavedParams } from "#app/(desk)/load-report.ts";
import { missingByField } from "#app/(desk)/missing-words.ts";
import { ReadOnlySection } from "#app/(desk)/read-only-section.tsx";
import { carriedWords } from "#app/(desk)/report-words.ts";
import { SavedNotice } from "#app/(desk)/saved-notice.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";

export const metadata: Metadata = { title: "One commitment" };

interface Props {
  readonly params: Promise<ReportParams & { readonly commitment: string }>;
  readonly searchParams: SavedParams;
}

export default async function CommitmentPage({ params, searchParams }: Props) {
  const { commitment } = await params;
  const open = await openReport(params, `/${commitment}`, searchParams);
  const { report, label, home, viewer } = open;
  const group = report.groups.find((one) => one.sections.some((section) => section.commitment === commitment));
  const section = group?.sections.find((one) => one.commitment === commitment);
  if (group === undefined || section === undefined) {
    notFound();
  }
  const lacks =
    section.status === "problem" ? missingByField(report.missing.filter((one) => one.section === commitment)) : {};
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <SavedNotice open={open} />
      <PageHeading
        deck={section.summary}
        size="desk"
        title={section.short}
        trail={[{ text: label, href: home }, { text: group.name }, { text: section.short }]}
      />
      {section.unreviewedFrom !== null && (
        <Inset title={`${carriedWords(section.unreviewedFrom)}.`}>
          Change what is no longer so; once you call the section finished, it counts as reviewed.
        </Inset>
      )}
      <div className="with-aside">
        <div>
          {report.may.write ? (
            <SectionForm
              action={saveSection}
              address={{ ...report.address, section: commitment }}
              draft={section.draft}
              formKey={newFormKey()}
              home={home}
              isCarried={section.unreviewedFrom !== null}
              lacks={lacks}
              offered={section.offered}
              periodWords={label.charAt(0).toLowerCase() + label.slice(1)}
              person={{ id: viewer.personId, name: viewer.name }}
              zone={report.zone}
            />
          ) : (
            <>
              <Inset title="This cannot be changed now">{closedWords(report.stage)}</Inset>
              <KeptWordsNotice
                address={{ ...report.address, section: commitment }}
                labels={FIELD_TERMS}
                person={{ id: viewer.personId }}
                zone={report.zone}
              />
              <ReadOnlySection section={section} />
            </>
          )}
        </div>
        <SectionAside
          address={report.address}
          behind={<DocumentsBehind open={open} support={commitment} />}
          here={`${home}/${commitment}`}
          section={section}
          zone={report.zone}
        />
      </div>
    </DeskFrame>
  );
}
