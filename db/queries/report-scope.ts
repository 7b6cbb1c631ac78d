import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { promisesBefore } from "#db/queries/promises.ts";
import type { SignatoryPeriod } from "#db/queries/signatory-period.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { indicator, product } from "#db/schema/projection.ts";
import type { Indicator } from "#domain/framework/indicator.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { parseDocument } from "#domain/record/documents/documents.ts";
import type { Choice } from "#domain/report/offered.ts";
import type { ReportScope } from "#domain/report/sections.ts";

/** What a company's report on a period is asked, and what can be ticked in it. */
export async function reportScope(
  db: Reader,
  state: RecordState,
  organisation: string,
  { adopted, edition, period, to }: Pick<SignatoryPeriod, "adopted" | "edition" | "period" | "to">,
): Promise<ReportScope> {
  return {
    adopted,
    mitigations: edition.mitigations.map(({ key, title: name, mappedCommitments }) => ({
      key,
      name,
      mappedCommitments,
    })),
    products: await listedProducts(db, state, organisation),
    indicators: await askedIndicators(db, state),
    promises: await promisesBefore(db, state, organisation, PeriodKey.parse(period)),
    dueBy: to,
  };
}

/** The numbers that a programme asks for in this state of its record, each in its newest definition. */
export async function askedIndicators(db: Reader, state: RecordState): Promise<readonly Indicator[]> {
  const rows = await db
    .select({ document: indicator.document })
    .from(indicator)
    .where(standsIn(indicator, state))
    .orderBy(asc(indicator.entryFrom));
  return rows.map(({ document }) => parseDocument("indicator_defined", document));
}

/** The products of an organisation in this state of the record, by key. */
export async function listedProducts(db: Reader, state: RecordState, organisation: string): Promise<readonly Choice[]> {
  const rows = await db
    .select({ document: product.document })
    .from(product)
    .where(and(standsIn(product, state), eq(product.organisation, organisation)))
    .orderBy(asc(product.key));
  return rows.map(({ document }) => {
    const { key, name } = parseDocument("product_listed", document);
    return { key, name };
  });
}
