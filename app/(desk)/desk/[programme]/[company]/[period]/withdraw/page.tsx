import type { Metadata } from "next";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type ReportParams } from "#app/(desk)/load-report.ts";
import { openCorrection } from "#app/(desk)/restating/open-correction.ts";
import { ButtonRow, LinkButton } from "#components/ui/button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PlainList } from "#components/ui/plain-list.tsx";
import { Section } from "#components/ui/section.tsx";
import { deadlineStatus } from "#domain/framework/deadline.ts";
import { exactDeadlineWords } from "#domain/framework/deadline-words.ts";

export const metadata: Metadata = { title: "Before you withdraw this report" };

export default async function BeforeWithdrawingPage({ params }: { readonly params: Promise<ReportParams> }) {
  const { open, correction } = await openCorrection(params, "/withdraw");
  const { report, label, home, viewer } = open;
  const { now, found } = correction;
  const owed = exactDeadlineWords(deadlineStatus({ ...found.signatory.deadline, revisions: [] }, now));
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <PageHeading
        deck="If one figure or one answer is wrong, correct it instead. Withdraw a report that the company no longer stands by as a whole."
        size="desk"
        title="Before you withdraw this report"
        trail={[{ text: label, href: home }, { text: "Withdraw this report" }]}
      />
      <Section id="public" title="What will be public">
        <PlainList
          items={[
            "That the report was withdrawn: who did it, when, and your reason in your words.",
            `The report counts as not filed. As of now: ${owed}.`,
            "Its answers and figures are no longer what the company says, in the table and on every page.",
          ]}
        />
      </Section>
      <Section id="stays" title="What stays">
        <PlainList
          items={[
            "What was filed stays on the record for everybody to read, with its receipt.",
            "What the report promised stays promised, and comes back as a question.",
            "Your answers stay here as they were. They can be changed, handed over and filed again as the next revision.",
          ]}
        />
      </Section>
      <ButtonRow>
        <LinkButton href={`${home}/withdraw/sign`} look="secondary">
          Go on to withdraw
        </LinkButton>
        <LinkButton href={`${home}/restate`}>Correct it instead</LinkButton>
        <LinkButton href={`${home}/receipt`} look="link">
          Leave it as it is
        </LinkButton>
      </ButtonRow>
    </DeskFrame>
  );
}
