import { z } from "zod";
import { CalendarDate, PartialDate } from "#domain/framework/calendar-date.ts";
import { Basis } from "#domain/framework/commitment.ts";
import { Check, Key } from "#domain/framework/sourced.ts";
import { Confidence, DecimalString, Words } from "#domain/record/documents/words.ts";

/**
 * A number somebody published, exactly as far as it was captured.
 *
 * Shape: `value` is null when the source gives words only; `valueWords` then holds them. `indicator` is set only where
 * the number means what that definition says; `indicatorBasis` is who judged so. `selfReported` is null where the source does not make it plain.
 */
export const FigureRelayed = z.strictObject({
  indicator: Key.nullable(),
  indicatorBasis: Basis.nullable(),
  name: Words,
  value: DecimalString.nullable(),
  valueWords: Words.nullable(),
  unit: Words,
  qualifier: Words.nullable(),
  scope: Words.nullable(),
  period: Words.nullable(),
  selfReported: z.boolean().nullable(),
  confidence: Confidence.nullable(),
});
export type FigureRelayed = z.infer<typeof FigureRelayed>;

/** What a source says about one commitment, in the compilers' words; `limits` says what it does not cover. */
export const ClaimRelayed = z.strictObject({
  commitment: Key,
  mappingBasis: Basis,
  summary: Words,
  limits: Words.nullable(),
  scope: Words.nullable(),
  note: Words.nullable(),
  also: z.array(Key),
  gapAcknowledgedByCompany: z.boolean(),
  figures: z.array(FigureRelayed),
  check: Check.nullable(),
});
export type ClaimRelayed = z.infer<typeof ClaimRelayed>;

/**
 * A public account relayed by the steward from a named source; never the company's filing.
 *
 * Shape: `organisation` is null for an account of several companies together; no claims means the passages could not be
 * read. `span` is set only where the source's period is plain dates; `periodWords` keeps what it says.
 */
export const ReportRelayed = z.strictObject({
  key: Key,
  organisation: Key.nullable(),
  published: PartialDate.nullable(),
  publishedPrecision: z.enum(["day", "month", "year"]).nullable(),
  publishedNote: Words.nullable(),
  periodWords: Words.nullable(),
  periodNote: Words.nullable(),
  span: z.strictObject({ from: CalendarDate, to: CalendarDate }).nullable(),
  source: Key,
  document: z.url({ protocol: /^https?$/ }).nullable(),
  scope: Words.nullable(),
  note: Words.nullable(),
  baseline: z.boolean(),
  claims: z.array(ClaimRelayed),
  check: Check.nullable(),
});
export type ReportRelayed = z.infer<typeof ReportRelayed>;
