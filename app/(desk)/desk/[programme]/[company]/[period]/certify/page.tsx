import type { Metadata } from "next";
import { newFormKey } from "#app/_http/form-key.ts";
import { certify } from "#app/(desk)/desk/[programme]/[company]/[period]/certify/actions.ts";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type OpenReport, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { PartAnswers } from "#app/(desk)/part-answers.tsx";
import { partTitle } from "#app/(desk)/part-titles.ts";
import { fieldNamesOf } from "#app/(desk)/part-words.ts";
import { passwordHint } from "#app/(desk)/password-hint.ts";
import { ReadOnlySection } from "#app/(desk)/read-only-section.tsx";
import { SigningForm } from "#app/(desk)/signing-form.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { CERTIFYING_STATEMENT } from "#domain/report/file.ts";

export const metadata: Metadata = { title: "Certify and file" };

export default async function CertifyPage({ params }: { readonly params: Promise<ReportParams> }) {
  const open = await openReport(params, "/certify");
  const { report, label, home, viewer } = open;
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <PageHeading
        deck={
          <>
            Filing cannot be taken back. What you certify goes on the public record at once and stays there.
            {report.may.certify && (
              <>
                {" "}
                Read it here, then <a href="#certify">put your name to it</a>. Is something wrong? Take the report back
                under <a href={`${home}/check#hand-over`}>Check answers</a>.
              </>
            )}
          </>
        }
        size="desk"
        title="Certify and file"
        trail={[{ text: label, href: home }, { text: "Certify and file" }]}
      />
      {!report.may.certify && <Inset title="You cannot certify this report now">{whyNot(open)}</Inset>}
      {report.may.certify && (
        <>
          {report.groups.flatMap((group) =>
            group.sections.map((section) => (
              <Section id={section.commitment} key={section.commitment} title={section.short}>
                <ReadOnlySection section={section} />
              </Section>
            )),
          )}
          {report.parts
            .filter(({ status }) => status !== "optional")
            .map((part) => (
              <Section id={part.section.section} key={part.section.section} title={partTitle(part.section, report)}>
                <PartAnswers heading="h3" names={fieldNamesOf(report)} part={part} />
              </Section>
            ))}
          <Section id="certify" title="Put your name to it">
            <KnowFirst open={open} />
            <SigningForm
              about={{ ...report.address }}
              act="Certify and file"
              action={certify}
              back={home}
              formKey={newFormKey()}
              name={viewer.name}
              passwordHint={passwordHint(report.address.programme)}
              statement={CERTIFYING_STATEMENT}
            />
          </Section>
        </>
      )}
    </DeskFrame>
  );
}

/** What whoever signs should not have to count for themselves. */
function KnowFirst({ open: { report, home } }: { readonly open: OpenReport }) {
  const accounts = report.groups.flatMap((group) => group.sections).length;
  const same = report.warnings.filter(({ code }) => code === "same_account").length;
  const figures = report.draft.parts.flatMap(({ section, standing }) =>
    section.kind === "figures" ? section.group.indicators.map(({ key }) => standing[`${key}:given`]?.value) : [],
  );
  const without = figures.filter((given) => given !== "value").length;
  if (same + without + report.warnings.length === 0) return null;
  return (
    <Inset title="Know before you sign.">
      {same > 0 && `${same} of ${accounts} accounts are last period’s, word for word. `}
      {without > 0 && `${without} of ${figures.length} figures are given no number. `}
      It may be certified so; readers see the same. <a href={`${home}/reading`}>What they could ask</a>
    </Inset>
  );
}

function whyNot({ report }: OpenReport): string {
  switch (report.stage) {
    case "filed":
      return "It is already filed.";
    case "with_officer":
      return `Only the certifying officer can: ${report.officers.join(" or ") || "none is named yet"}.`;
    case "writing":
    case "period_running":
      return "It has not been handed over yet. When every section is finished, an editor hands it over on the page where answers are checked.";
  }
}
