import { type DraftPart, textsIn } from "#domain/report/draft-part.ts";
import { chosenGiven, type FigureField, figureFieldName, figureTextsOf } from "#domain/report/figure-fields.ts";
import { chosenKeys } from "#domain/report/offered.ts";
import { OUTCOMES, type Outcome } from "#domain/report/promise-fields.ts";

/** Fields of a section that are read together; a figure has a name of its own, and other sections need none. */
export interface AskedFields {
  readonly name: string | null;
  readonly fields: readonly string[];
}

/** The fields of a section that are asked, given what stands in the others; `finished` is none of them. */
export function askedFields(part: Pick<DraftPart, "section" | "standing">): readonly AskedFields[] {
  const { section, standing } = part;
  const valueIn = (field: string) => standing[field]?.value ?? "";
  switch (section.kind) {
    case "products":
      return [{ name: null, fields: productsAsked(section.fields.inScope?.choices ?? [], valueIn) }];
    case "figures":
      return section.group.indicators.map(({ key, name, unit }) => {
        const given = chosenGiven(figureTextsOf(key, textsIn(part, section.fields)));
        const products = section.fields[figureFieldName(key, "product")]?.choices ?? [];
        const fields = figureAsked(given, { isShare: unit === "percent", hasProducts: products.length > 0 });
        return { name, fields: fields.map((field) => figureFieldName(key, field)) };
      });
    case "promise":
      return [{ name: null, fields: promiseAsked(OUTCOMES.find((one) => one === valueIn("outcome")) ?? null) }];
    case "new_promise":
    case "attestation":
      return [{ name: null, fields: Object.keys(section.fields).filter((field) => field !== "finished") }];
  }
}

function productsAsked(products: readonly string[], valueIn: (field: string) => string): readonly string[] {
  const choices = products.map((key) => ({ key, name: key }));
  const isLeftOut = chosenKeys(valueIn("inScope"), choices).length < products.length;
  const isSaid = valueIn("leftOut").trim() !== "";
  return ["inScope", ...(isLeftOut || isSaid ? ["leftOut"] : []), "changes"];
}

function figureAsked(
  given: ReturnType<typeof chosenGiven>,
  { isShare, hasProducts }: { readonly isShare: boolean; readonly hasProducts: boolean },
): readonly FigureField[] {
  if (given === null) return ["given"];
  if (given !== "value") return ["given", "reason"];
  return [
    "value",
    "qualifier",
    ...(isShare ? (["numerator", "denominator"] as const) : []),
    "scope",
    ...(hasProducts ? (["product"] as const) : []),
    "spanFrom",
    "spanTo",
    "asOf",
    "method",
  ];
}

function promiseAsked(outcome: Outcome | null): readonly string[] {
  switch (outcome) {
    case null:
      return ["outcome"];
    case "kept":
    case "kept_late":
      return ["outcome", "on", "how"];
    case "changed":
      return ["outcome", "wording", "due", "why"];
    case "dropped":
      return ["outcome", "why"];
  }
}
