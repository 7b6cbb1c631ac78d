import type { DeskReport } from "#db/queries/desk-report.ts";
import type { Choice } from "#domain/report/offered.ts";

/** The commitments that the company took on, by the names of the task list. */
export function commitmentChoices({ groups }: Pick<DeskReport, "groups">): readonly Choice[] {
  return groups.flatMap((group) => group.sections.map(({ commitment, short }) => ({ key: commitment, name: short })));
}

/** What a commitment is called; its key where the company did not take it on. */
export function shortOf(commitment: string, report: Pick<DeskReport, "groups">): string {
  return commitmentChoices(report).find(({ key }) => key === commitment)?.name ?? commitment;
}
