import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { type RecordState, standsIn } from "#db/queries/standing.ts";
import { adoption, organisation, signatory } from "#db/schema/projection.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";

/** A signatory with its own name and the commitments it took on. */
export interface StandingSignatory {
  readonly company: string;
  readonly name: string;
  readonly zone: string;
  readonly adopted: readonly string[];
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
  const adoptions = await db
    .select({ organisation: adoption.organisation, commitment: adoption.commitment })
    .from(adoption)
    .where(and(standsIn(adoption, state), eq(adoption.adopted, true)));
  const adopted = Map.groupBy(adoptions, (held) => held.organisation);
  return rows.map(({ listed, joined, zone }) => {
    const found = parseDocument("organisation_listed", listed);
    return {
      company: found.key,
      name: found.name,
      zone,
      adopted: (adopted.get(found.key) ?? []).map((held) => held.commitment),
      organisation: found,
      joining: parseDocument("signatory_joined", joined),
    };
  });
}
