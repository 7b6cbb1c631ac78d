import { AssuranceRing } from "#components/marks/assurance-ring.tsx";
import { CompiledGlyph } from "#components/marks/compiled-glyph.tsx";
import { FiledGlyph } from "#components/marks/filed-glyph.tsx";
import type { Assurance, CommitmentState } from "#domain/comparison/state.ts";

export interface MarkProps {
  readonly state: Pick<CommitmentState, "family" | "state">;
  readonly assurance?: Assurance | null | undefined;
  readonly isDisputed?: boolean | undefined;
  readonly size?: number | undefined;
}

/** The symbol of a state. Hidden from assistive technology: its word always stands beside it. */
export function Mark({ state, assurance = null, isDisputed = false, size = 24 }: MarkProps) {
  return (
    <svg aria-hidden="true" className="mark" focusable="false" height={size} viewBox="0 0 24 24" width={size}>
      {state.family === "filed" ? <FiledGlyph state={state.state} /> : <CompiledGlyph state={state.state} />}
      {assurance !== null && <AssuranceRing assurance={assurance} />}
      {isDisputed && (
        <>
          <path className="mark-cut" d="M16.4 .6l7 7" strokeWidth="5.4" />
          <path className="mark-warn" d="M17.4 1.6l5 5" strokeWidth="2.6" />
        </>
      )}
    </svg>
  );
}
