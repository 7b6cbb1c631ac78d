import type { CompanyPage } from "#db/queries/company-page.ts";
import {
  compiledCompanySummary,
  filingCompanySummary,
  otherOrganisationSummary,
} from "#domain/comparison/company-summary.ts";
import type { SummaryPart } from "#domain/comparison/summary-part.ts";

/** The sentences below an organisation's name, by what it is to the programme. */
export function companySummary({ facts, standing }: CompanyPage): readonly SummaryPart[] {
  switch (standing.kind) {
    case "filed":
      return filingCompanySummary(standing.signatory.joining, standing.latest, standing.next);
    case "compiled":
      return compiledCompanySummary(standing.signatory.joining, standing.cells, facts.organisation.fact.status);
    case "other":
      return otherOrganisationSummary({
        accounts: standing.accounts.length,
        inquiries: facts.inquiries.length,
        listings: facts.listings.length,
        timeline: facts.timeline.length,
      });
  }
}
