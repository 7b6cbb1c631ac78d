import { cache } from "react";
import { companyPeriodPage } from "#db/queries/company-period.ts";
import { readProgramme } from "#db/queries/programme-frame.ts";
import { evidenceName } from "#domain/evidence/item.ts";
import { NOW } from "#domain/record/vantage.ts";

export interface DisclosedParams {
  readonly programme: string;
  readonly company: string;
  readonly period: string;
  readonly number: string;
}

/** The page of a document that the report which stands discloses to everybody; null for every other. */
export const loadDisclosed = cache(async (programme: string, company: string, period: string, number: string) => {
  const page = await readProgramme(programme, NOW, (reading) => companyPeriodPage(reading, company, period));
  if (page === null || page.shown.kind !== "filed") return null;
  const revision = page.shown.period.revisions.at(-1);
  const evidence = revision?.evidence.find((one) => evidenceName(one) === number) ?? null;
  if (revision === undefined || evidence === null || evidence.disclosed === null) return null;
  return { frame: page.frame, shown: page.shown, revision, evidence, disclosed: evidence.disclosed };
});
