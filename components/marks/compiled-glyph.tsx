import type { CommitmentState } from "#domain/comparison/state.ts";

/** Square marks: what was found in public about it. Never round, so that nobody reads them as filings. */
export function CompiledGlyph({ state }: { readonly state: CommitmentState["state"] }) {
  switch (state) {
    case "relayed":
      return <rect fill="none" height="11" stroke="currentColor" strokeWidth="1.5" width="11" x="6.5" y="6.5" />;
    case "not_captured":
      return (
        <>
          <rect fill="none" height="11" stroke="currentColor" strokeWidth="1.1" width="11" x="6.5" y="6.5" />
          <path d="M6.5 17.5l11-11" fill="none" stroke="currentColor" strokeWidth="1.1" />
        </>
      );
    case "not_adopted":
      return <path d="M8 12h8" fill="none" stroke="currentColor" strokeWidth="1.5" />;
    default:
      return <path d="M6 17.5h12" fill="none" stroke="currentColor" strokeWidth="0.9" />;
  }
}
