import type { Metadata } from "next";
import type { ReportParams } from "#app/(desk)/load-report.ts";
import { SectionHistoryPage } from "#app/(desk)/section-history-page.tsx";

export const metadata: Metadata = { title: "History of a section" };

interface Props {
  readonly params: Promise<ReportParams & { readonly n: string }>;
}

export default async function HistoryPage({ params }: Props) {
  const { n } = await params;
  return <SectionHistoryPage params={params} section={`attestation:${n}`} />;
}
