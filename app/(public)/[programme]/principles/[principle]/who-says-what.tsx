import { MatrixView } from "#components/comparison/matrix-view.tsx";
import { Legend } from "#components/marks/legend.tsx";
import { Section } from "#components/ui/section.tsx";
import type { PrinciplePage } from "#db/queries/principle-page.ts";
import { choiceWords } from "#domain/comparison/matrix-title.ts";

/** The matrix cut to a principle's commitments: who took them on and what is known of each. */
export function WhoSaysWhat({ page, base }: { readonly page: PrinciplePage; readonly base: string }) {
  const { matrix, periods, principle } = page;
  if (matrix.columns.length === 0) return null;
  return (
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
        caption={`${principle.fact.name}: latest, ${matrix.columns.length} signatories`}
        links={{
          cell: ({ company, commitment }) => {
            const period = periods.get(company);
            const path = `${base}/companies/${company}`;
            return period === undefined ? `${path}#${commitment}` : `${path}/${period}#${commitment}`;
          },
          company: (company) => `${base}/companies/${company}`,
          commitment: (commitment) => `#${commitment}`,
        }}
        matrix={matrix}
      />
      <Legend family={matrix.family} />
    </Section>
  );
}
