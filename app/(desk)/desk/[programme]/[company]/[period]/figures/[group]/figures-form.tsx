"use client";

import type {
  AskedFigure,
  AskedTogether,
} from "#app/(desk)/desk/[programme]/[company]/[period]/figures/[group]/asked-figures.ts";
import {
  FigureColumn,
  type FigureHints,
} from "#app/(desk)/desk/[programme]/[company]/[period]/figures/[group]/figure-column.tsx";
import { DraftForm } from "#app/(desk)/draft-form/draft-form.tsx";
import type { FormFrame } from "#app/(desk)/stated/form-frame.ts";

interface Props extends FormFrame<string>, FigureHints {
  readonly asked: readonly AskedTogether[];
}

/** All figures of a group: a column each, so that one question of all of them lies on one line. */
export function FiguresForm({ asked, products, span, ...frame }: Props) {
  const columns = asked.flat().length;
  return (
    <DraftForm {...frame} fields={Object.keys(frame.standing)}>
      {(form) => (
        <div className="figures">
          <div className="figure-table" data-columns={Math.min(columns, 3)}>
            {asked.map((together) => (
              <Together key={together[0].key} together={together}>
                {together.map((figure) => (
                  <FigureColumn
                    figure={figure}
                    form={form}
                    key={figure.key}
                    pair={together.find(({ key }) => key !== figure.key)}
                    products={products}
                    span={span}
                  />
                ))}
              </Together>
            ))}
          </div>
        </div>
      )}
    </DraftForm>
  );
}

function Together({ together, children }: { readonly together: AskedTogether; readonly children: React.ReactNode }) {
  const [first, second] = together;
  if (second === undefined) return children;
  return (
    <div className="figure-pair">
      <p className="figure-pair-why">{pairWords(first, second)}</p>
      {children}
    </div>
  );
}

function pairWords(first: AskedFigure, second: AskedFigure): string {
  return `“${first.name}” and “${second.name}” count the same work differently: one report can hold several items. Give both, or say why one is missing.`;
}
