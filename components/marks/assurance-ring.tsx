import type { Assurance } from "#domain/comparison/state.ts";

/** Who else looked: a thin ring for corroborated, a double one for limited, a solid one for reasonable assurance. */
export function AssuranceRing({ assurance }: { readonly assurance: Assurance }) {
  switch (assurance) {
    case "corroborated":
      return <circle cx="12" cy="12" fill="none" r="10.2" stroke="currentColor" strokeWidth="1" />;
    case "limited":
      return (
        <>
          <circle cx="12" cy="12" fill="none" r="8.5" stroke="currentColor" strokeWidth="0.9" />
          <circle cx="12" cy="12" fill="none" r="11" stroke="currentColor" strokeWidth="0.9" />
        </>
      );
    case "reasonable":
      return <circle cx="12" cy="12" fill="none" r="10.2" stroke="currentColor" strokeWidth="2.3" />;
    default:
      return null;
  }
}
