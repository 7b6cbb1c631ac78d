import type { Instant } from "#domain/framework/instant.ts";
import { type Refused, refuse } from "#domain/refusal.ts";
import { type Confirmed, unconfirmedTexts } from "#domain/report/confirm.ts";
import { type DraftReport, missingFrom } from "#domain/report/missing.ts";

/** What a decision on the whole report looks at. */
export interface ReportInHand {
  readonly draft: DraftReport;
  /** The texts of it that somebody confirmed. */
  readonly confirmed: Confirmed;
  /** False in a compiled programme, where nobody owes this register a report. */
  readonly isFilingOpen: boolean;
  /** The first moment after the period, in the signatory's time zone. */
  readonly periodEndsAt: Instant;
  readonly isHandedOver: boolean;
  /** Whether a revision stands: filed, and not withdrawn since. */
  readonly isFiled: boolean;
  /** The number of the last one that was ever filed; 0 where none was. */
  readonly lastRevision: number;
}

/**
 * Whether the editors may hand the report to the certifying officer; from then on nobody can change an answer.
 *
 * Refuses: `already_filed`, `handed_over`, `period_not_over`, `incomplete`, `not_confirmed`.
 */
export function handOver(report: ReportInHand, now: Instant): { readonly at: Instant } | Refused {
  if (report.isFiled) {
    return refuse({ code: "already_filed" });
  }
  if (report.isHandedOver) {
    return refuse({ code: "handed_over" });
  }
  return refusalToClose(report, now) ?? { at: now };
}

/**
 * Whether the report may be taken back to be changed: only between handing over and filing.
 *
 * Refuses: `already_filed`, `not_handed_over`.
 */
export function takeBack(report: ReportInHand, now: Instant): { readonly at: Instant } | Refused {
  if (report.isFiled) {
    return refuse({ code: "already_filed" });
  }
  return report.isHandedOver ? { at: now } : refuse({ code: "not_handed_over" });
}

/**
 * What stands in the way of closing the report, whoever closes it.
 *
 * Refuses: `filing_not_open`, `period_not_over`, `incomplete`, `not_confirmed`.
 */
export function refusalToClose(report: ReportInHand, now: Instant): Refused | null {
  if (!report.isFilingOpen) {
    return refuse({ code: "filing_not_open" });
  }
  if (now < report.periodEndsAt) {
    return refuse({ code: "period_not_over", to: report.draft.periodTo });
  }
  const missing = missingFrom(report.draft);
  if (missing.length > 0) {
    return refuse({ code: "incomplete", missing });
  }
  const unconfirmed = unconfirmedTexts(report.draft, report.confirmed).length;
  return unconfirmed > 0 ? refuse({ code: "not_confirmed", texts: unconfirmed }) : null;
}
