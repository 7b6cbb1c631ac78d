import type { Metadata } from "next";
import { DeskFrame } from "#app/(desk)/frame.tsx";
import { deskOf, type ReportParams } from "#app/(desk)/load-report.ts";
import { openCorrection } from "#app/(desk)/restating/open-correction.ts";
import { Inset } from "#components/ui/inset.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import { Section } from "#components/ui/section.tsx";
import { changeWords } from "#domain/report/change-words.ts";
import { filedFigureLine } from "#domain/report/filed-figure-words.ts";
import { namesOf } from "#domain/report/offered.ts";

export const metadata: Metadata = { title: "Choose what to correct" };

export default async function CellsPage({ params }: { readonly params: Promise<ReportParams> }) {
  const { open, correction, standing, names } = await openCorrection(params, "/restate/cells");
  const { report, label, home, viewer } = open;
  const { prepared, may } = correction;
  const figures = standing.figures.map((figure) => ({
    href: `${home}/restate/figures/${figure.indicator}`,
    name: namesOf([figure.indicator], names.indicators).join(),
    stands: filedFigureLine(figure),
  }));
  const answers = standing.responses.map(({ commitment, status }) => ({
    href: `${home}/restate/answers/${commitment}`,
    name: namesOf([commitment], names.commitments).join(),
    stands: changeWords({ section: commitment, field: "status", was: "", now: status }, names).now,
  }));
  return (
    <DeskFrame desk={deskOf(open)} roles={report.roles} viewer={viewer}>
      <PageHeading
        deck={`Revision ${standing.revision} stands. Choose one figure or one answer; several can go into one correction.`}
        size="desk"
        title="Choose what to correct"
        trail={[
          { text: label, href: home },
          { text: "Correct this report", href: `${home}/restate` },
          { text: "Choose" },
        ]}
      />
      {prepared !== null && (
        <Inset title="A correction waits for the officer.">
          {prepared.preparedBy} prepared it. <a href={`${home}/restate/preview`}>See how it will read</a>, or choose
          another figure or answer to go with it.
        </Inset>
      )}
      {!may.prepare && <Inset title="You cannot correct a report.">Its editors and its officer can.</Inset>}
      {figures.length > 0 && <Cells id="figures" mayCorrect={may.prepare} rows={figures} title="Figures" />}
      <Cells id="answers" mayCorrect={may.prepare} rows={answers} title="Answers" />
    </DeskFrame>
  );
}

interface CellsProps {
  readonly id: string;
  readonly title: string;
  readonly mayCorrect: boolean;
  readonly rows: readonly { readonly href: string; readonly name: string; readonly stands: string }[];
}

function Cells({ id, title, rows, mayCorrect }: CellsProps) {
  return (
    <Section id={id} title={title}>
      <ScrollRegion label={title}>
        <table className="table">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">As it stands</th>
              <th scope="col">
                <span className="sr-only">Correct</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ href, name, stands }) => (
              <tr key={href}>
                <th scope="row">{name}</th>
                <td>{stands}</td>
                <td>
                  {mayCorrect && (
                    <a href={href}>
                      Correct<span className="sr-only"> {name}</span>
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}
