"use client";

import { DraftForm } from "#app/(desk)/draft-form/draft-form.tsx";
import type { FormFrame } from "#app/(desk)/stated/form-frame.ts";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

const FIELDS = ["inScope", "leftOut", "changes", "finished"] as const;
type ProductsField = (typeof FIELDS)[number];

/** A product as the record lists it. */
export interface ListedProduct {
  readonly key: string;
  readonly name: string;
  /** How it is put into the world, and what it is. */
  readonly about: string;
}

interface Props extends FormFrame<ProductsField> {
  readonly products: readonly ListedProduct[];
  readonly periodWords: string;
  readonly limit: number;
}

/** Which of the company's products a report speaks of. */
export function ProductsForm({ products, periodWords, limit, ...frame }: Props) {
  return (
    <DraftForm {...frame} fields={FIELDS} ticked={["inScope"]}>
      {(form) => {
        const inScope = form.ticks("inScope", products);
        const aboutOf = (key: string) => products.find((product) => product.key === key)?.about;
        return (
          <>
            <Checkboxes
              {...inScope}
              hint="Public. Tick each that your answers and figures speak of."
              label={`Which of your products does the report on the ${periodWords} speak of?`}
              size="large"
              ticks={inScope.ticks.map((tick) => ({ ...tick, hint: aboutOf(tick.value) }))}
            />
            <div className="where-one-is-left-out">
              <TextArea
                {...form.field("leftOut")}
                hint="Public. Which you left unticked, and why."
                label="Why is a product left out?"
                limit={limit}
                rows={3}
                size="large"
              />
            </div>
            <TextArea
              {...form.field("changes")}
              hint="Public. Launched, withdrawn, renamed, or released in another way, with the month; also what is not on the list yet."
              label="What changed in your products? (optional)"
              limit={limit}
              rows={4}
              size="large"
            />
          </>
        );
      }}
    </DraftForm>
  );
}
