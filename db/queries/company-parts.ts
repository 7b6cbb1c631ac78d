import { and, eq, lt, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { standingFigureIn } from "#db/queries/filed-figure.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { attestation, filedFigure, indicator, promise, promiseAnswer } from "#db/schema/projection.ts";
import type { Indicator } from "#domain/framework/indicator.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { comparePeriods } from "#domain/framework/period-choice.ts";
import { parseDocument } from "#domain/record/documents/documents.ts";
import { FiledAttestation } from "#domain/report/attestation.ts";
import type { DatedFigure } from "#domain/report/figure-series.ts";
import { FiledPromise } from "#domain/report/promise.ts";
import { FiledPromiseAnswer } from "#domain/report/promise-answer.ts";
import type { CompanyParts } from "#domain/report/report-parts.ts";

/** What a company's reports hold besides their answers, as it stands on the record: two questions for all periods. */
export async function companyParts(db: Reader, state: RecordState, organisation: string): Promise<CompanyParts> {
  const rows = await rowsOf(db, state, organisation);
  const definitions = rows.some(({ kind }) => kind === "figure") ? await everyDefinition(db, state) : [];
  const ofKind = (kind: Kind) => rows.filter((row) => row.kind === kind);
  return {
    figures: inAskedOrder(
      ofKind("figure").map((row) => figureIn(row, definitions)),
      definitions,
    ),
    promises: ofKind("promise").map(({ period, document }) => ({ ...FiledPromise.parse(document), madeIn: period })),
    answers: ofKind("answer").map(({ period, document }) => ({
      ...FiledPromiseAnswer.parse(document),
      givenIn: period,
    })),
    attestations: ofKind("attestation").map(({ period, document }) => ({
      ...FiledAttestation.parse(document),
      period,
    })),
  };
}

type Kind = "figure" | "promise" | "answer" | "attestation";

interface Row {
  readonly kind: Kind;
  readonly period: PeriodKey;
  readonly document: unknown;
}

/** Every row of the four kinds that stands, oldest period first, and within it by key. */
async function rowsOf(db: Reader, state: RecordState, organisation: string): Promise<readonly Row[]> {
  const of = (kind: Kind, table: PartTable) =>
    db
      .select({
        kind: sql<Kind>`${kind}::text`.as("kind"),
        period: table.period,
        key: table.key,
        document: table.document,
      })
      .from(table)
      .where(and(standsIn(table, state), eq(table.organisation, organisation)));
  const rows = await of("figure", filedFigure)
    .unionAll(of("promise", promise))
    .unionAll(of("answer", promiseAnswer))
    .unionAll(of("attestation", attestation));
  return rows
    .map(({ kind, period, key, document }) => ({ kind, period: PeriodKey.parse(period), key, document }))
    .toSorted((a, b) => comparePeriods(a.period, b.period) || a.key.localeCompare(b.key, "en", { numeric: true }));
}

type PartTable = typeof filedFigure | typeof promise | typeof promiseAnswer | typeof attestation;

/** Every version of every definition that was in force up to this state: a figure keeps the one it was reported under. */
async function everyDefinition(db: Reader, { programme, size }: RecordState): Promise<readonly Indicator[]> {
  const within: SQL | undefined = and(eq(indicator.programme, programme), lt(indicator.entryFrom, size));
  const rows = await db
    .select({ document: indicator.document })
    .from(indicator)
    .where(within)
    .orderBy(indicator.entryFrom);
  return rows.map(({ document }) => parseDocument("indicator_defined", document));
}

function figureIn({ period, document }: Row, definitions: readonly Indicator[]): DatedFigure {
  const { figure, restated } = standingFigureIn({ document });
  const definition = definitions.find(({ key, version }) => key === figure.indicator && version === figure.version);
  if (definition === undefined) throw new Error(`nothing defines ${figure.indicator}, version ${figure.version}`);
  return { period, indicator: definition, figure, restated };
}

function inAskedOrder(figures: readonly DatedFigure[], definitions: readonly Indicator[]): readonly DatedFigure[] {
  const place = ({ indicator: { key } }: DatedFigure) => definitions.findIndex((one) => one.key === key);
  return figures.toSorted((a, b) => comparePeriods(a.period, b.period) || place(a) - place(b));
}
