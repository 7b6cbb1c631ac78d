import type { DeskReport } from "#db/queries/desk-report.ts";
import type { PartSection } from "#domain/report/sections.ts";

/** What a section that is not the answer to a commitment is called. */
export function partTitle(part: PartSection): string {
  switch (part.kind) {
    case "products":
      return "Products in scope";
    case "figures":
      return part.group.name;
    case "promise":
      return part.story.terms.wording;
    case "new_promise":
      return `New promise ${part.nth}`;
    case "attestation":
      return `Attested procedure ${part.nth}`;
  }
}

/** What any section of a report is called. */
export function titleOfSection(section: string, { groups, parts }: Pick<DeskReport, "groups" | "parts">): string {
  const commitment = groups.flatMap((group) => group.sections).find((one) => one.commitment === section);
  if (commitment !== undefined) return commitment.short;
  const part = parts.find((one) => one.section.section === section);
  return part === undefined ? section : partTitle(part.section);
}
