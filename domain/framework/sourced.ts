import { z } from "zod";
import { PartialDate } from "#domain/framework/calendar-date.ts";

/** The short name of a thing in addresses and references: "stability-ai", "develop.training-data". */
export const Key = z
  .string()
  .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/, "Use small letters, digits, and single . - _ between");

/**
 * How a source was read.
 *
 * Shape: "archived page" may be only the page's beginning; "cited by others" counts as unconfirmed.
 */
export const ReadAs = z.enum(["full text", "archived page", "mirror", "cited by others"]);
export type ReadAs = z.infer<typeof ReadAs>;

/** A published text that facts rest on; its date is only as precise as the text gives it. */
export const Source = z.strictObject({
  id: Key,
  publisher: z.string().min(1),
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  date: PartialDate.nullable(),
  tier: z.enum(["primary", "secondary", "mirror"]),
  readAs: ReadAs,
  note: z.string().min(1).nullable(),
});
export type Source = z.infer<typeof Source>;

/**
 * How far a fact was verified when it was looked at again.
 *
 * Shape: `confirmed` by the primary text or a full copy; `confirmed_secondary` by the named source or independent
 * reporting only; `not_reachable` in no text that could be read; `corrected`: changed, and `bySources` is what the
 * new wording rests on.
 */
export const Check = z.strictObject({
  result: z.enum(["confirmed", "confirmed_secondary", "not_reachable", "corrected"]),
  bySources: z.array(Key),
  note: z.string().min(1).nullable(),
});
export type Check = z.infer<typeof Check>;

/** What every sourced fact carries beside itself: the sources' ids, and its check or null if nobody looked again. */
export const SOURCED = { sources: z.array(Key), check: Check.nullable() };
