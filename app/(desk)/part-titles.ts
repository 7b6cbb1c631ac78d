import { shortOf } from "#app/(desk)/stated/commitments.ts";
import type { DeskReport } from "#db/queries/desk-report.ts";
import { NOT_YET_WORDING } from "#domain/report/promise.ts";
import type { PromiseStory } from "#domain/report/promise-story.ts";
import type { PartSection } from "#domain/report/sections.ts";

type Report = Pick<DeskReport, "groups">;

/** What a section that is not the answer to a commitment is called. */
export function partTitle(part: PartSection, report: Report): string {
  switch (part.kind) {
    case "products":
      return "Products in scope";
    case "figures":
      return part.group.name;
    case "promise":
      return promiseTitle(part.story, report);
    case "new_promise":
      return `New promise ${part.nth}`;
    case "attestation":
      return `Attested procedure ${part.nth}`;
  }
}

/** What any section of a report is called within a sentence: a promise without its full stop. */
export function titleOfSection(section: string, report: Pick<DeskReport, "groups" | "parts">): string {
  const commitment = report.groups.flatMap((group) => group.sections).find((one) => one.commitment === section);
  if (commitment !== undefined) return commitment.short;
  const part = report.parts.find((one) => one.section.section === section);
  return part === undefined ? section : partTitle(part.section, report).replace(/\.$/, "");
}

/** Every promise that was made by answering "not yet" has the same words: its commitment tells them apart. */
export function promiseTitle({ promise, terms }: PromiseStory, report: Report): string {
  if (terms.wording !== NOT_YET_WORDING) return terms.wording;
  return `To do what “${shortOf(promise.commitment, report)}” asks`;
}
