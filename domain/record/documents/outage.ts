import { z } from "zod";
import { Instant, isBefore } from "#domain/framework/instant.ts";
import { Key } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";

/** The register could not be used for a time; what of it lies near a due date is added to it, for everybody. */
export const OutageRecorded = z
  .strictObject({ key: Key, from: Instant, until: Instant, note: Words })
  .refine(({ from, until }) => isBefore(from, until), { error: "It must end after it began", path: ["until"] });
export type OutageRecorded = z.infer<typeof OutageRecorded>;
