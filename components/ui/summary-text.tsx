import { Fragment } from "react";
import type { SummaryPart } from "#domain/comparison/summary-part.ts";

/** A summary as running text, with what it stresses in bold. */
export function SummaryText({ parts }: { readonly parts: readonly SummaryPart[] }) {
  return [...parts.entries()].map(([position, part]) =>
    part.isEmphasised ? <b key={position}>{part.text}</b> : <Fragment key={position}>{part.text}</Fragment>,
  );
}
