import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { standingFigureIn } from "#db/queries/filed-figure.ts";
import { filedResponseIn } from "#db/queries/filed-response.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { filedFigure, report as published, response } from "#db/schema/projection.ts";
import { confidentialAnswer, report } from "#db/schema/report.ts";
import { visible } from "#db/visible.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { comparePeriods } from "#domain/framework/period-choice.ts";
import type { FiledFigure } from "#domain/report/figure-filed.ts";
import { ProductsInScope } from "#domain/report/products-in-scope.ts";
import type { LastReport } from "#domain/report/roll-forward.ts";

/** What a company filed last before a period, as it stands on the record now; null when it never filed. */
export async function lastFiled(
  db: Reader,
  state: RecordState,
  organisation: string,
  before: PeriodKey,
): Promise<Omit<LastReport, "notes"> | null> {
  const rows = await db
    .select()
    .from(response)
    .where(and(standsIn(response, state), eq(response.organisation, organisation)));
  const answered = rows.map((row) => ({ period: PeriodKey.parse(row.period), row }));
  const last = answered
    .map(({ period }) => period)
    .filter((period) => comparePeriods(period, before) < 0)
    .toSorted(comparePeriods)
    .at(-1);
  if (last === undefined) return null;
  const responses = answered
    .filter(({ period }) => period === last)
    .map(({ row }) => [row.commitment, filedResponseIn(row)] as const);
  return {
    period: last,
    responses: new Map(responses),
    productsInScope: await scopeFiled(db, state, organisation, last),
    figures: await figuresFiled(db, state, organisation, last),
  };
}

/** The figures that stand in a company's report on a period, by indicator. */
export async function figuresFiled(
  db: Reader,
  state: RecordState,
  organisation: string,
  period: PeriodKey,
): Promise<ReadonlyMap<string, FiledFigure>> {
  const rows = await db
    .select({ document: filedFigure.document })
    .from(filedFigure)
    .where(
      and(standsIn(filedFigure, state), eq(filedFigure.organisation, organisation), eq(filedFigure.period, period)),
    );
  return new Map(rows.map((row) => standingFigureIn(row).figure).map((figure) => [figure.indicator, figure]));
}

async function scopeFiled(
  db: Reader,
  state: RecordState,
  organisation: string,
  period: PeriodKey,
): Promise<ProductsInScope | null> {
  const [last] = await db
    .select({ document: published.document })
    .from(published)
    .where(and(standsIn(published, state), eq(published.organisation, organisation), eq(published.period, period)))
    .orderBy(desc(published.revision))
    .limit(1);
  return z.object({ productsInScope: ProductsInScope.nullable().default(null) }).parse(last?.document ?? {})
    .productsInScope;
}

/** The confidential notes that stand in a company's report on a period, by commitment. */
export async function notesOf(
  db: Reader,
  viewer: Viewer,
  organisationId: string,
  period: PeriodKey,
): Promise<ReadonlyMap<string, string>> {
  const [kept] = await visible.reports(
    db,
    viewer,
    and(eq(report.organisationId, organisationId), eq(report.period, period)),
  );
  if (kept === undefined) return new Map();
  const of = and(eq(confidentialAnswer.reportId, kept.id), eq(confidentialAnswer.field, "confidentialNote"));
  // Oldest first, so the last one stands.
  const versions = await visible.confidentialAnswers(db, viewer, of);
  return new Map(versions.map(({ section, value }) => [section, value]));
}
