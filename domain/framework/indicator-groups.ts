import type { Indicator } from "#domain/framework/indicator.ts";

/** Indicators that are asked for together, on one page, because one is not read well without the others. */
export interface IndicatorGroup {
  readonly key: string;
  readonly name: string;
  readonly indicators: readonly Indicator[];
}

// By the indicators' keys, in both the real edition and the practice programme's.
const GROUPS = [
  {
    key: "reporting",
    name: "Reports and accounts",
    holds: ["ncmec_reports", "ncmec_items", "reports_sent", "items_sent", "accounts_actioned"],
  },
  {
    key: "models",
    name: "Training data and models",
    holds: ["training_csam_found", "training_matches", "models_stress_tested", "models_with_issues"],
  },
  {
    key: "use",
    name: "Use and response",
    holds: ["prompt_hash_hits", "attempts_blocked", "hotline_response_hours"],
  },
] as const;

const OTHER = { key: "other", name: "Other figures" } as const;

/** The group of an indicator, by its key; an indicator that no group names lies in the last one. */
export function groupKeyOf(indicator: string): string {
  return GROUPS.find(({ holds }) => holds.some((key) => key === indicator))?.key ?? OTHER.key;
}

/** These indicators by their groups, in the order they are asked; a group without any is left out. */
export function indicatorGroups(indicators: readonly Indicator[]): readonly IndicatorGroup[] {
  return [...GROUPS, OTHER].flatMap(({ key, name }) => {
    const inGroup = indicators.filter((indicator) => groupKeyOf(indicator.key) === key);
    return inGroup.length === 0 ? [] : [{ key, name, indicators: inGroup }];
  });
}
