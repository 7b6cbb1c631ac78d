import { commitmentFields } from "#domain/report/commitment-fields.ts";
import type { FieldSet } from "#domain/report/fields.ts";
import { figureSectionFields } from "#domain/report/figure-fields.ts";
import type { FiledReport } from "#domain/report/file.ts";
import { type Choice, type Offered, offeredTo } from "#domain/report/offered.ts";
import type { Cell } from "#domain/report/restated-cell.ts";
import type { ReportScope } from "#domain/report/sections.ts";

/** The fields that the correction of a cell can send; null where the report has no such cell. */
export function cellFields(filed: FiledReport, { kind, key }: Cell, scope: ReportScope): FieldSet | null {
  if (kind === "answer") {
    const offered = offeredForCell(filed, key, scope);
    if (offered === null) return null;
    const { confidentialNote: _note, finished: _finished, ...fields } = commitmentFields(offered);
    return fields;
  }
  if (!filed.figures.some(({ indicator }) => indicator === key)) return null;
  const products = productsForFigure(filed, key, scope).map((product) => product.key);
  const { finished: _finished, ...fields } = figureSectionFields([key], products);
  return fields;
}

/** What the correction of an answer can tick: what is offered now, and what was ticked though it is no longer. */
export function offeredForCell(filed: FiledReport, commitment: string, scope: ReportScope): Offered | null {
  const response = filed.responses.find((one) => one.commitment === commitment);
  if (response === undefined) return null;
  const { mitigations, products } = offeredTo(commitment, scope);
  return {
    mitigations: withTicked(mitigations, response.mitigations),
    products: withTicked(products, response.products),
  };
}

/** The products that the correction of a figure can name. */
export function productsForFigure(filed: FiledReport, indicator: string, scope: ReportScope): readonly Choice[] {
  const figure = filed.figures.find((one) => one.indicator === indicator);
  return withTicked(scope.products, figure?.given === "value" && figure.product !== null ? [figure.product] : []);
}

function withTicked(offered: readonly Choice[], keys: readonly string[]): readonly Choice[] {
  const gone = keys.filter((key) => !offered.some((choice) => choice.key === key));
  return [...offered, ...gone.map((key) => ({ key, name: key }))];
}
