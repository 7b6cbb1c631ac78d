import type { ReactNode } from "react";

interface Props {
  readonly title?: string | undefined;
  readonly tone?: "notice" | "problem" | undefined;
  readonly children: ReactNode;
}

/** A remark set apart within the matter of a page. */
export function Inset({ title, tone = "notice", children }: Props) {
  return (
    <div className={tone === "problem" ? "inset inset-problem" : "inset"}>
      {title !== undefined && <span className="inset-title">{title} </span>}
      {children}
    </div>
  );
}
