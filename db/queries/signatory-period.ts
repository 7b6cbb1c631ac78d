import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { changesOf, overTime } from "#db/queries/adoption-changes.ts";
import { outagesOf } from "#db/queries/outages.ts";
import { revisionOfDeadline } from "#db/queries/revision-changes.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { edition, extension, period, programme, report, signatory, waiver } from "#db/schema/projection.ts";
import { entry } from "#db/schema/record.ts";
import { adoptedIn } from "#domain/framework/adoption.ts";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import type { DeadlineFacts } from "#domain/framework/deadline.ts";
import { Instant } from "#domain/framework/instant.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";

/** One signatory's period as the record has it: what it answers for, and everything its deadline depends on. */
export interface SignatoryPeriod {
  readonly isFilingOpen: boolean;
  readonly period: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly edition: EntryDocuments["edition_published"];
  readonly adopted: readonly string[];
  readonly deadline: DeadlineFacts;
}

/** The period of a signatory in this state of the record; null when the record knows no such period. */
export async function signatoryPeriod(
  db: Reader,
  state: RecordState,
  organisation: string,
  key: string,
): Promise<SignatoryPeriod | null> {
  const [row] = await db
    .select({ period, signatory, edition: edition.document, family: programme.family })
    .from(period)
    .innerJoin(signatory, and(standsIn(signatory, state), eq(signatory.key, period.organisation)))
    .innerJoin(edition, and(standsIn(edition, state), eq(edition.key, signatory.edition)))
    .innerJoin(programme, standsIn(programme, state))
    .where(and(standsIn(period, state), eq(period.organisation, organisation), eq(period.period, key)));
  if (row === undefined) {
    return null;
  }
  const joining = parseDocument("signatory_joined", row.signatory.document);
  const from = CalendarDate.parse(row.period.fromDay);
  const adopted = adoptedIn(from, overTime(joining, await changesOf(db, state, organisation)));
  const asked = parseDocument("edition_published", row.edition);
  return {
    isFilingOpen: row.family === "filed",
    period: row.period.period,
    from,
    to: CalendarDate.parse(row.period.toDay),
    edition: asked,
    adopted: asked.commitments.map((commitment) => commitment.key).filter((commitment) => adopted.includes(commitment)),
    deadline: await deadlineFacts(db, state, row.period),
  };
}

async function deadlineFacts(
  db: Reader,
  state: RecordState,
  { organisation, period: key, zone, dueAt }: typeof period.$inferSelect,
): Promise<DeadlineFacts> {
  const of = (table: typeof extension | typeof waiver | typeof report) =>
    and(standsIn(table, state), eq(table.organisation, organisation), eq(table.period, key));
  const broughtBy = (table: typeof extension | typeof waiver) =>
    and(eq(entry.programme, table.programme), eq(entry.position, table.entryFrom));
  const extensions = await db
    .select({ until: extension.dueAt, grantedAt: entry.time })
    .from(extension)
    .innerJoin(entry, broughtBy(extension))
    .where(of(extension));
  const [waived] = await db
    .select({ at: entry.time })
    .from(waiver)
    .innerJoin(entry, broughtBy(waiver))
    .where(of(waiver));
  const filed = await db.select({ filedAt: report.filedAt, document: report.document }).from(report).where(of(report));
  return {
    zone,
    due: instantIn(dueAt),
    extensions: extensions.map(({ until, grantedAt }) => ({
      until: instantIn(until),
      grantedAt: instantIn(grantedAt),
    })),
    outages: await outagesOf(db, state),
    waivedAt: waived === undefined ? null : instantIn(waived.at),
    revisions: filed.map(revisionOfDeadline),
  };
}

/** A moment as PostgreSQL wrote it, as the register writes it. */
export function instantIn(stored: string): Instant {
  return Instant.parse(new Date(stored).toISOString());
}
