import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Reader } from "#db/client.ts";
import { matrixResponseIn } from "#db/queries/filed-response.ts";
import { outagesOf } from "#db/queries/outages.ts";
import { revisionOfDeadline } from "#db/queries/revision-changes.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { extension, period, report, response, waiver } from "#db/schema/projection.ts";
import { entry } from "#db/schema/record.ts";
import type { MatrixResponse } from "#domain/comparison/matrix-input.ts";
import type { DeadlineFacts } from "#domain/framework/deadline.ts";
import { PeriodKey } from "#domain/framework/period.ts";

/** One signatory's period: which of them, and until when its report was due as first given. */
export interface OpenedPeriod {
  readonly company: string;
  readonly period: PeriodKey;
  readonly zone: string;
  readonly dueAt: string;
}

/** What is on the record of one signatory's period. */
export interface FiledPeriod {
  readonly deadline: DeadlineFacts;
  readonly responses: readonly MatrixResponse[];
}

/** Every period that was opened for anybody. */
export async function openedPeriods(db: Reader, state: RecordState): Promise<readonly OpenedPeriod[]> {
  const rows = await db
    .select({ company: period.organisation, period: period.period, zone: period.zone, dueAt: period.dueAt })
    .from(period)
    .where(standsIn(period, state));
  return rows.map((row) => ({ ...row, period: PeriodKey.parse(row.period) }));
}

/** The name of one company's period in what `filedPeriods` finds. */
export function periodId({ company, period: key }: Pick<OpenedPeriod, "company" | "period">): string {
  return `${company}/${key}`;
}

/** What was filed, extended and waived for these periods, by `periodId`: five questions, however many periods. */
export async function filedPeriods(
  db: Reader,
  state: RecordState,
  chosen: readonly OpenedPeriod[],
): Promise<ReadonlyMap<string, FiledPeriod>> {
  if (chosen.length === 0) return new Map();
  const within = (table: PeriodTable) => and(standsIn(table, state), isOneOf(table, chosen));
  const broughtBy = (table: PeriodTable) =>
    and(eq(entry.programme, table.programme), eq(entry.position, table.entryFrom));
  const extensions = await db
    .select({
      company: extension.organisation,
      period: extension.period,
      until: extension.dueAt,
      grantedAt: entry.time,
    })
    .from(extension)
    .innerJoin(entry, broughtBy(extension))
    .where(within(extension));
  const waivers = await db
    .select({ company: waiver.organisation, period: waiver.period, at: entry.time })
    .from(waiver)
    .innerJoin(entry, broughtBy(waiver))
    .where(within(waiver));
  const reports = await db
    .select({
      company: report.organisation,
      period: report.period,
      filedAt: report.filedAt,
      document: report.document,
    })
    .from(report)
    .where(within(report));
  const outages = await outagesOf(db, state);
  const rows = await db.select().from(response).where(within(response));
  const responses = rows.map((row) => ({ company: row.organisation, ...row }));
  const of = { extensions: byPeriod(extensions), waivers: byPeriod(waivers), reports: byPeriod(reports) };
  const answers = byPeriod(responses);
  return new Map(
    chosen.map((one) => {
      const id = periodId(one);
      const waived = of.waivers.get(id)?.[0];
      const deadline: DeadlineFacts = {
        zone: one.zone,
        due: instantIn(one.dueAt),
        extensions: (of.extensions.get(id) ?? []).map(({ until, grantedAt }) => ({
          until: instantIn(until),
          grantedAt: instantIn(grantedAt),
        })),
        outages,
        waivedAt: waived === undefined ? null : instantIn(waived.at),
        revisions: (of.reports.get(id) ?? []).map(revisionOfDeadline),
      };
      return [id, { deadline, responses: (answers.get(id) ?? []).map(matrixResponseIn) }];
    }),
  );
}

function byPeriod<Row extends { readonly company: string; readonly period: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, (row) => `${row.company}/${row.period}`);
}

type PeriodTable = Readonly<Record<"programme" | "organisation" | "period" | "entryFrom" | "entryUntil", PgColumn>>;

function isOneOf(table: PeriodTable, chosen: readonly OpenedPeriod[]): SQL {
  const companies = sql.param(chosen.map((one) => one.company));
  const periods = sql.param(chosen.map((one) => one.period));
  return sql`(${table.organisation}, ${table.period}) in (select * from unnest(${companies}::text[], ${periods}::text[]))`;
}
