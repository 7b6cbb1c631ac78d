import { type FormState, issueAt } from "#app/_http/form-state.ts";
import type { Draft } from "#app/(desk)/draft-form/draft-form.tsx";
import { postedTicks } from "#app/(desk)/draft-form/posted.ts";
import { cellProblemWords } from "#app/(desk)/restating/problem-words.ts";
import { tickName } from "#app/(desk)/tick-names.ts";
import { chosenKeys } from "#domain/report/offered.ts";
import type { CellProblem, CellTexts } from "#domain/report/restated-cell.ts";

/** The fields of a form that saves nothing by itself: every word that was sent stays, whatever comes back. */
export function plainDraft(state: FormState, texts: CellTexts): Draft<string> {
  const problems = problemsIn(state);
  const words = (name: string) => ({
    id: name,
    name,
    error:
      issueAt(state, name) ??
      (problems
        .filter(({ field }) => field === name)
        .map(cellProblemWords)
        .join(" ") ||
        undefined),
    notice: undefined,
  });
  return {
    field: (name) => ({ ...words(name), value: state.values[name] ?? texts[name] ?? "" }),
    ticks: (name, choices) => {
      const standing = { [name]: { value: texts[name] ?? "", version: 1 } };
      const chosen = chosenKeys(postedTicks(state, standing, name), choices);
      return {
        ...words(name),
        nameOf: (key) => tickName(name, key),
        ticks: choices.map(({ key, name: label }) => ({ value: key, label, isChecked: chosen.includes(key) })),
      };
    },
  };
}

/** What is wrong with the cell that was sent. */
export function problemsIn(state: FormState): readonly CellProblem[] {
  return state.refused?.code === "cannot_restate" ? state.refused.problems : [];
}
