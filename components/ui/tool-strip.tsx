import type { ReactNode } from "react";

/** The line of choices and facts above the matter of a page; `end` stands at its far side. */
export function ToolStrip({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <div className="tool-strip">
      {children}
      {end !== undefined && end !== null && <div className="tool-strip-end">{end}</div>}
    </div>
  );
}
