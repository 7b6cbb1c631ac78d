import type { Metadata } from "next";
import { STATUS_WORDS } from "#app/(desk)/answer-words.ts";
import { ReadingFrame } from "#app/(desk)/desk/[programme]/[company]/[period]/reading/reading-frame.tsx";
import { type OpenReport, openReport, type ReportParams } from "#app/(desk)/load-report.ts";
import { titleOfSection } from "#app/(desk)/part-titles.ts";
import { periodWords } from "#app/(desk)/report-words.ts";
import { DifferenceView } from "#components/report/difference-view.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { Section } from "#components/ui/section.tsx";
import { type AnswerChange, changesSince, type FigureChange } from "#domain/report/changes-since.ts";
import { difference } from "#domain/report/difference.ts";
import type { FiledFigure } from "#domain/report/figure-filed.ts";
import { filedFigureWords } from "#domain/report/filed-figure-words.ts";

export const metadata: Metadata = { title: "What changed since last time" };

export default async function ChangesReading({ params }: { readonly params: Promise<ReportParams> }) {
  const open = await openReport(params, "/reading/changes");
  const { report } = open;
  return (
    <ReadingFrame
      deck={
        report.last === null
          ? "This is the company’s first report here: there is nothing to compare it with."
          : `Beside your report on the ${periodWords(report.last.period)}, as readers will compare the two.`
      }
      open={open}
      path="/changes"
    >
      {report.last !== null && <Changes last={report.last} open={open} />}
    </ReadingFrame>
  );
}

interface ChangesProps {
  readonly open: OpenReport;
  readonly last: NonNullable<OpenReport["report"]["last"]>;
}

function Changes({ open, last }: ChangesProps) {
  const { report } = open;
  const { answers, figures } = changesSince(report.draft, last);
  return (
    <>
      <Section id="answers" title="Answers">
        {answers.length === 0 && <p>Every answer is that of last time, word for word.</p>}
        {answers.map((change) => (
          <Answer change={change} key={change.commitment} title={titleOfSection(change.commitment, report)} />
        ))}
      </Section>
      {figures.length > 0 && <Figures changes={figures} open={open} then={periodWords(last.period)} />}
    </>
  );
}

function Answer({ change, title }: { readonly change: AnswerChange; readonly title: string }) {
  const { was, now } = change;
  return (
    <article className="text-to-confirm" id={change.commitment}>
      <h3>{title}</h3>
      <p>
        {was === null ? "Not answered last time" : STATUS_WORDS[was.status]} →{" "}
        <b>{now.status === null ? "Not answered yet" : STATUS_WORDS[now.status]}</b>
      </p>
      {was !== null && was.account !== now.account && <DifferenceView parts={difference(was.account, now.account)} />}
    </article>
  );
}

interface FiguresProps {
  readonly changes: readonly FigureChange[];
  readonly open: OpenReport;
  readonly then: string;
}

function Figures({ changes, open, then }: FiguresProps) {
  const nameOf = (key: string) => open.report.scope.indicators.find((one) => one.key === key)?.name ?? key;
  return (
    <Section id="figures" title="Figures">
      <DataTable
        caption="Each figure beside the last one"
        columns={[
          { key: "indicator", head: "Figure" },
          { key: "was", head: `In the ${then}`, isNumber: true },
          { key: "now", head: "Now", isNumber: true },
        ]}
        isCaptionHidden
        rows={changes.map(({ indicator, was, now }) => ({
          key: indicator,
          cells: [nameOf(indicator), figureCell(was, "Not asked"), figureCell(now, "Not written yet")],
        }))}
      />
    </Section>
  );
}

function figureCell(figure: FiledFigure | null, without: string) {
  if (figure === null) return <Missing word={without} />;
  const words = filedFigureWords(figure);
  if (words.kind === "missing") return <Missing why={words.why} word={words.word} />;
  return words.share === null ? words.words : `${words.words} (${words.share})`;
}
