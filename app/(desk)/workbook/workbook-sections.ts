import { titleOfSection } from "#app/(desk)/part-titles.ts";
import { type FieldNames, fieldNamesOf, fieldTerm, fieldWords } from "#app/(desk)/part-words.ts";
import { fieldHelp } from "#app/(desk)/workbook/field-help.ts";
import type { DeskReport } from "#db/queries/desk-report.ts";
import { standingField } from "#domain/report/draft.ts";
import type { FieldDefinition } from "#domain/report/fields.ts";
import { type ReportSection, sectionsOf } from "#domain/report/sections.ts";
import type { ReportHistory } from "#domain/report/workbook/import.ts";
import type { WorkbookOf } from "#domain/report/workbook/read.ts";
import type { WorkbookSection } from "#domain/report/workbook/section.ts";

// How many blank ones there are of what may be stated any number of times.
const BLANK = 3;

/** The sections of a report as its workbook shows them: all that are asked, what was stated, and a few blank ones. */
export function workbookSections(report: DeskReport, history: ReportHistory): readonly WorkbookSection[] {
  const all = sectionsOf(report.scope);
  return all
    .filter((section) => !isSpare(section, all, history))
    .map((section) => workbookSection(section, report, history));
}

/** What an uploaded workbook is read against: every section there may be, and every version that ever stood. */
export function workbookReading(report: DeskReport, history: ReportHistory): WorkbookOf {
  return {
    address: report.address,
    sections: sectionsOf(report.scope).map((section) => workbookSection(section, report, history)),
    textAt: (section, field, version) => {
      if (version === 0) return "";
      const stored = history.get(section)?.find((one) => one.field === field && one.version === version);
      return stored?.value ?? null;
    },
  };
}

/** What a field of a report is called, and what a text in it reads as. */
export function changeWords(report: DeskReport, section: string, field: string, value: string) {
  const known = sectionsOf(report.scope).find((one) => one.section === section);
  return {
    section: titleOfSection(section, report),
    field: known === undefined ? field : fieldTerm(known, field),
    value: known === undefined ? value : fieldWords(known, field, value, fieldNamesOf(report)),
  };
}

function isSpare(section: ReportSection, all: readonly ReportSection[], history: ReportHistory): boolean {
  if (section.kind !== "new_promise" && section.kind !== "attestation") return false;
  const isBlank = ({ section: key }: ReportSection) => (history.get(key) ?? []).length === 0;
  const blanks = all.filter((one) => one.kind === section.kind && isBlank(one));
  return isBlank(section) && blanks.indexOf(section) >= BLANK;
}

function workbookSection(section: ReportSection, report: DeskReport, history: ReportHistory): WorkbookSection {
  const names = fieldNamesOf(report);
  const versions = history.get(section.section) ?? [];
  return {
    section: section.section,
    title: titleOfSection(section.section, report),
    about: aboutOf(section, report),
    fields: Object.entries(section.fields).map(([field, definition]) => ({
      field,
      definition,
      label: fieldTerm(section, field),
      help: fieldHelp(section, field, definition),
      choices: choicesOf(section, field, definition, names),
      ...standingField(versions, field),
    })),
  };
}

function choicesOf(section: ReportSection, field: string, { choices = [] }: FieldDefinition, names: FieldNames) {
  return choices.map((key) => ({ key, name: fieldWords(section, field, key, names) }));
}

function aboutOf(section: ReportSection, { groups }: DeskReport): string {
  switch (section.kind) {
    case "commitment":
      return (
        groups.flatMap((group) => group.sections).find((one) => one.commitment === section.commitment)?.summary ?? ""
      );
    case "figures":
      return section.group.indicators
        .map(({ name, unit, definition }) => `${name} (${unit}): ${definition}`)
        .join("\n");
    case "products":
      return "Which of your products this report speaks of.";
    case "promise":
      return `Promised: ${section.story.terms.wording}`;
    case "new_promise":
      return "A next step that you promise. Leave the sheet as it is if there is none.";
    case "attestation":
      return "A procedure that was carried out and may not be shown. Leave the sheet as it is if there is none.";
  }
}
