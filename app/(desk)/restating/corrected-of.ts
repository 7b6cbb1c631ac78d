import { notFound } from "next/navigation";
import { askedFigures } from "#app/(desk)/desk/[programme]/[company]/[period]/figures/[group]/asked-figures.ts";
import type { OpenReport } from "#app/(desk)/load-report.ts";
import type { Corrected } from "#app/(desk)/restating/restate-form.tsx";
import type { DeskRestatement } from "#db/queries/restatement.ts";
import { lowered } from "#domain/framework/lowered.ts";
import { PeriodKey, periodOf } from "#domain/framework/period.ts";
import { offeredForCell, productsForFigure } from "#domain/report/cell-fields.ts";
import type { FiledReport } from "#domain/report/file.ts";
import { coveredWords, filedFigureLine } from "#domain/report/filed-figure-words.ts";
import { namesOf } from "#domain/report/offered.ts";
import type { Cell } from "#domain/report/restated-cell.ts";

/** What the form of a correction asks: the questions of the draft, about what was filed. */
export function correctedOf(
  { report, label }: OpenReport,
  { found }: DeskRestatement,
  standing: FiledReport,
  { kind, key }: Cell,
): Corrected & { readonly title: string } {
  if (kind === "answer") {
    const offered = offeredForCell(standing, key, found.scope);
    if (offered === null) notFound();
    const commitments = found.signatory.edition.commitments.map((one) => ({ key: one.key, name: one.short }));
    return { kind, offered, periodWords: lowered(label), title: namesOf([key], commitments).join() };
  }
  const part = report.parts.find(
    ({ section }) => section.kind === "figures" && section.group.indicators.some((indicator) => indicator.key === key),
  );
  const filed = standing.figures.find(({ indicator }) => indicator === key);
  if (part?.section.kind !== "figures" || filed === undefined) notFound();
  const asked = askedFigures(part, part.section.group.indicators, report).flat();
  const figure = asked.find((one) => one.key === key);
  if (figure === undefined) notFound();
  const last = { period: `${label}, revision ${standing.revision}`, line: filedFigureLine(filed), about: [] };
  return {
    kind,
    figure: { ...figure, version: filed.version, last, warnings: {} },
    products: productsForFigure(standing, key, found.scope),
    span: coveredWords(periodOf(PeriodKey.parse(report.address.period))),
    title: figure.name,
  };
}
