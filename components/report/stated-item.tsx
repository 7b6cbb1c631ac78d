import type { ReactNode } from "react";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly titleHref?: string | undefined;
  /** What became of it, in a word or two. */
  readonly outcome?: string | undefined;
  readonly children: ReactNode;
}

/** One thing that a report states besides its answers: what it is about, and what is said. */
export function StatedItem({ id, title, titleHref, outcome, children }: Props) {
  return (
    <article aria-labelledby={`${id}-title`} className="claim stated-item" id={id}>
      <div>
        <h3 id={`${id}-title`}>{titleHref === undefined ? title : <a href={titleHref}>{title}</a>}</h3>
        {outcome !== undefined && <p className="stated-outcome">{outcome}</p>}
      </div>
      <div className="stated-said">{children}</div>
    </article>
  );
}
