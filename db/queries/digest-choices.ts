import { type Reader, readPrivately } from "#db/client.ts";
import { visible } from "#db/visible.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { COMPANY_ROLES } from "#domain/people/company-role.ts";

/** Whether the viewer gets mail about a company's assignments and comments. */
export interface DigestChoice {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly programme: string;
  readonly wants: boolean;
}

/** The viewer's choice at each company that they work for, each once. */
export function digestChoices(viewer: PersonViewer): Promise<readonly DigestChoice[]> {
  return readPrivately(viewer, (db) => choicesOf(db, viewer));
}

/** The same, of a transaction. */
export async function choicesOf(db: Reader, viewer: PersonViewer): Promise<readonly DigestChoice[]> {
  const chosen = await visible.digestChoices(db, viewer);
  const held = viewer.memberships.filter(({ role }) => COMPANY_ROLES.some((own) => own === role));
  const companies = [...new Map(held.map((one) => [one.organisationId, one])).values()];
  return companies.map(({ organisationId, organisationName, programme }) => ({
    organisationId,
    organisationName,
    programme,
    wants: chosen.find((one) => one.organisationId === organisationId)?.wants ?? true,
  }));
}
