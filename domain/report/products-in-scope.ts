import { z } from "zod";
import { Key } from "#domain/framework/sourced.ts";
import { FINISHED, TEXT_LIMIT } from "#domain/report/fields.ts";
import { type Choice, chosenKeys } from "#domain/report/offered.ts";
import type { SectionTexts } from "#domain/report/section-texts.ts";

/** The section that says which products the report speaks of. */
export const PRODUCTS = "products";

/** The longest text on products, in characters. */
export const SCOPE_TEXT_LIMIT = 1000;

/** What is asked about the company's products: which are in scope, why others are not, and what changed. */
export function productsFields(products: readonly string[]) {
  return {
    inScope: { kind: "keys", choices: products, limit: TEXT_LIMIT },
    leftOut: { kind: "text", limit: SCOPE_TEXT_LIMIT },
    changes: { kind: "text", limit: SCOPE_TEXT_LIMIT },
    ...FINISHED,
  } as const;
}
export type ProductsTexts = SectionTexts<ReturnType<typeof productsFields>>;

/** One thing the answer on products lacks. */
export interface ProductsProblem {
  readonly field: "leftOut";
  readonly reason: "unanswered";
}

/** What the answer lacks: the reason why a product of the company is left out. */
export function missingFromProducts(texts: ProductsTexts, products: readonly Choice[]): readonly ProductsProblem[] {
  const isOwed = leavesOut(texts.inScope, products.length) && texts.leftOut.trim() === "";
  return isOwed ? [{ field: "leftOut", reason: "unanswered" }] : [];
}

/** Whether fewer products are ticked than are offered; only then does it count why. */
export function leavesOut(inScope: string, offered: number): boolean {
  const ticked = inScope === "" ? 0 : inScope.split("\n").length;
  return ticked < offered;
}

/** Which products a report speaks of, as filed; `leftOut` says why others are not in it. */
export const ProductsInScope = z.strictObject({
  inScope: z.array(Key).readonly(),
  leftOut: z.string().min(1).max(SCOPE_TEXT_LIMIT).nullable(),
  changes: z.string().min(1).max(SCOPE_TEXT_LIMIT).nullable(),
});
export type ProductsInScope = z.infer<typeof ProductsInScope>;

/** The answer as it will stand on the record, trimmed. */
export function filedProducts(texts: ProductsTexts, products: readonly Choice[]): ProductsInScope {
  const said = (text: string) => (text.trim() === "" ? null : text.trim());
  return ProductsInScope.parse({
    inScope: chosenKeys(texts.inScope, products),
    leftOut: leavesOut(texts.inScope, products.length) ? said(texts.leftOut) : null,
    changes: said(texts.changes),
  });
}
