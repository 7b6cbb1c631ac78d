import type { Reader } from "#db/client.ts";
import { scopeAt } from "#db/queries/scope-at.ts";
import { instantIn } from "#db/queries/signatory-period.ts";
import { companiesOf } from "#db/visible-scope.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import type { FieldVersion } from "#domain/report/draft.ts";
import type { Openness } from "#domain/report/save-answers.ts";
import type { SentChanges } from "#domain/report/save-input.ts";
import type { ReportScope } from "#domain/report/sections.ts";

/** One section of a report, as much of it as a save of these changes must know. */
export interface SectionInHand {
  readonly organisationId: string;
  /** Null until somebody writes the first word. */
  readonly reportId: string | null;
  readonly scope: ReportScope;
  readonly open: Openness;
  /** Of every field that is to be changed: the version that stands, and the one that the change is based on. */
  readonly history: readonly FieldVersion[];
}

/** Which section, and what is to be changed in it. */
export interface SectionAsked {
  readonly programme: string;
  readonly organisation: string;
  readonly period: string;
  readonly section: string;
  readonly changes: SentChanges;
}

interface Row {
  readonly organisationId: string;
  readonly size: string;
  readonly lastLeaf: string;
  readonly reportId: string | null;
  readonly isFiled: boolean;
  readonly isHandedOver: boolean;
  readonly versions: readonly FieldVersion[] | null;
}

/** A section of the report at an address; undefined when there is none, or none for this viewer. */
export async function sectionInHand(
  db: Reader,
  viewer: PersonViewer,
  { programme, organisation, period, section, changes }: SectionAsked,
): Promise<SectionInHand | undefined> {
  const asked = Object.entries(changes)
    .filter(([field]) => canBeStored(field))
    .map(([field, sent]) => ({ field, basedOn: basedOnIn(sent) }));
  const [row] = await db.prepared<Row>({
    name: "section-in-hand",
    text: SECTION,
    values: [programme, organisation, companiesOf(viewer), period, section, JSON.stringify(asked)],
  });
  if (row === undefined) return undefined;
  const state = { programme, size: Number(row.size), lastLeaf: row.lastLeaf };
  const found = await scopeAt(db, state, organisation, period);
  if (found === null) return undefined;
  const { organisationId, reportId, isFiled, isHandedOver, versions } = row;
  return {
    organisationId,
    reportId,
    scope: found.scope,
    open: { isFilingOpen: found.isFilingOpen, isFiled, isHandedOver },
    history: (versions ?? []).map((one) => ({ ...one, changedAt: instantIn(one.changedAt) })),
  };
}

// The name of who wrote the standing version is looked up only where it is not the one that the change is based on.
const VERSIONS = (table: "answer" | "confidential_answer") => `
  select stored.field, version, value, changed_at, case when version <> "basedOn" then
      (select name from private.person where id = changed_by) end as changed_by
    from asked cross join lateral (
      (select * from private.${table} one where one.report_id = report.id and one.organisation_id = company.id
         and one.section = $5 and one.field = asked.field order by one.version desc limit 1)
      union
      (select * from private.${table} one where one.report_id = report.id and one.organisation_id = company.id
         and one.section = $5 and one.field = asked.field and one.version = asked."basedOn")
    ) stored`;

// Every private table is reached through a company of the viewer's; row security says the same a second time.
const SECTION = `
  select company.id as "organisationId", head.size, encode(last.leaf_hash, 'hex') as "lastLeaf",
    report.id as "reportId",
    exists (select from private.revision where revision.report_id = report.id and not exists (
      select from private.report_withdrawal withdrawn
      where withdrawn.report_id = report.id and withdrawn.revision >= revision.number)) as "isFiled",
    exists (select from private.handover where handover.report_id = report.id and taken_back_at is null)
      as "isHandedOver",
    (with asked as (select * from json_to_recordset($6) as one (field text, "basedOn" integer))
     select json_agg(json_build_object('field', field, 'version', version, 'value', value,
       'changedAt', changed_at, 'changedBy', coalesce(changed_by, '')))
     from (${VERSIONS("answer")} union all ${VERSIONS("confidential_answer")}) found) as versions
  from private.organisation company
    join published.head on head.programme = company.programme
    join published.entry last on last.programme = head.programme and last.position = head.size - 1
    left join private.report on report.organisation_id = company.id and report.period = $4
  where company.programme = $1 and company.key = $2 and company.id = any ($3)`;

// The name of no field; PostgreSQL would not even look for it.
function canBeStored(field: string): boolean {
  return field.isWellFormed() && !field.includes("\0");
}

// What is not a version is refused later, with its place; here it only must not reach the database.
function basedOnIn(sent: unknown): number {
  const basedOn = typeof sent === "object" && sent !== null && "basedOn" in sent ? sent.basedOn : 0;
  return typeof basedOn === "number" && Number.isInteger(basedOn) && Math.abs(basedOn) < 2 ** 31 ? basedOn : 0;
}
