import { asClient } from "#db/one-connection.ts";
import type { TwoCompanies } from "#tests/integration/locks/two-companies.ts";

export const OF_ALDER =
  "organisation_id in (select id from private.organisation where key = 'alder' and programme = $1)";
export const REPORTS = `select id from private.report where ${OF_ALDER}`;
export const FILES = `select id from private.evidence_file where ${OF_ALDER}`;
export const ITEMS = `select id from private.evidence_item where ${OF_ALDER}`;
export const INVITATIONS = `select id from private.invitation where ${OF_ALDER}`;
export const MEMBERSHIPS = `select id from private.membership where ${OF_ALDER}`;
export const SESSIONS = `select id from private.session where person_id in (select person_id from private.membership where ${OF_ALDER})`;

/** Where alder's people and promises are managed. */
export function companyOf({ key }: TwoCompanies["small"]) {
  return { programme: key, organisation: "alder" };
}

/** What somebody who guessed them right would know; there is always something to guess. */
export async function idsOf(
  { database, small }: Pick<TwoCompanies, "database" | "small">,
  question: string,
): Promise<readonly string[]> {
  const found = await asClient(database.adminUrl, (admin) => admin.query<{ id: string }>(question, [small.key]));
  if (found.rows.length === 0) throw new Error(`nothing to intrude upon: ${question}`);
  return found.rows.map((row) => row.id);
}
