import type { ReactNode } from "react";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly intro?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under a rule, with its heading; `id` makes it a place to link to. */
export function Section({ id, title, intro, children }: Props) {
  return (
    <section className="section" aria-labelledby={`${id}-title`} id={id}>
      <h2 className="section-title" id={`${id}-title`}>
        {title}
      </h2>
      {intro !== undefined && <p className="section-intro">{intro}</p>}
      {children}
    </section>
  );
}
