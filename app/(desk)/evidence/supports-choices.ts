import { promiseTitle } from "#app/(desk)/part-titles.ts";
import { shortOf } from "#app/(desk)/stated/commitments.ts";
import type { DeskReport } from "#db/queries/desk-report.ts";
import { type Supportable, supportableIn } from "#domain/evidence/supports.ts";
import { sectionPath } from "#domain/report/section-path.ts";

/** Something that a document can support, as a form and a table name it. */
export interface SupportChoice {
  readonly key: string;
  readonly of: Supportable["of"];
  readonly name: string;
}

/** Everything in a report that documents can support, by the names of the task list. */
export function supportChoices(report: DeskReport): readonly SupportChoice[] {
  return supportableIn(report.scope).map((one) => ({ key: one.key, of: one.of, name: nameOf(one, report) }));
}

/** What a supported thing is called; its key where the report does not have it any more. */
export function supportName(key: string, choices: readonly SupportChoice[]): string {
  return choices.find((choice) => choice.key === key)?.name ?? key;
}

/** The page on which a supported thing is written, below the report. */
export function supportPath(key: string, report: DeskReport): string | null {
  const [kind = "", subject] = key.split(/:(.*)/s);
  if (subject === undefined) return sectionPath(key);
  if (kind === "promise") return report.parts.some(({ section }) => section.section === key) ? sectionPath(key) : null;
  const group = report.parts.find(
    ({ section }) => section.kind === "figures" && section.group.indicators.some((one) => one.key === subject),
  );
  return group === undefined ? null : sectionPath(group.section.section);
}

function nameOf({ of, subject }: Supportable, report: DeskReport): string {
  switch (of) {
    case "response":
      return shortOf(subject, report);
    case "figure":
      return report.scope.indicators.find((indicator) => indicator.key === subject)?.name ?? subject;
    case "promise":
      return promiseName(subject, report);
  }
}

function promiseName(key: string, report: DeskReport): string {
  const story = report.scope.promises.find(({ promise }) => promise.key === key);
  return story === undefined ? key : promiseTitle(story, report).replace(/\.$/, "");
}
