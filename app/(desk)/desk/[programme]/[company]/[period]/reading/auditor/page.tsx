import type { Metadata } from "next";
import { ReadingFrame } from "#app/(desk)/desk/[programme]/[company]/[period]/reading/reading-frame.tsx";
import { openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { PartAnswers } from "#app/(desk)/part-answers.tsx";
import { partTitle } from "#app/(desk)/part-titles.ts";
import { fieldNamesOf } from "#app/(desk)/part-words.ts";
import { ReadOnlySection } from "#app/(desk)/read-only-section.tsx";
import { Section } from "#components/ui/section.tsx";

export const metadata: Metadata = { title: "As an auditor will read it" };

export default async function AuditorReading({ params }: { readonly params: Promise<ReportParams> }) {
  const open = await openReport(params, "/reading/auditor");
  const { report } = open;
  const parts = report.parts.filter(({ status }) => status !== "optional");
  return (
    <ReadingFrame
      deck="Everything that the public reads, and the confidential notes with it. An auditor sees it once the company has engaged one, and not before."
      open={open}
      path="/auditor"
    >
      {report.groups.flatMap((group) =>
        group.sections.map((section) => (
          <Section id={section.commitment} key={section.commitment} title={section.short}>
            <ReadOnlySection section={section} />
          </Section>
        )),
      )}
      {parts.map((part) => (
        <Section id={part.section.section} key={part.section.section} title={partTitle(part.section, report)}>
          <PartAnswers heading="h3" names={fieldNamesOf(report)} part={part} />
        </Section>
      ))}
    </ReadingFrame>
  );
}
