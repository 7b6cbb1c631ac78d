import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedFigures } from "#app/(desk)/desk/[programme]/[company]/[period]/figures/[group]/asked-figures.ts";
import { FiguresForm } from "#app/(desk)/desk/[programme]/[company]/[period]/figures/[group]/figures-form.tsx";
import { openReport, type ReportParams, type SavedParams } from "#app/(desk)/load-report.ts";
import { PartPage } from "#app/(desk)/part-page.tsx";
import { formFrame } from "#app/(desk)/stated/form-frame.ts";
import type { Indicator } from "#domain/framework/indicator.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";
import { coveredWords } from "#domain/report/filed-figure-words.ts";

export const metadata: Metadata = { title: "Figures" };

interface Props {
  readonly params: Promise<ReportParams & { readonly group: string }>;
  readonly searchParams: SavedParams;
}

/** From so many figures on, they stand in columns over the whole page. */
const WIDE = 3;

export default async function FiguresPage({ params, searchParams }: Props) {
  const { group } = await params;
  const open = await openReport(params, `/figures/${group}`, searchParams);
  const { report } = open;
  const part = report.parts.find(({ section }) => section.kind === "figures" && section.group.key === group);
  if (part?.section.kind !== "figures") {
    notFound();
  }
  const { indicators, name } = part.section.group;
  const frame = formFrame<string>(open, part, part.section.fields);
  return (
    <PartPage
      deck="A number, or the word for why there is none. All of it becomes public."
      isWide={indicators.length >= WIDE}
      open={open}
      part={part}
      title={name}
    >
      <FiguresForm
        {...frame}
        asked={askedFigures(part, indicators, report)}
        lacks={namedLacks(frame.lacks, indicators)}
        products={report.scope.products}
        span={coveredWords(periodOf(PeriodKey.parse(report.address.period)))}
      />
    </PartPage>
  );
}

/** What is missing, with the figure it is missing from: several on one page lack the same. */
function namedLacks(lacks: Readonly<Partial<Record<string, string>>>, indicators: readonly Indicator[]) {
  return Object.fromEntries(
    Object.entries(lacks).map(([field, text = ""]) => {
      const indicator = indicators.find(({ key }) => field.startsWith(`${key}:`));
      const sentence = text.slice(0, 1).toLowerCase() + text.slice(1);
      return [field, indicator === undefined ? text : `${indicator.name}: ${sentence}`];
    }),
  );
}
