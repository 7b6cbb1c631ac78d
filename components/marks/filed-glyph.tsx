import type { CommitmentState } from "#domain/comparison/state.ts";

/** Round marks: what a signatory filed, or did not. */
export function FiledGlyph({ state }: { readonly state: CommitmentState["state"] }) {
  switch (state) {
    case "done":
      return <circle cx="12" cy="12" fill="currentColor" r="6" />;
    case "partly":
      return (
        <>
          <path d="M12 6a6 6 0 0 0 0 12z" fill="currentColor" />
          <circle cx="12" cy="12" fill="none" r="5.4" stroke="currentColor" strokeWidth="1.2" />
        </>
      );
    case "explained":
      return (
        <>
          <circle cx="12" cy="12" fill="none" r="5.4" stroke="currentColor" strokeWidth="1.2" />
          <circle cx="12" cy="12" fill="currentColor" r="1.5" />
        </>
      );
    case "silent":
      return (
        <circle
          cx="12"
          cy="12"
          fill="none"
          r="5.4"
          stroke="currentColor"
          strokeDasharray="2.2 2.04"
          strokeWidth="1.4"
        />
      );
    case "not_adopted":
      return <path d="M8 12h8" fill="none" stroke="currentColor" strokeWidth="1.5" />;
    case "not_required":
      return <path d="M9.2 9.2l5.6 5.6M14.8 9.2l-5.6 5.6" fill="none" stroke="currentColor" strokeWidth="1.1" />;
    default:
      return <circle cx="12" cy="12" fill="currentColor" r="1.7" />;
  }
}
