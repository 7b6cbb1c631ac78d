import { eq } from "drizzle-orm";
import { readPrivately } from "#db/client.ts";
import { type DraftInHand, draftInHand, type ReportAddress } from "#db/queries/draft-report.ts";
import { membership } from "#db/schema/people.ts";
import { visible } from "#db/visible.ts";
import type { PersonViewer } from "#domain/access/viewer.ts";
import { isBlankPart } from "#domain/report/draft-part.ts";
import { missingFrom } from "#domain/report/missing.ts";
import { sectionWords } from "#domain/report/section-words.ts";

/** Where a report stands, as lines of a letter to one of its company's people: what is not complete, and whose turn. */
export function reportStanding(viewer: PersonViewer, address: ReportAddress): Promise<readonly string[]> {
  return readPrivately(viewer, async (db) => {
    const found = await draftInHand(db, viewer, address);
    if (found === undefined) return [];
    const colleagues = await visible.colleagues(db, viewer, eq(membership.organisationId, found.organisationId));
    const officers = colleagues.filter(({ role }) => role === "officer").map(({ name }) => name);
    return [...sectionLines(found), officerLine(officers, found.inHand.isHandedOver)];
  });
}

function sectionLines({ inHand, signatory }: DraftInHand): readonly string[] {
  const { draft } = inHand;
  const asked = [
    ...draft.responses.map(({ commitment }) => commitment),
    ...draft.parts
      .filter((part) => !part.section.isOptional || !isBlankPart(part))
      .map(({ section }) => section.section),
  ];
  const lacking = new Set(missingFrom(draft).map(({ section }) => section));
  const open = asked.filter((section) => lacking.has(section));
  if (open.length === 0) return [`All ${asked.length} sections are complete.`];
  return [
    `${asked.length - open.length} of ${asked.length} sections are complete. Not complete yet:`,
    "",
    ...open.map((section) => `- ${sectionWords(section, signatory.edition.commitments)}`),
    "",
  ];
}

function officerLine(officers: readonly string[], isHandedOver: boolean): string {
  if (officers.length === 0) return "The company has no certifying officer: an administrator names one.";
  const names = officers.join(" or ");
  return isHandedOver
    ? `The report is handed over. ${names} certifies and files it.`
    : `When it is complete, hand it over. ${names} then certifies and files it.`;
}
