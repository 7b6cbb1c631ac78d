import type { ReactNode } from "react";

interface Props {
  readonly personName: string;
  /** "editor at Quill Systems"; left out until a desk is chosen. */
  readonly capacity?: string | undefined;
  readonly isPractice: boolean;
  /** The form with the button that signs out, and other links of the person's own. */
  readonly children: ReactNode;
}

/** Who is signed in, in what capacity, and the way out. */
export function DeskStrip({ personName, capacity, isPractice, children }: Props) {
  return (
    <aside aria-label="Signed in" className="strip">
      <div className="page">
        <p>
          {isPractice && <b>Made-up companies, for practice. </b>}
          You are {personName}
          {capacity !== undefined && `, ${capacity}`}.
        </p>
        <div className="strip-end">{children}</div>
      </div>
    </aside>
  );
}
