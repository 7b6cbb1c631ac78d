import { Mark } from "#components/marks/mark.tsx";
import { assuranceSentence, assuranceWord } from "#domain/comparison/assurance-words.ts";
import { legendOf } from "#domain/comparison/legend.ts";
import type { Assurance, CommitmentState } from "#domain/comparison/state.ts";

const RINGS: readonly Assurance[] = ["corroborated", "limited", "reasonable"];

/** How to read the marks of one family, in words. */
export function Legend({ family }: { readonly family: CommitmentState["family"] }) {
  return (
    <section aria-labelledby="legend-title" className="legend">
      <h2 id="legend-title">How to read the marks</h2>
      <ul>
        {legendOf(family).map((entry) => (
          <li key={entry.state}>
            <Mark state={{ family, state: entry.state }} />
            <span>
              <b>{entry.name}.</b> {entry.sentence}
            </span>
          </li>
        ))}
        {family === "filed" && <FiledAdditions />}
      </ul>
    </section>
  );
}

function FiledAdditions() {
  return (
    <>
      {RINGS.map((assurance) => (
        <li key={assurance}>
          <Mark assurance={assurance} state={{ family: "filed", state: "done" }} />
          <span>
            <b>{capitalised(assuranceWord(assurance))}.</b> {assuranceSentence(assurance)}
          </span>
        </li>
      ))}
      <li>
        <Mark isDisputed state={{ family: "filed", state: "done" }} />
        <span>
          <b>Disputed.</b> Somebody with standing says otherwise; both are shown.
        </span>
      </li>
      <li>
        <span aria-hidden="true" className="legend-letter">
          <sup>r</sup>
        </span>
        <span>
          <b>Restated.</b> Changed since it was first filed; every text is kept.
        </span>
      </li>
    </>
  );
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
