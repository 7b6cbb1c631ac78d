import { FiledReport } from "#app/(public)/[programme]/companies/[company]/[period]/filed-report.tsx";
import { periodTables } from "#app/(public)/[programme]/companies/[company]/[period]/period-data.ts";
import { RelayedReport } from "#app/(public)/[programme]/companies/[company]/[period]/relayed-report.tsx";
import { periodTitle } from "#app/(public)/[programme]/companies/[company]/[period]/title.ts";
import type { View } from "#app/(public)/view.ts";
import { companyPeriodPage } from "#db/queries/company-period.ts";

/** A company's report on a period, whole; in a compiled programme, one account relayed of it. */
export const periodView: View = {
  at: "companies/:company/:period",
  room: "companies",
  queries: [],
  open: async (reading, { parts: { company = "", period = "" } }) => {
    const shown = await companyPeriodPage(reading, company, period);
    if (shown === null) return null;
    const { title, description } = periodTitle(shown);
    return {
      title: `${shown.company.name}: ${title}`,
      description,
      tables: periodTables(shown),
      body: ({ base }) => {
        const companyPath = `${base}/companies/${company}`;
        return shown.kind === "filed" ? (
          <FiledReport base={base} companyPath={companyPath} shown={shown} />
        ) : (
          <RelayedReport base={base} companyPath={companyPath} shown={shown} />
        );
      },
    };
  },
};
