import type { ReactNode } from "react";
import { SkipLink } from "#components/ui/skip-link.tsx";

interface Props {
  /** Strips above the header: the practice banner, who is signed in. */
  readonly strips?: ReactNode;
  readonly header: ReactNode;
  readonly footer: ReactNode;
  /** For pages whose table may go wide. */
  readonly isWide?: boolean | undefined;
  readonly children: ReactNode;
}

/** The frame of every page: skip link, strips, header, main part, footer. */
export function PageShell({ strips, header, footer, isWide = false, children }: Props) {
  return (
    <div className={isWide ? "frame-wide" : undefined}>
      <SkipLink />
      {strips}
      <div className="page">
        {header}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {footer}
      </div>
    </div>
  );
}
