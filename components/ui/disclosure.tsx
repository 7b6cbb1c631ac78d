import type { ReactNode } from "react";

interface Props {
  readonly summary: string;
  readonly isOpen?: boolean | undefined;
  readonly children: ReactNode;
}

/** Something to read on demand; it opens without JavaScript. */
export function Disclosure({ summary, isOpen = false, children }: Props) {
  return (
    <details className="disclosure" open={isOpen}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
