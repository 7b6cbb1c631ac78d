import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { Decimal } from "#domain/framework/quantity.ts";
import { Key } from "#domain/framework/sourced.ts";
import { METHOD_LIMIT } from "#domain/report/attestation-fields.ts";
import { LINE_LIMIT } from "#domain/report/fields.ts";
import { materialSignIn } from "#domain/report/material.ts";

/**
 * A procedure that may not be shown, attested.
 *
 * Shape: no text in it can lead to material or hold it; the last day is not before the first.
 */
export const FiledAttestation = z
  .strictObject({
    commitment: Key,
    performedBy: safeText(LINE_LIMIT),
    authority: safeText(LINE_LIMIT),
    legalBasis: safeText(LINE_LIMIT),
    proxyMethod: safeText(METHOD_LIMIT),
    counted: safeText(LINE_LIMIT),
    count: Decimal,
    from: CalendarDate,
    to: CalendarDate,
  })
  .refine(({ from, to }) => from <= to, "The last day lies before the first");
export type FiledAttestation = z.infer<typeof FiledAttestation>;

function safeText(limit: number) {
  return z
    .string()
    .min(1)
    .max(limit)
    .refine((text) => materialSignIn(text) === null, "This text may hold no address, file name or code");
}
