import { z } from "zod";
import { PartialDate } from "#domain/framework/calendar-date.ts";
import { Basis } from "#domain/framework/commitment.ts";
import { Key, SOURCED } from "#domain/framework/sourced.ts";
import { Words } from "#domain/record/documents/words.ts";

/** What an organisation does in the making and spreading of generative models. */
export const ROLE_TYPES = [
  "ai-developer",
  "ai-provider",
  "cloud-hosting",
  "model-hosting",
  "search-engine",
  "social-platform",
] as const;
export const RoleType = z.enum(ROLE_TYPES);
export type RoleType = z.infer<typeof RoleType>;

/** What the stewards' list last showed of an organisation; null where no list speaks of it. */
export const OrganisationStatus = z.enum(["listed", "acquired"]);
export type OrganisationStatus = z.infer<typeof OrganisationStatus>;

/** An organisation the record speaks of. Being listed here says nothing about signing: `signatory_joined` does. */
export const OrganisationListed = z.strictObject({
  key: Key,
  name: Words,
  kinds: z.array(RoleType),
  kindsBasis: Basis.nullable(),
  note: Words.nullable(),
  roleNote: Words.nullable(),
  status: OrganisationStatus.nullable(),
  statusAsOf: PartialDate.nullable(),
  statusNote: Words.nullable(),
  statusSources: z.array(Key),
  ...SOURCED,
});
export type OrganisationListed = z.infer<typeof OrganisationListed>;

/** A product of an organisation and the way it is put into the world, which decides what its maker can still do. */
export const ProductListed = z.strictObject({
  organisation: Key,
  key: Key,
  name: Words,
  releaseType: z.enum(["api", "open_weights", "hosted_platform"]),
  summary: Words,
});
export type ProductListed = z.infer<typeof ProductListed>;
