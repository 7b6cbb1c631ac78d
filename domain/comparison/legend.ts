import type { CommitmentState } from "#domain/comparison/state.ts";

/** One line of a legend: a state, its name and what it says. */
export interface LegendEntry {
  readonly state: CommitmentState["state"];
  readonly name: string;
  readonly sentence: string;
}

/** The legend of a family of states, in the order in which it is read. */
export function legendOf(family: CommitmentState["family"]): readonly LegendEntry[] {
  switch (family) {
    case "filed":
      return FILED;
    case "compiled":
      return COMPILED;
  }
}

const FILED: readonly LegendEntry[] = [
  { state: "done", name: "Done", sentence: "The company says so. A ring says who else looked." },
  { state: "partly", name: "Partly done", sentence: "The company says that part of it is done." },
  { state: "explained", name: "Explained", sentence: "Not done or not applicable, with a reason." },
  { state: "silent", name: "Silent", sentence: "Due, and nothing said." },
  { state: "not_due", name: "Not due yet", sentence: "The report's deadline has not passed." },
  { state: "not_required", name: "Not required", sentence: "The steward waived it for this period." },
  {
    state: "not_adopted",
    name: "Not adopted",
    sentence: "The company did not take on this commitment, or withdrew from it before the period began.",
  },
];

const COMPILED: readonly LegendEntry[] = [
  {
    state: "relayed",
    name: "Account relayed",
    sentence: "A public source says something about it. The source is named; nothing is graded.",
  },
  {
    state: "not_captured",
    name: "Not captured",
    sentence: "A report exists, but the passage could not be read.",
  },
  {
    state: "none_found",
    name: "None found",
    sentence: "We looked on the day given and found no account. That is not to say that there is none.",
  },
  { state: "not_adopted", name: "Not adopted", sentence: "The company did not take on this commitment." },
];
