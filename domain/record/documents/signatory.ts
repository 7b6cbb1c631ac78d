import { z } from "zod";
import { CalendarDate } from "#domain/framework/calendar-date.ts";
import { Basis } from "#domain/framework/commitment.ts";
import { Cadence } from "#domain/framework/period.ts";
import { Check, Key } from "#domain/framework/sourced.ts";
import { TimeZone } from "#domain/framework/time-zone.ts";
import { Words } from "#domain/record/documents/words.ts";

/**
 * An organisation adopts an edition, commitment by commitment, and says how often it will report.
 *
 * Shape: `zone` is the IANA time zone its due dates are counted in; `listedSources` is where the steward names it.
 */
export const SignatoryJoined = z.strictObject({
  organisation: Key,
  edition: Key,
  joined: CalendarDate,
  cadence: Cadence,
  zone: TimeZone,
  adopted: z.array(Key),
  notAdopted: z.array(Key),
  adoptionBasis: Basis,
  adoptionNote: Words.nullable(),
  sources: z.array(Key),
  cadenceSources: z.array(Key),
  listedSources: z.array(Key),
  check: Check.nullable(),
});
export type SignatoryJoined = z.infer<typeof SignatoryJoined>;
