import type { ReactNode } from "react";

/** Sections side by side where there is room. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className="columns columns-ruled">{children}</div>;
}

/** A main part with a narrower one beside it, below it on narrow screens. */
export function WithAside({ aside, children }: { readonly aside: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="with-aside">
      <div className="min-w-0">{children}</div>
      <div className="grid content-start gap-8">{aside}</div>
    </div>
  );
}

/** One block of an aside. */
export function SideBlock({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="side-block">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
