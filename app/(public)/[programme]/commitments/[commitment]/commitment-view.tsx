import { AskedOfIt } from "#app/(public)/[programme]/commitments/[commitment]/asked-of-it.tsx";
import { OverTime } from "#app/(public)/[programme]/commitments/[commitment]/over-time.tsx";
import { Relayed } from "#app/(public)/[programme]/commitments/[commitment]/relayed.tsx";
import type { View } from "#app/(public)/view.ts";
import { MatrixView } from "#components/comparison/matrix-view.tsx";
import { Legend } from "#components/marks/legend.tsx";
import { SourceList } from "#components/report/source-list.tsx";
import { SourceNote } from "#components/report/source-note.tsx";
import { LinkRow } from "#components/ui/link-row.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { ToolStrip } from "#components/ui/tool-strip.tsx";
import { type CommitmentPage, commitmentPage } from "#db/queries/commitment-page.ts";
import { choiceWords } from "#domain/comparison/matrix-title.ts";
import { cellOf } from "#domain/comparison/period-cells.ts";
import { accountTable } from "#domain/data/account-table.ts";
import { matrixTable } from "#domain/data/matrix-table.ts";
import type { PublicTable } from "#domain/data/public-table.ts";
import { sourceTable } from "#domain/data/source-table.ts";
import { stateTable } from "#domain/data/state-table.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { confidenceWords } from "#domain/framework/confidence-words.ts";
import { partialDateWords } from "#domain/framework/date-words.ts";
import { withStop } from "#domain/framework/sentence.ts";

/** A commitment: what was asked, who says what of it now and over time, and who else asks for it. */
export const commitmentView: View = {
  at: "commitments/:commitment",
  room: "principles",
  queries: [],
  open: async (reading, { base, parts: { commitment: key = "" } }) => {
    const page = await commitmentPage(reading, key);
    if (page === null) return null;
    const { short, title } = page.commitment.fact;
    return {
      title: short,
      description: `“${title}”: what was asked, who says what of it, and how that changed.`,
      isWide: page.matrix.columns.length > 6,
      tables: tablesOf(page),
      body: ({ name }) => <CommitmentBody base={base} page={page} programme={name} />,
    };
  },
};

function tablesOf(page: CommitmentPage): readonly PublicTable[] {
  const { commitment, matrix, periods, overTime, accounts, sources } = page;
  const { key, short } = commitment.fact;
  const latest = matrixTable(`${short}: latest`, matrix, periods);
  const history = stateTable(
    `${short}: by period`,
    overTime.map(({ name, period, cells }) => ({
      ...{ companyName: name, commitmentName: short, period },
      cell: cellOf(cells, key),
    })),
  );
  const told = accounts.map((account) => ({
    ...account,
    claims: account.claims.filter(({ claim }) => claim.commitment === key),
  }));
  return matrix.family === "filed"
    ? [{ ...history, key: "history" }, latest, sourceTable(sources)]
    : [latest, accountTable(`${short}: what is relayed`, told), sourceTable(sources)];
}

interface Props {
  readonly base: string;
  readonly programme: string;
  readonly page: CommitmentPage;
}

function CommitmentBody({ base, programme, page }: Props) {
  const { commitment, principle, edition, matrix, periods, sources } = page;
  const { fact, cited } = commitment;
  const others = edition.commitments.filter((one) => one.principle === principle.key && one.key !== fact.key);
  return (
    <>
      <PageHeading
        deck={fact.summary}
        title={fact.short}
        trail={[
          { text: programme, href: base },
          { text: principle.name, href: `${base}/principles/${principle.key}` },
          { text: fact.short },
        ]}
      />
      <ToolStrip
        end={<LinkRow links={others.map(({ key, short }) => ({ text: short, href: `${base}/commitments/${key}` }))} />}
      >
        <span>
          Edition <b>{edition.name}</b>, {partialDateWords(edition.date)}
        </span>
      </ToolStrip>
      <p className="prose">
        In the edition’s words: <b>{fact.title}</b>
      </p>
      {fact.note !== null && <p className="source">Note: {withStop(fact.note)}</p>}
      {fact.confidence !== null && <p className="source">{capitalised(confidenceWords(fact.confidence))}.</p>}
      <SourceNote {...cited} />
      {matrix.columns.length > 0 && (
        <Section
          id="signatories"
          intro={
            <>
              {choiceWords(matrix.family, null)}, for each signatory. <a href={base}>The whole matrix</a>
            </>
          }
          title="Who says what"
        >
          <MatrixView
            caption={`${fact.short}: latest, ${matrix.columns.length} signatories`}
            links={{
              cell: ({ company }) => {
                const period = periods.get(company);
                return `${base}/companies/${company}${period === undefined ? "" : `/${period}`}#${fact.key}`;
              },
              company: (company) => `${base}/companies/${company}`,
              commitment: () => "#over-time",
            }}
            matrix={matrix}
          />
          <Legend family={matrix.family} />
        </Section>
      )}
      {matrix.family === "filed" ? <OverTime base={base} page={page} /> : <Relayed base={base} page={page} />}
      <AskedOfIt page={page} />
      {sources.length > 0 && (
        <Section id="sources" intro="Everything this page rests on, each source once." title="Sources">
          <SourceList sources={sources} />
        </Section>
      )}
    </>
  );
}
