import type { Metadata } from "next";
import type { ReportParams } from "#app/(desk)/load-report.ts";
import { SectionHistoryPage } from "#app/(desk)/section-history-page.tsx";
import { PRODUCTS } from "#domain/report/products-in-scope.ts";

export const metadata: Metadata = { title: "History of a section" };

export default function HistoryPage({ params }: { readonly params: Promise<ReportParams> }) {
  return <SectionHistoryPage params={params} section={PRODUCTS} />;
}
