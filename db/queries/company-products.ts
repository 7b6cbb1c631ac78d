import { and, asc, eq } from "drizzle-orm";
import { readProgramme } from "#db/queries/programme-frame.ts";
import { standsIn } from "#db/queries/standing.ts";
import { product } from "#db/schema/projection.ts";
import { type EntryDocuments, parseDocument } from "#domain/record/documents/documents.ts";
import { NOW } from "#domain/record/vantage.ts";

/** What the record lists of a company's products, and who keeps the list. */
export interface CompanyProducts {
  readonly products: readonly EntryDocuments["product_listed"][];
  readonly stewards: readonly string[];
}

/** The products of a company on the public record; null when there is no such programme. */
export async function companyProducts(programme: string, organisation: string): Promise<CompanyProducts | null> {
  const page = await readProgramme(programme, NOW, async ({ db, state, programme: opened }) => {
    const rows = await db
      .select({ document: product.document })
      .from(product)
      .where(and(standsIn(product, state), eq(product.organisation, organisation)))
      .orderBy(asc(product.key));
    const products = rows.map(({ document }) => parseDocument("product_listed", document));
    return { products, stewards: opened.stewards };
  });
  return page?.shown ?? null;
}
