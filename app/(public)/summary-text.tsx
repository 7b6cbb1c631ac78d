import { Fragment } from "react";
import type { SummaryPart } from "#domain/comparison/summary-part.ts";

/** A sentence made from counts, with what is emphasised set apart. */
export function SummaryText({ parts }: { readonly parts: readonly SummaryPart[] }) {
  return [...parts.entries()].map(([at, part]) =>
    part.isEmphasised ? <b key={at}>{part.text}</b> : <Fragment key={at}>{part.text}</Fragment>,
  );
}
