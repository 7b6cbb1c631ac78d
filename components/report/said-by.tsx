import type { ReactNode } from "react";

interface Props {
  readonly company: string;
  readonly certified: { readonly name: string; readonly role: string };
  /** The day it was filed, in words. */
  readonly on: string;
  readonly entry: { readonly position: number; readonly href: string };
}

/** Who says what stands above: the company, who certified it, when, and which entry of the record holds it. */
export function SaidBy({ company, certified, on, entry }: Props): ReactNode {
  return (
    <p className="said-by">
      {company} says so. Certified by {certified.name}, {certified.role}, {on};{" "}
      <a href={entry.href}>entry {entry.position} of the record</a>.
    </p>
  );
}
