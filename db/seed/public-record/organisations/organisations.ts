import { OTHER_ORGANISATIONS } from "#db/seed/public-record/organisations/others.ts";
import { SIGNATORY_ORGANISATIONS } from "#db/seed/public-record/organisations/signatories.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

/** Every organisation that the record speaks of. */
export const ORGANISATIONS: readonly WrittenDocument<"organisation_listed">[] = [
  ...SIGNATORY_ORGANISATIONS,
  ...OTHER_ORGANISATIONS,
];
