import type { Metadata } from "next";
import { newFormKey } from "#app/_http/form-key.ts";
import { answerRows } from "#app/(desk)/answer-rows.tsx";
import { handOver, takeBack } from "#app/(desk)/desk/[programme]/[company]/[period]/check/actions.ts";
import { OneButtonForm } from "#app/(desk)/desk/[programme]/[company]/[period]/check/one-button-form.tsx";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type OpenReport, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { missingWords } from "#app/(desk)/missing-words.ts";
import { PartAnswers } from "#app/(desk)/part-answers.tsx";
import { partTitle, titleOfSection } from "#app/(desk)/part-titles.ts";
import { fieldNamesOf } from "#app/(desk)/part-words.ts";
import { carriedWords } from "#app/(desk)/report-words.ts";
import { SavedNotice } from "#app/(desk)/saved-notice.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { DeskPart, DeskSection } from "#db/queries/desk-report.ts";
import { instantWords } from "#domain/framework/date-words.ts";
import type { Missing } from "#domain/report/missing.ts";
import { sectionPath } from "#domain/report/section-path.ts";

export const metadata: Metadata = { title: "Check answers" };

interface Props {
  readonly params: Promise<ReportParams>;
  readonly searchParams: Promise<Readonly<Partial<Record<"saved" | "confirmed", string | string[]>>>>;
}

export default async function CheckPage({ params, searchParams }: Props) {
  const open = await openReport(params, "/check", searchParams);
  const { report, label, home, viewer } = open;
  const { confirmed } = await searchParams;
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <SavedNotice open={open} />
      {confirmed !== undefined && report.unconfirmed.length === 0 && (
        <NotificationBanner title="Your word is noted">
          It holds for your texts as they stand; whoever changes one is asked again.
        </NotificationBanner>
      )}
      <PageHeading
        deck={
          <>
            Everything but the confidential notes becomes public, in these words, once the officer has certified it.{" "}
            <a href={`${home}/reading`}>See how it will read</a>.
            {report.may.handOver && report.missing.length === 0 && report.unconfirmed.length === 0 && (
              <>
                {" "}
                Nothing is missing. Read it, then go to <a href="#hand-over">Hand over</a>.
              </>
            )}
          </>
        }
        size="desk"
        title="Check answers"
        trail={[{ text: label, href: home }, { text: "Check answers" }]}
      />
      <ErrorSummary title="Before it can be handed over" errors={report.stage === "filed" ? [] : missingLines(open)} />
      {report.groups
        .filter((group) => group.sections.length > 0)
        .map((group) => (
          <Section id={group.principle} key={group.principle} title={group.name}>
            {group.sections.map((section) => (
              <SectionAnswers home={home} isOpen={report.may.write} key={section.commitment} section={section} />
            ))}
          </Section>
        ))}
      <OtherSections open={open} />
      <Section id="hand-over" title={report.stage === "with_officer" ? "With the officer" : "Hand over"}>
        <NextStep open={open} />
      </Section>
    </DeskFrame>
  );
}

function SectionAnswers(props: { readonly section: DeskSection; readonly home: string; readonly isOpen: boolean }) {
  const { section, home, isOpen } = props;
  return (
    <div className="answers" id={section.commitment}>
      <h3>{section.short}</h3>
      {section.unreviewedFrom !== null && (
        <Inset title={`${carriedWords(section.unreviewedFrom)}.`}>
          {isOpen && <a href={`${home}/${section.commitment}`}>Review {section.short}</a>}
        </Inset>
      )}
      <SummaryList
        rows={answerRows(section).map(({ field, term, description }) => ({
          term,
          description,
          action: isOpen
            ? { href: `${home}/${section.commitment}#${field}`, text: "Change", about: `${term}, ${section.short}` }
            : undefined,
        }))}
      />
    </div>
  );
}

/** Everything that is not the answer to a commitment: products, figures, evidence and promises. */
function OtherSections({ open }: { readonly open: OpenReport }) {
  const { report, home } = open;
  const names = fieldNamesOf(report);
  return PART_GROUPS.map(({ id, title, kinds }) => {
    const parts = report.parts.filter(({ section, status }) => kinds.includes(section.kind) && status !== "optional");
    return (
      parts.length > 0 && (
        <Section id={id} key={id} title={title}>
          {parts.map((part) => (
            <div className="answers" id={part.section.section} key={part.section.section}>
              <h3>{partTitle(part.section, report)}</h3>
              {part.unreviewedFrom !== null && (
                <Inset title={`${carriedWords(part.unreviewedFrom)}.`}>Review it.</Inset>
              )}
              <PartAnswers
                changeAt={report.may.write ? `${home}/${sectionPath(part.section.section)}` : undefined}
                heading="h4"
                names={names}
                part={part}
              />
            </div>
          ))}
        </Section>
      )
    );
  });
}

type Kind = DeskPart["section"]["kind"];

const PART_GROUPS: readonly { readonly id: string; readonly title: string; readonly kinds: readonly Kind[] }[] = [
  { id: "products-and-figures", title: "Products and figures", kinds: ["products", "figures"] },
  { id: "attestations", title: "Procedures attested without showing them", kinds: ["attestation"] },
  { id: "promises", title: "Promises", kinds: ["promise", "new_promise"] },
];

function NextStep({ open }: { readonly open: OpenReport }) {
  const { report, home } = open;
  const address = { ...report.address };
  if (report.stage === "filed") {
    return (
      <p>
        This report is filed. <a href={`${home}/receipt`}>Receipt</a>
      </p>
    );
  }
  if (report.handover !== null) {
    return (
      <>
        <p>
          {report.handover.byName} handed this report over on {instantWords(report.handover.at, report.zone)}. It waits
          for {report.officers.join(" or ") || "an officer"}, who certifies and files it.
        </p>
        {report.may.certify && (
          <p>
            <a href={`${home}/certify`}>Certify and file</a>
          </p>
        )}
        {report.may.takeBack && (
          <>
            <p className="mt-12">
              Taking it back unlocks every section and ends the hand-over: what the officer has read counts no more, and
              the report must be handed over and certified anew.
            </p>
            <OneButtonForm action={takeBack} address={address} formKey={newFormKey()} look="secondary">
              Take it back to change it
            </OneButtonForm>
          </>
        )}
      </>
    );
  }
  if (!report.may.handOver) {
    return <Inset>An editor or the officer hands the report over. You may read it here.</Inset>;
  }
  return (
    <>
      <p>
        Handing over locks every section. {report.officers.join(" or ") || "The officer"} then reads the report,
        certifies it and files it. You can take it back until it is filed.
      </p>
      <OneButtonForm action={handOver} address={address} formKey={newFormKey()}>
        Hand over to the officer
      </OneButtonForm>
    </>
  );
}

function missingLines({ report, home }: OpenReport) {
  const missing = report.missing.map((one) => ({
    text: `${titleOfSection(one.section, report)}${figureOf(one, report)}: ${missingWords(one)}`,
    href: `${home}/${sectionPath(one.section)}#${one.field}`,
  }));
  const unread = report.unconfirmed.length;
  if (unread === 0) return missing;
  const texts = unread === 1 ? "1 public text waits" : `${unread} public texts wait`;
  return [
    ...missing,
    { text: `${texts} for your word that nothing is given away.`, href: `${home}/reading#disclosure` },
  ];
}

/** Which figure of its group lacks something: several on one page lack the same. */
function figureOf({ section, field }: Missing, { parts }: OpenReport["report"]): string {
  const part = parts.find((one) => one.section.section === section)?.section;
  const indicators = part?.kind === "figures" ? part.group.indicators : [];
  const indicator = indicators.find(({ key }) => field.startsWith(`${key}:`));
  return indicator === undefined ? "" : `, ${indicator.name}`;
}
