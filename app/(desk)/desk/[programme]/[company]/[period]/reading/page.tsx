import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Fragment } from "react";
import { newFormKey } from "#app/_http/form-key.ts";
import { confirm } from "#app/(desk)/desk/[programme]/[company]/[period]/reading/actions.ts";
import {
  ConfirmForm,
  type TextPlace,
  type TextToConfirm,
} from "#app/(desk)/desk/[programme]/[company]/[period]/reading/confirm-form.tsx";
import { ReadingFrame } from "#app/(desk)/desk/[programme]/[company]/[period]/reading/reading-frame.tsx";
import { type OpenReport, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { titleOfSection } from "#app/(desk)/part-titles.ts";
import { fieldNamesOf, fieldTerm } from "#app/(desk)/part-words.ts";
import { warningWords } from "#app/(desk)/warning-words.ts";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { Section } from "#components/ui/section.tsx";
import { sectionPath } from "#domain/report/section-path.ts";
import { sectionsOf } from "#domain/report/sections.ts";
import { disclosuresIn } from "#domain/report/warnings/disclosure.ts";

export const metadata: Metadata = { title: "How it will read" };

interface Props {
  readonly params: Promise<ReportParams>;
  readonly searchParams: Promise<{ readonly confirmed?: string | string[]; readonly saved?: string | string[] }>;
}

export default async function ReadingPage({ params, searchParams }: Props) {
  const open = await openReport(params, "/reading", searchParams);
  const { confirmed } = await searchParams;
  const { report } = open;
  const isAllSaid = report.unconfirmed.length === 0 && report.missing.length === 0;
  if (typeof confirmed === "string" && isAllSaid && report.may.handOver) redirect(`${open.home}/check?confirmed=yes`);
  return (
    <ReadingFrame
      deck="Read it once as a stranger would. The questions you may leave; without your word that no text helps an offender, nothing is filed."
      open={open}
      path=""
    >
      {typeof confirmed === "string" && (
        <NotificationBanner title="Your word is noted">
          It holds for these texts as they stand; whoever changes one is asked again.
        </NotificationBanner>
      )}
      <Section id="questions" title="What readers could ask">
        <Questions open={open} />
      </Section>
      <Section
        id="disclosure"
        intro="Public texts never hold thresholds, word lists, list versions, counts of what a classifier missed, or names of offending sites. Say them to the auditor, in the confidential note."
        title="Your word that no text helps an offender"
      >
        {report.unconfirmed.length === 0 && <p>Every public text that is written so far is confirmed.</p>}
        {report.unconfirmed.length > 0 && !report.may.write && (
          <p>{report.unconfirmed.length} public texts wait for the word of an editor or the officer.</p>
        )}
        {report.unconfirmed.length > 0 && report.may.write && (
          <ConfirmForm
            action={confirm}
            address={{ ...report.address }}
            formKey={newFormKey()}
            texts={textsToConfirm(open)}
          />
        )}
      </Section>
    </ReadingFrame>
  );
}

function Questions({ open }: { readonly open: OpenReport }) {
  const { report, home } = open;
  if (report.warnings.length === 0) return <p>Nothing that this check knows of. It goes by rules; a reader thinks.</p>;
  const questions = Map.groupBy(report.warnings, (warning) => warningWords(warning, report));
  return (
    <ul className="reading-list">
      {Array.from(questions, ([words, asked]) => (
        <li key={words}>
          {words}{" "}
          <small>
            {asked.map(({ section, field }, at) => (
              <Fragment key={`${section} ${field}`}>
                {at > 0 && "; "}
                <a href={`${home}/${sectionPath(section)}#${field}`}>{titleOfSection(section, report)}</a>
              </Fragment>
            ))}
          </small>
        </li>
      ))}
    </ul>
  );
}

function textsToConfirm({ report, home }: OpenReport): readonly TextToConfirm[] {
  const sections = new Map(sectionsOf(report.scope).map((section) => [section.section, section]));
  const names = fieldNamesOf(report);
  const placeOf = ({ section, field, version }: (typeof report.unconfirmed)[number]): TextPlace => {
    const asked = sections.get(section);
    const term = asked === undefined ? field : fieldTerm(asked, field);
    const title = titleOfSection(section, { ...report, ...names });
    return {
      ...{ section, field, version },
      what: `${title}: ${term.charAt(0).toLowerCase() + term.slice(1)}`,
      changeAt: `${home}/${sectionPath(section)}#${field}`,
    };
  };
  return Array.from(
    Map.groupBy(report.unconfirmed, ({ text }) => text),
    ([text, standing]) => ({
      text,
      places: standing.map(placeOf),
      finds: disclosuresIn(text, []).flatMap(({ places }) => places.map((place) => place.text)),
    }),
  );
}
