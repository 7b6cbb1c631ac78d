import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { allChanges, overTime, type RecordedAdoption } from "#db/queries/adoption-changes.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { organisation, signatory } from "#db/schema/projection.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";

/** A signatory with its own name and the commitments it took on. */
export interface StandingSignatory {
  readonly company: string;
  readonly name: string;
  readonly zone: string;
  readonly adoption: RecordedAdoption;
  readonly organisation: EntryDocuments["organisation_listed"];
  readonly joining: EntryDocuments["signatory_joined"];
}

/** Every signatory of the programme, in two questions however many there are. */
export async function signatories(db: Reader, state: RecordState): Promise<readonly StandingSignatory[]> {
  const rows = await db
    .select({ listed: organisation.document, joined: signatory.document, zone: signatory.zone })
    .from(signatory)
    .innerJoin(organisation, and(standsIn(organisation, state), eq(organisation.key, signatory.key)))
    .where(standsIn(signatory, state));
  const changes = await allChanges(db, state);
  return rows.map(({ listed, joined, zone }) => {
    const found = parseDocument("organisation_listed", listed);
    const joining = parseDocument("signatory_joined", joined);
    return {
      company: found.key,
      name: found.name,
      zone,
      adoption: overTime(joining, changes.get(found.key)),
      organisation: found,
      joining,
    };
  });
}
