import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { Instant } from "#domain/framework/instant.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { FIELDS, type Field } from "#domain/report/commitment-fields.ts";
import { type DraftResponse, draftFrom, type FieldVersion } from "#domain/report/draft.ts";
import type { ReportInHand } from "#domain/report/hand-over.ts";
import { nameOfText, publicTextsOf } from "#domain/report/public-texts.ts";
import type { ReportScope } from "#domain/report/sections.ts";

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

/** What a report is asked when the company listed nothing, promised nothing and the programme asks for no number. */
export const BARE_SCOPE: ReportScope = {
  adopted: ["develop.c1"],
  mitigations: [],
  products: [],
  indicators: [],
  promises: [],
  dueBy: PERIOD_TO,
};

/** Everything of a draft but its answers: a half-year, looked at a day after its end. */
export const BARE_DRAFT = {
  period: PeriodKey.parse("2026-H1"),
  periodTo: PERIOD_TO,
  today: CalendarDate.parse("2026-07-01"),
  scope: BARE_SCOPE,
  parts: [],
  evidence: [],
} as const;

/** A finished report on one commitment, whose period is over, with what the case changes. */
export function inHand(
  change: Partial<ReportInHand> & { readonly responses?: readonly DraftResponse[] } = {},
): ReportInHand {
  const { responses = [draft(DONE)], ...facts } = change;
  const written = responses.map((one, at) => ({ commitment: `develop.c${at + 1}`, draft: one, isUnreviewed: false }));
  const whole = { ...BARE_DRAFT, responses: written };
  return {
    draft: whole,
    confirmed: new Set(publicTextsOf(whole).map(nameOfText)),
    isFilingOpen: true,
    periodEndsAt: PERIOD_ENDS,
    isHandedOver: false,
    isFiled: false,
    lastRevision: 0,
    ...facts,
  };
}
