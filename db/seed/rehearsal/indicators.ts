import { HANDBOOK } from "#db/seed/rehearsal/founding.ts";
import type { WrittenDocument } from "#domain/record/documents/documents.ts";

type Told = Pick<
  WrittenDocument<"indicator_defined">,
  "key" | "name" | "unit" | "direction" | "definition" | "caveats"
>;

const TOLD: readonly Told[] = [
  {
    key: "reports_sent",
    name: "Reports sent to a clearinghouse or hotline",
    unit: "reports",
    direction: "neither",
    definition: "Reports that the company sent to a national clearinghouse or hotline within the period.",
    caveats: ["One report can cover several items, and one item can be in several reports"],
  },
  {
    key: "items_sent",
    name: "Items in those reports",
    unit: "items",
    direction: "neither",
    definition: "Files or other pieces of content that those reports cover, each counted once.",
    caveats: ["Not to be read without the number of reports"],
  },
  {
    key: "accounts_actioned",
    name: "Accounts acted against",
    unit: "accounts",
    direction: "neither",
    definition: "Accounts closed or limited because of sexual harm to children, within the period.",
    caveats: ["Some companies count closings only: say which"],
  },
  {
    key: "training_matches",
    name: "Matches found in training data",
    unit: "instances",
    direction: "neither",
    definition: "Matches with lists of known material in data that was checked before or during training.",
    caveats: ["Nought may mean that little was checked: say how much"],
  },
  {
    key: "models_stress_tested",
    name: "Share of models tested before release",
    unit: "percent",
    direction: "higher_is_better",
    definition: "Models tested for child safety before release, out of all models released within the period.",
    caveats: ["Says nothing of how good the tests were"],
  },
  {
    key: "hotline_response_hours",
    name: "Mean time to act on a report from outside",
    unit: "hours",
    direction: "lower_is_better",
    definition: "Mean time from a report by a hotline or the public to the first action on it.",
    caveats: [],
  },
];

/** The numbers that the practice programme asks for; like the real edition's, and not the same. */
export const INDICATORS: readonly WrittenDocument<"indicator_defined">[] = TOLD.map((told) => ({
  ...told,
  version: 1,
  directionNote: null,
  sources: [HANDBOOK],
  check: null,
}));
