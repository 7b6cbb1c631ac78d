import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly tone?: "notice" | "problem" | undefined;
  readonly children?: ReactNode;
}

/** What just happened, or what the reader must know first. */
export function NotificationBanner({ title, tone = "notice", children }: Props) {
  return (
    <div
      className={tone === "problem" ? "banner banner-problem" : "banner"}
      role={tone === "problem" ? "alert" : "status"}
    >
      <p className="banner-title">{title}</p>
      {children}
    </div>
  );
}
