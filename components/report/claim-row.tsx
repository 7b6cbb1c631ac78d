import type { ReactNode } from "react";
import { CellFace } from "#components/comparison/cell-face.tsx";
import type { MatrixCell } from "#domain/comparison/matrix.ts";

interface Props {
  /** Where a matrix cell leads to. */
  readonly id: string;
  readonly title: string;
  readonly titleHref?: string | undefined;
  readonly cell: MatrixCell;
  /** The account, and the explanation where there is one. */
  readonly children: ReactNode;
  /** Who says so, when: "Quill Systems, certified by its chief compliance officer, 30 July 2026". */
  readonly who?: ReactNode;
  /** What somebody else found, what asks for it, what it was before. */
  readonly aside?: ReactNode;
}

/** One commitment's answer: its mark, what is said, who says so, and what stands beside it. */
export function ClaimRow({ id, title, titleHref, cell, children, who, aside }: Props) {
  return (
    <article aria-labelledby={`${id}-title`} className="claim" id={id}>
      <div>
        <h3 id={`${id}-title`}>{titleHref === undefined ? title : <a href={titleHref}>{title}</a>}</h3>
        <CellFace cell={cell} />
      </div>
      <div className="claim-account">
        {children}
        {isThere(who) && <div className="claim-who">{who}</div>}
      </div>
      {isThere(aside) && <div className="claim-aside">{aside}</div>}
    </article>
  );
}

/** A named part of an account, such as the reason why something is not done. */
export function ClaimPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="claim-part">
      <b>{title}</b>
      {children}
    </div>
  );
}

function isThere(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false;
}
