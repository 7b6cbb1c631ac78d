import type { Metadata } from "next";
import type { ReportParams } from "#app/(desk)/load-report.ts";
import { SectionHistoryPage } from "#app/(desk)/section-history-page.tsx";

export const metadata: Metadata = { title: "History of a section" };

interface Props {
  readonly params: Promise<ReportParams & { readonly key: string }>;
}

export default async function HistoryPage({ params }: Props) {
  const { key } = await params;
  return <SectionHistoryPage params={params} section={`promise:${key}`} />;
}
