import type { ReactNode } from "react";

/** The head of a page that confirms an act: what was done, and what it is filed under. */
export function Confirmation({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="confirmation">
      <h1 className="title title-long !m-0">{title}</h1>
      {children !== undefined && children !== null && <div className="deck !mb-0 mt-3">{children}</div>}
    </div>
  );
}
