import type { Metadata } from "next";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type ReportParams } from "#app/(desk)/load-report.ts";
import { openCorrection } from "#app/(desk)/restating/open-correction.ts";
import { ButtonRow, LinkButton } from "#components/ui/button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PlainList } from "#components/ui/plain-list.tsx";
import { Section } from "#components/ui/section.tsx";

export const metadata: Metadata = { title: "Before you correct this report" };

export default async function BeforeCorrectingPage({ params }: { readonly params: Promise<ReportParams> }) {
  const { open } = await openCorrection(params, "/restate");
  const { report, label, home, viewer } = open;
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <PageHeading
        deck="A correction is public, and so is what it corrects. It does not remove a word."
        size="desk"
        title="Before you correct this report"
        trail={[{ text: label, href: home }, { text: "Correct this report" }]}
      />
      <Section id="public" title="What will be public">
        <PlainList
          items={[
            "The new text or number, marked as restated wherever it stands: in the table, on the company's page, in every file.",
            "The old one beside it, why it was wrong, since when, and which other reports the same fault touches.",
            "Whether the change is material: three questions, each with your answer.",
            "The name and role of the officer who signs, and the day.",
          ]}
        />
      </Section>
      <Section id="stays" title="What stays">
        <PlainList
          items={[
            "Every revision that was filed stays on the record, with its receipt.",
            "A correction filed after the deadline makes the report late only if a figure or a status changes.",
            "A promise stays a promise. It changes by being answered in a report that follows.",
            "Nothing is public before the officer signs, and until then the correction can be dropped.",
          ]}
        />
      </Section>
      <ButtonRow>
        <LinkButton href={`${home}/restate/cells`}>Choose what to correct</LinkButton>
        <LinkButton href={`${home}/receipt`} look="link">
          Leave it as it is
        </LinkButton>
      </ButtonRow>
    </DeskFrame>
  );
}
