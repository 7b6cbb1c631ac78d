import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProductsForm } from "#app/(desk)/desk/[programme]/[company]/[period]/products/products-form.tsx";
import { openReport, type ReportParams, type SavedParams } from "#app/(desk)/load-report.ts";
import { PartPage } from "#app/(desk)/part-page.tsx";
import { partTitle } from "#app/(desk)/part-titles.ts";
import { periodWords } from "#app/(desk)/report-words.ts";
import { formFrame } from "#app/(desk)/stated/form-frame.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { companyProducts } from "#db/queries/company-products.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { releaseTypeWords } from "#domain/framework/organisation-words.ts";
import { PeriodKey } from "#domain/framework/period.ts";
import { productsFields, SCOPE_TEXT_LIMIT } from "#domain/report/products-in-scope.ts";

export const metadata: Metadata = { title: "Products in scope" };

interface Props {
  readonly params: Promise<ReportParams>;
  readonly searchParams: SavedParams;
}

export default async function ProductsPage({ params, searchParams }: Props) {
  const open = await openReport(params, "/products", searchParams);
  const { programme, organisation, period } = open.report.address;
  const part = open.report.parts.find(({ section }) => section.kind === "products");
  const listed = await companyProducts(programme, organisation);
  if (part === undefined || listed === null) {
    notFound();
  }
  const products = listed.products.map(({ key, name, releaseType, summary }) => ({
    key,
    name,
    about: `${capitalised(releaseTypeWords(releaseType))}. ${summary}`,
  }));
  return (
    <PartPage
      deck="What the rest of your report is about. Readers see it before your answers and figures."
      open={open}
      part={part}
      title={partTitle(part.section, open.report)}
    >
      <ProductsForm
        {...formFrame(open, part, productsFields(products.map(({ key }) => key)))}
        limit={SCOPE_TEXT_LIMIT}
        periodWords={periodWords(PeriodKey.parse(period))}
        products={products}
      />
      <NotListed stewards={listed.stewards} />
    </PartPage>
  );
}

function NotListed({ stewards }: { readonly stewards: readonly string[] }) {
  return (
    <div className="mt-9 prose">
      <Disclosure summary="A product that is not on the list">
        The list stands on the public record, and only the steward of the programme adds to it: {stewards.join(" and ")}
        . There is no form for that here. Write to them with the product’s name, how it is released (an API, open
        weights, a hosted platform) and one sentence on what it is. Until it is listed, say under “What changed” that it
        exists: nobody should learn of it later.
      </Disclosure>
    </div>
  );
}
