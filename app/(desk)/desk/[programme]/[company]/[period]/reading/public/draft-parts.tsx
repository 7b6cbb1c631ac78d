import type { ReactNode } from "react";
import type { OpenReport } from "#app/(desk)/load-report.ts";
import { periodWords } from "#app/(desk)/report-words.ts";
import { Attestations, WHAT_AN_ATTESTATION_IS } from "#components/report/attestations.tsx";
import { ProductsScope } from "#components/report/products-scope.tsx";
import { PromiseAnswers } from "#components/report/promise-answers.tsx";
import { PromisesMade } from "#components/report/promises-made.tsx";
import { ReportedFigures } from "#components/report/reported-figures.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { Section } from "#components/ui/section.tsx";
import { draftReportParts } from "#domain/report/draft-report-parts.ts";
import { filedResponse } from "#domain/report/file.ts";
import { missingFromResponse } from "#domain/report/missing.ts";

/** What the draft says besides its answers, with the components of the public page. */
export function DraftParts({ open: { report } }: { readonly open: OpenReport }) {
  const { draft, scope, organisationName, groups, zone } = report;
  const whole = draft.responses.filter(
    ({ commitment, draft: written }) => missingFromResponse(commitment, written, draft.periodTo).length === 0,
  );
  const parts = draftReportParts(
    draft,
    whole.map(({ commitment, draft: written }) => ({ commitment, ...filedResponse(written) })),
  );
  const sections = groups.flatMap((group) => group.sections);
  const commitments = sections.map(({ commitment, short }) => ({ key: commitment, name: short }));
  return (
    <>
      {parts.figures.length > 0 && (
        <Section id="figures" title="Figures">
          <ReportedFigures
            caption={`Figures that ${organisationName} reports for the ${periodWords(draft.period)}`}
            figures={parts.figures}
            period={draft.period}
            products={scope.products}
            zone={zone}
          />
        </Section>
      )}
      {scope.products.length > 0 && (
        <Section id="products" title="Products in scope">
          {parts.productsInScope === null ? (
            NOT_COMPLETE
          ) : (
            <ProductsScope filed={parts.productsInScope} products={scope.products} />
          )}
        </Section>
      )}
      <Section id="promises-answered" title="Promises answered">
        <Listed
          count={parts.answered.length}
          none="No promise of an earlier report is answered in this one."
          unread={0}
        >
          <PromiseAnswers answered={parts.answered} commitments={commitments} />
        </Listed>
      </Section>
      <Section id="promises-made" title="Promises made">
        <Listed count={parts.made.length} none="This report makes no promise." unread={parts.unread.made}>
          <PromisesMade commitments={commitments} promises={parts.made} />
        </Listed>
      </Section>
      <Section id="attestations" intro={WHAT_AN_ATTESTATION_IS} title="Procedures attested without showing them">
        <Listed
          count={parts.attestations.length}
          none="No procedure is attested in this report."
          unread={parts.unread.attestations}
        >
          <Attestations attestations={parts.attestations} commitments={commitments} />
        </Listed>
      </Section>
    </>
  );
}

const NOT_COMPLETE = <Missing why="the report cannot be filed like this" word="Not complete yet" />;

interface ListedProps {
  readonly count: number;
  readonly none: string;
  readonly unread: number;
  readonly children: ReactNode;
}

function Listed({ count, none, unread, children }: ListedProps) {
  return (
    <>
      {count > 0 && children}
      {count === 0 && unread === 0 && <Missing word={none} />}
      {unread > 0 && <p>{NOT_COMPLETE}</p>}
    </>
  );
}
