import type { ReactNode } from "react";
import { ClaimPart } from "#components/report/claim-row.tsx";
import { FigureTable } from "#components/report/figure-table.tsx";
import { SourceNote } from "#components/report/source-note.tsx";
import { figureScopeWords, figureWords } from "#domain/comparison/figure-words.ts";
import { capitalised } from "#domain/framework/capitalised.ts";
import { withStop } from "#domain/framework/sentence.ts";
import type { RelayedClaim } from "#domain/report/relayed-account.ts";

interface Props {
  readonly told: RelayedClaim;
  /** Who says so, for when, published when. */
  readonly lead: ReactNode;
  /** What the figures belong to, for those who hear the table on its own. */
  readonly about: string;
  /** What the whole report covers, for numbers that give no scope of their own. */
  readonly reportScope: string | null;
}

/** What a public source says of one commitment: the account, its limits, its figures, its source. */
export function RelayedClaimView({ told: { claim, figures, cited }, lead, about, reportScope }: Props) {
  return (
    <div className="mt-7 border-t border-rule pt-6 first:mt-0 first:border-t-0 first:pt-0">
      <p className="claim-who !mt-0 mb-1">{lead}</p>
      <p className="prose">{claim.summary}</p>
      {claim.limits !== null && <Remark title="Limits">{claim.limits}</Remark>}
      {claim.scope !== null && <Remark title="Scope">{claim.scope}</Remark>}
      {claim.gapAcknowledgedByCompany && <Remark title="Gap">The company itself names a gap here.</Remark>}
      {claim.note !== null && <Remark title="Note">{claim.note}</Remark>}
      {figures.length > 0 && (
        <div className="mt-4">
          <FigureTable
            caption={`Figures: ${about}`}
            heads={[{ key: "reported", text: "As reported" }]}
            rows={figures.map((figure, place) => ({
              key: `${place}-${figure.name}`,
              indicator: capitalised(figure.name),
              scope: figureScopeWords({ ...figure, scope: figure.scope ?? claim.scope ?? reportScope }),
              values: [figureWords(figure)],
            }))}
          />
        </div>
      )}
      <SourceNote {...cited} />
    </div>
  );
}

function Remark({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <ClaimPart title={title}>
      <p className="prose">{withStop(capitalised(children))}</p>
    </ClaimPart>
  );
}
