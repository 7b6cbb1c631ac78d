import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { Instant } from "#domain/framework/instant.ts";
import { FIELDS, type Field } from "#domain/report/commitment-fields.ts";
import { type DraftResponse, draftFrom, type FieldVersion } from "#domain/report/draft.ts";
import type { ReportInHand } from "#domain/report/hand-over.ts";

export const PERIOD_TO = CalendarDate.parse("2026-06-30");
export const PERIOD_ENDS = Instant.parse("2026-06-30T23:00:00.000Z");

/** A commitment's answer with these fields written once and nothing else. */
export function draft(values: Partial<Record<Field, string>>): DraftResponse {
  return draftFrom(FIELDS.flatMap((field) => (values[field] === undefined ? [] : [version(field, 1, values[field])])));
}

export function version(field: Field, number: number, value: string, changedBy = "Ada"): FieldVersion {
  return { field, version: number, value, changedBy, changedAt: Instant.parse("2026-07-01T09:00:00.000Z") };
}

/** What an answer names when nothing is ticked and no page is named. */
export const NOTHING_NAMED = { mitigations: [], products: [], addresses: [] } as const;

export const DONE = { status: "done", account: "We did.", finished: "yes" } as const;

/** A finished report on one commitment, whose period is over, with what the case changes. */
export function inHand(
  change: Partial<ReportInHand> & { readonly responses?: readonly DraftResponse[] } = {},
): ReportInHand {
  const { responses = [draft(DONE)], ...facts } = change;
  return {
    draft: {
      periodTo: PERIOD_TO,
      responses: responses.map((one, at) => ({ commitment: `develop.c${at + 1}`, draft: one, isUnreviewed: false })),
    },
    isFilingOpen: true,
    periodEndsAt: PERIOD_ENDS,
    isHandedOver: false,
    isFiled: false,
    ...facts,
  };
}
