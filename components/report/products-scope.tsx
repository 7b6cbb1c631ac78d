import { DefinitionRows } from "#components/ui/definition-rows.tsx";
import { Missing } from "#components/ui/missing.tsx";
import { PlainList } from "#components/ui/plain-list.tsx";
import { ProseText } from "#components/ui/prose-text.tsx";
import { type Choice, namesOf } from "#domain/report/offered.ts";
import type { ProductsInScope } from "#domain/report/products-in-scope.ts";

interface Props {
  readonly filed: ProductsInScope;
  readonly products: readonly Choice[];
}

/** Which products a report speaks of, why others are not in it, and what changed. */
export function ProductsScope({ filed: { inScope, leftOut, changes }, products }: Props) {
  return (
    <DefinitionRows
      rows={[
        {
          term: "In scope",
          description:
            inScope.length === 0 ? (
              <Missing word="None of the company’s products" />
            ) : (
              <PlainList items={namesOf(inScope, products)} />
            ),
        },
        {
          term: "Why others are left out",
          description: leftOut === null ? <Missing word="None is left out" /> : <ProseText text={leftOut} />,
        },
        {
          term: "What changed",
          description:
            changes === null ? <Missing word="Nothing is said to have changed" /> : <ProseText text={changes} />,
        },
      ]}
    />
  );
}
