import type { PeriodKey } from "#domain/framework/period.ts";
import { type Refused, refuse } from "#domain/refusal.ts";
import { answerTexts } from "#domain/report/answer-texts.ts";
import type { FiledResponse } from "#domain/report/answers.ts";
import type { Field } from "#domain/report/commitment-fields.ts";
import { type FigureField, figureFieldName } from "#domain/report/figure-fields.ts";
import { type FiledFigure, textsOf } from "#domain/report/figure-filed.ts";
import { chosenKeys, offeredTo } from "#domain/report/offered.ts";
import type { ProductsInScope } from "#domain/report/products-in-scope.ts";
import { type Openness, refusalToWrite } from "#domain/report/save-answers.ts";
import { type PartSection, partsOf, type ReportScope } from "#domain/report/sections.ts";

/** The company's last filed report, with the notes that were kept beside it. */
export interface LastReport {
  readonly period: PeriodKey;
  /** What was filed, by commitment. */
  readonly responses: ReadonlyMap<string, FiledResponse>;
  readonly productsInScope: ProductsInScope | null;
  /** The figures, by indicator. */
  readonly figures: ReadonlyMap<string, FiledFigure>;
  /** The confidential notes, by commitment. */
  readonly notes: ReadonlyMap<string, string>;
}

/** What a report that begins as a copy is begun with. */
export interface CarriedField {
  readonly section: string;
  readonly field: string;
  readonly value: string;
}

/** The report to be begun. */
export interface ReportToBegin {
  /** Whether a word of it was ever written. */
  readonly isBegun: boolean;
  readonly open: Openness;
  readonly scope: ReportScope;
}

/**
 * The fields that a report begins with when it starts from the last one.
 *
 * Shape: the answers as they were filed and the notes as they stood, for the commitments that are answered again; of
 * what was ticked, as much as is still offered. Of a figure, how it was counted and what it covers, never the number,
 * that there is one, or its days; promises and attestations are of their own time. Whether a section is finished is never copied.
 * Refuses: `filing_not_open`, `already_filed`, `handed_over`, `already_begun`, `nothing_to_carry`.
 */
export function rollForward(
  { isBegun, open, scope }: ReportToBegin,
  last: LastReport | null,
): readonly CarriedField[] | Refused {
  const refusal = refusalToWrite(open);
  if (refusal !== null) {
    return refusal;
  }
  if (isBegun) {
    return refuse({ code: "already_begun" });
  }
  const carried = [
    ...scope.adopted.flatMap((section) => carriedInto(section, scope, last)),
    ...(last === null ? [] : partsOf(scope).flatMap((part) => carriedIntoPart(part, scope, last))),
  ];
  return carried.length === 0 ? refuse({ code: "nothing_to_carry" }) : carried;
}

function carriedInto(section: string, scope: ReportScope, last: LastReport | null): readonly CarriedField[] {
  const response = last?.responses.get(section);
  if (response === undefined) return [];
  const offered = offeredTo(section, scope);
  const filed = answerTexts(response);
  const texts: Readonly<Record<Exclude<Field, "finished">, string>> = {
    ...filed,
    mitigations: chosenKeys(filed.mitigations, offered.mitigations).join("\n"),
    products: chosenKeys(filed.products, offered.products).join("\n"),
    confidentialNote: last?.notes.get(section) ?? "",
  };
  return Object.entries(texts)
    .filter(([, value]) => value !== "")
    .map(([field, value]) => ({ section, field, value }));
}

const CARRIED_OF_FIGURE: readonly FigureField[] = ["given", "qualifier", "scope", "product", "method", "reason"];

function carriedIntoPart(part: PartSection, scope: ReportScope, last: LastReport): readonly CarriedField[] {
  const { section } = part;
  return partTexts(part, scope, last)
    .filter(([, value]) => value !== "")
    .map(([field, value]) => ({ section, field, value }));
}

function partTexts(part: PartSection, scope: ReportScope, last: LastReport): readonly (readonly [string, string])[] {
  switch (part.kind) {
    case "products":
      return productsTexts(scope, last);
    case "figures":
      return part.group.indicators.flatMap(({ key }) => figureTexts(key, scope, last));
    case "promise":
    case "new_promise":
    case "attestation":
      return [];
  }
}

function productsTexts(scope: ReportScope, { productsInScope }: LastReport): readonly (readonly [string, string])[] {
  if (productsInScope === null) return [];
  return [
    ["inScope", chosenKeys(productsInScope.inScope.join("\n"), scope.products).join("\n")],
    ["leftOut", productsInScope.leftOut ?? ""],
  ];
}

function figureTexts(indicator: string, scope: ReportScope, last: LastReport): readonly (readonly [string, string])[] {
  const filed = last.figures.get(indicator);
  if (filed === undefined) return [];
  const texts = textsOf(filed);
  const isOffered = scope.products.some(({ key }) => key === texts.product);
  const isCarried = (field: FigureField) =>
    (field !== "product" || isOffered) && (field !== "given" || filed.given !== "value");
  return CARRIED_OF_FIGURE.filter(isCarried).map(
    (field) => [figureFieldName(indicator, field), texts[field] ?? ""] as const,
  );
}
