import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { ReadOnlySection } from "#app/(desk)/read-only-section.tsx";
import { Confirmation } from "#components/ui/confirmation.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { instantWords } from "#domain/framework/date-words.ts";
import { deadlineWords } from "#domain/framework/deadline-words.ts";

export const metadata: Metadata = { title: "Receipt" };

export default async function ReceiptPage({ params }: { readonly params: Promise<ReportParams> }) {
  const open = await openReport(params, "/receipt");
  const { report, label, home, viewer } = open;
  const { filed, address, zone } = report;
  if (filed === null) {
    notFound();
  }
  const publicPage = `/${address.programme}/companies/${address.organisation}/${address.period}`;
  const entry = `/${address.programme}/record/${filed.position}`;
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <Confirmation title={`${label}: filed`}>
        {report.organisationName} filed this report on {instantWords(filed.filedAt, zone)}.
      </Confirmation>
      <Section id="what" title="What was filed, and when">
        <DefinitionRows
          rows={[
            { term: "Deadline", description: deadlineWords(report.deadline) },
            { term: "Revision", description: filed.revision },
            { term: "Certified by", description: `${filed.certified.name}, ${filed.certified.role}` },
            { term: "Statement", description: filed.certified.statement },
            { term: "Place on the record", description: <a href={entry}>Entry {filed.position}</a> },
            { term: "Digest of the content (SHA-256)", description: <code>{filed.contentDigest}</code> },
          ]}
        />
      </Section>
      <Section id="next" title="What happens next">
        <p>
          The report is public now: <a href={publicPage}>read it as everybody does</a>. Nobody can change it. If
          something in it turns out to be wrong, tell the steward of the programme: what was filed stays on the record.
        </p>
        <p>
          Keep this page: print it, or <a href={`${home}/answers.json`}>save all answers as a file</a>, confidential
          notes included.
        </p>
      </Section>
      {report.groups.flatMap((group) =>
        group.sections.map((section) => (
          <Section id={section.commitment} key={section.commitment} title={section.short}>
            <ReadOnlySection section={section} />
          </Section>
        )),
      )}
    </DeskFrame>
  );
}
