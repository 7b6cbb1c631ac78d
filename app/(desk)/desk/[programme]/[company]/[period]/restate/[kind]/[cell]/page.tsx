import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { newFormKey } from "#app/_http/form-key.ts";
import { prepareCorrection } from "#app/(desk)/desk/[programme]/[company]/[period]/restate/actions.ts";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type ReportParams } from "#app/(desk)/load-report.ts";
import { correctedOf } from "#app/(desk)/restating/corrected-of.ts";
import { openCorrection } from "#app/(desk)/restating/open-correction.ts";
import { RestateForm } from "#app/(desk)/restating/restate-form.tsx";
import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { Section } from "#components/ui/section.tsx";
import { periodOf } from "#domain/framework/period.ts";
import { changedTerm, changeWords } from "#domain/report/change-words.ts";
import { fieldAt } from "#domain/report/figure-fields.ts";
import { type Cell, cellTexts } from "#domain/report/restated-cell.ts";

export const metadata: Metadata = { title: "Correct" };

interface Props {
  readonly params: Promise<ReportParams & { readonly kind: string; readonly cell: string }>;
}

const KINDS: Readonly<Record<string, Cell["kind"]>> = { answers: "answer", figures: "figure" };

export default async function CorrectPage({ params }: Props) {
  const { kind: named, cell: key } = await params;
  const { open, correction, standing, names } = await openCorrection(params, `/restate/${named}/${key}`);
  const { report, label, home, viewer } = open;
  const kind = KINDS[named];
  const texts = kind === undefined ? null : cellTexts(standing, { kind, key });
  if (kind === undefined || texts === null) notFound();
  const cell: Cell = { kind, key };
  const corrected = correctedOf(open, correction, standing, cell);
  const section = kind === "answer" ? key : fieldAt(key, "given").section;
  const title = corrected.kind === "answer" ? corrected.title : corrected.figure.name;
  const { content } = correction.prepared ?? {};
  const waiting = content?.changes.filter((change) => change.section === section) ?? [];
  const started = Object.fromEntries(
    waiting.filter(({ field }) => field in texts).map(({ field, now }) => [field, now]),
  );
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <PageHeading
        deck={`What stands in revision ${standing.revision} is below; change only what was wrong.`}
        size="desk"
        title={`Correct: ${title}`}
        trail={[{ text: label, href: home }, { text: "Correct this report", href: `${home}/restate` }, { text: title }]}
      />
      <Section id="stands" title="As it stands">
        <DefinitionRows
          rows={Object.entries(texts)
            .filter(([, text]) => text !== "")
            .map(([field, text]) => ({
              term: changedTerm(section, field),
              description: <ProseText text={changeWords({ section, field, was: "", now: text }, names).now} />,
            }))}
        />
      </Section>
      <Section id="correct" title="As it should stand">
        {correction.may.prepare ? (
          <RestateForm
            about={{ ...report.address, basedOn: String(standing.revision), kind, key }}
            action={prepareCorrection}
            corrected={corrected}
            formKey={newFormKey()}
            home={home}
            others={correction.reported
              .filter((period) => period !== report.address.period)
              .map((period) => ({ key: period, name: periodOf(period).label }))}
            said={content === undefined ? {} : saidIn(content)}
            texts={{ ...texts, ...started }}
          />
        ) : (
          <Inset title="You cannot correct a report.">Its editors and its officer can.</Inset>
        )}
      </Section>
    </DeskFrame>
  );
}

type Content = NonNullable<Awaited<ReturnType<typeof openCorrection>>["correction"]["prepared"]>["content"];

/** What was said of the correction that waits, as its form's fields hold it. */
function saidIn({ cause, why, since, periods, material }: Content): Readonly<Record<string, string>> {
  const answers = Object.entries(material).map(([question, isYes]) => [question, isYes ? "yes" : "no"]);
  return { cause, why, since, periods: periods.join("\n"), ...Object.fromEntries(answers) };
}
