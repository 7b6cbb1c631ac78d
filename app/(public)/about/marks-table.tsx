import { Mark } from "#components/marks/mark.tsx";
import { legendOf } from "#domain/comparison/legend.ts";
import type { CommitmentState } from "#domain/comparison/state.ts";

/** The marks of one family with what each says. */
export function MarksTable({ family }: { readonly family: CommitmentState["family"] }) {
  return (
    <div className="legend">
      <ul>
        {legendOf(family).map(({ state, name, sentence }) => (
          <li key={state}>
            <Mark state={{ family, state }} />
            <span>
              <b>{name}.</b> {sentence}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
