import { and, eq } from "drizzle-orm";
import { changesOf, overTime, type RecordedAdoption } from "#db/queries/adoption-changes.ts";
import type { ProgrammeReading } from "#db/queries/programme-frame.ts";
import type { SourceBook } from "#db/queries/sources.ts";
import { standsIn } from "#db/queries/standing.ts";
import { edition, signatory } from "#db/schema/projection.ts";
import { adoptedFromNowOn } from "#domain/framework/adoption.ts";
import type { Cited } from "#domain/framework/cited.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";

/** What a signatory took on, when, and how it is known. */
export interface SignatoryStanding {
  readonly joining: EntryDocuments["signatory_joined"];
  /** The edition it adopted, which its reports are tied to. */
  readonly edition: EntryDocuments["edition_published"];
  /** What it is committed to from now on; a period may be asked about other commitments. */
  readonly adopted: readonly string[];
  readonly adoption: RecordedAdoption;
  readonly cited: Cited;
  readonly cadenceCited: Cited;
  readonly listedCited: Cited;
}

/** The signatory of this key; null when the organisation adopted no edition. */
export async function signatoryStanding(
  { db, state }: Pick<ProgrammeReading, "db" | "state">,
  book: SourceBook,
  company: string,
): Promise<SignatoryStanding | null> {
  const [row] = await db
    .select({ joined: signatory.document, edition: edition.document })
    .from(signatory)
    .innerJoin(edition, and(standsIn(edition, state), eq(edition.key, signatory.edition)))
    .where(and(standsIn(signatory, state), eq(signatory.key, company)));
  if (row === undefined) return null;
  const joining = parseDocument("signatory_joined", row.joined);
  const adoption = overTime(joining, await changesOf(db, state, company));
  return {
    joining,
    edition: parseDocument("edition_published", row.edition),
    adopted: adoptedFromNowOn(adoption),
    adoption,
    cited: book.cite(joining),
    cadenceCited: book.cite({ sources: joining.cadenceSources, check: joining.check }),
    listedCited: book.cite({ sources: joining.listedSources, check: joining.check }),
  };
}
