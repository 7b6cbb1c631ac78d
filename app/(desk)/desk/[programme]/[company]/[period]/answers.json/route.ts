import { jsonRoute } from "#app/_http/json-route.ts";
import type { ReportParams } from "#app/(desk)/load-report.ts";
import { deskReport } from "#db/queries/desk-report.ts";
import { FIELDS } from "#domain/report/commitment-fields.ts";

/** The company's own copy of its answers as they stand, confidential notes included. */
export const GET = jsonRoute<ReportParams>(async ({ viewer, params }) => {
  const { programme, company, period } = params;
  const report =
    viewer.kind === "person" ? await deskReport(viewer, { programme, organisation: company, period }) : null;
  if (report === null) {
    return null;
  }
  return {
    done: {
      programme,
      organisation: company,
      period,
      stage: report.stage,
      filed: report.filed,
      responses: report.groups.flatMap((group) =>
        group.sections.map(({ commitment, draft }) => ({
          commitment,
          ...Object.fromEntries(FIELDS.map((field) => [field, draft[field].value])),
        })),
      ),
    },
  };
});
