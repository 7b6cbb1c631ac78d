import { Contents } from "#app/(public)/[programme]/contents.tsx";
import { JointAccounts } from "#app/(public)/[programme]/joint-accounts.tsx";
import { matrixLinks } from "#app/(public)/[programme]/matrix-links.ts";
import { SummaryText } from "#app/(public)/summary-text.tsx";
import type { View } from "#app/(public)/view.ts";
import { MatrixView } from "#components/comparison/matrix-view.tsx";
import { PeriodSelector } from "#components/comparison/period-selector.tsx";
import { Legend } from "#components/marks/legend.tsx";
import { LinkRow } from "#components/ui/link-row.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { ToolStrip } from "#components/ui/tool-strip.tsx";
import { type MatrixPage, matrixPage } from "#db/queries/matrix.ts";
import type { ProgrammeFrameFacts } from "#db/queries/programme-frame.ts";
import { matrixSummary } from "#domain/comparison/matrix-summary.ts";
import { choiceWords, matrixTitle } from "#domain/comparison/matrix-title.ts";
import { matrixTable } from "#domain/data/matrix-table.ts";

/** Commitments by signatories: the first page of a programme. */
export const matrixView: View = {
  at: "",
  room: "matrix",
  queries: ["period"],
  open: async (reading, { query }) => {
    const page = await matrixPage(reading, query["period"] ?? null);
    if (page === null) return null;
    const { matrix, chosen, periods } = page;
    const title = matrixTitle(matrix, chosen);
    return {
      title,
      description: matrixSummary(matrix)
        .map((part) => part.text)
        .join(""),
      query: { period: chosen },
      isWide: matrix.columns.length > 6,
      tables: [matrixTable(`${reading.programme.name}: ${title}`, matrix, periods)],
      body: (frame) => <MatrixBody frame={frame} page={page} title={title} />,
    };
  },
};

interface Props {
  readonly frame: ProgrammeFrameFacts;
  readonly page: MatrixPage;
  readonly title: string;
}

function MatrixBody({ frame, page, title }: Props) {
  const { matrix, chosen, periods, coverageWarning, joint } = page;
  return (
    <>
      <PageHeading deck={<SummaryText parts={matrixSummary(matrix)} />} title={title} />
      <ToolStrip end={<LinkRow links={[{ text: "All companies", href: `${frame.base}/companies` }]} />}>
        <PeriodSelector options={optionsOf(page)} selected={chosen ?? ""} />
      </ToolStrip>
      {coverageWarning !== null && (
        <p className="matrix-note prose">
          <b>What this matrix cannot say.</b> {coverageWarning}
        </p>
      )}
      <MatrixView caption={`${frame.name}: ${title}`} links={matrixLinks(frame.base, periods)} matrix={matrix} />
      <Legend family={matrix.family} />
      {joint.length > 0 && <JointAccounts accounts={joint} matrix={matrix} />}
      <Contents base={frame.base} family={matrix.family} />
    </>
  );
}

function optionsOf({ matrix: { family }, choices }: MatrixPage) {
  return [
    { value: "", text: choiceWords(family, null) },
    ...choices.map((choice) => ({ value: choice.key, text: choiceWords(family, choice) })),
  ];
}
