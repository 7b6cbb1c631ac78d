import { CellFace } from "#components/comparison/cell-face.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { Section } from "#components/ui/section.tsx";
import type { CommitmentPage } from "#db/queries/commitment-page.ts";
import { cellOf } from "#domain/comparison/period-cells.ts";
import { periodOf } from "#domain/framework/period.ts";

/** A strip for each signatory: the state of one commitment, period by period, oldest first. */
export function OverTime({ page, base }: { readonly page: CommitmentPage; readonly base: string }) {
  const { overTime, commitment } = page;
  const { key, short } = commitment.fact;
  return (
    <Section
      id="over-time"
      intro="Each signatory’s periods from left to right, the latest last. Companies report at their own pace, so what stands below each other is not of the same time."
      title="Over time"
    >
      {overTime.length === 0 && <Missing word="No period was opened so far." />}
      <dl className="strips">
        {[...Map.groupBy(overTime, ({ company }) => company)].map(([company, periods]) => (
          <div key={company}>
            <dt>
              <a href={`${base}/companies/${company}`}>{periods[0]?.name ?? company}</a>
            </dt>
            <dd>
              <ol>
                {periods.map(({ period, cells }) => (
                  <li key={period}>
                    <span className="strip-period">{periodOf(period).label}</span>
                    <CellFace
                      about={`${short}, ${periodOf(period).label}`}
                      cell={cellOf(cells, key)}
                      href={`${base}/companies/${company}/${period}#${key}`}
                    />
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
