import type { FormAction } from "#app/_http/form-action.ts";
import { newFormKey } from "#app/_http/form-key.ts";
import { saveSection } from "#app/(desk)/desk/[programme]/[company]/[period]/[commitment]/actions.ts";
import type { SectionAddress } from "#app/(desk)/draft-form/draft-form.tsx";
import type { OpenReport } from "#app/(desk)/load-report.ts";
import { missingByField } from "#app/(desk)/missing-words.ts";
import type { DeskPart } from "#db/queries/desk-report.ts";
import type { StandingField } from "#domain/report/draft.ts";

/** What every form of a section is given by its page, apart from its fields. */
export interface FormFrame<Name extends string> {
  readonly action: FormAction;
  readonly formKey: string;
  readonly address: SectionAddress;
  readonly home: string;
  readonly zone: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly standing: Readonly<Record<Name, StandingField>>;
  readonly lacks: Readonly<Partial<Record<Name, string>>>;
  readonly isCarried: boolean;
}

/** The frame of the form of one section, whose field names are those of `fields`. */
export function formFrame<Name extends string>(
  { report, home, viewer }: OpenReport,
  part: DeskPart,
  fields: Readonly<Record<Name, unknown>>,
): FormFrame<Name> {
  const { section } = part.section;
  const standing = Object.keys(fields).map((name) => [name, part.standing[name] ?? { value: "", version: 0 }]);
  const lacks = part.status === "problem" ? report.missing.filter((one) => one.section === section) : [];
  return {
    action: saveSection,
    formKey: newFormKey(),
    address: { ...report.address, section },
    home,
    zone: report.zone,
    person: { id: viewer.personId, name: viewer.name },
    // `fromEntries` forgets which names there are; these are exactly the names of `fields`.
    standing: Object.fromEntries(standing) as Readonly<Record<Name, StandingField>>,
    isCarried: part.unreviewedFrom !== null && part.section.kind !== "figures",
    // What is missing from a section is always of one of its fields.
    lacks: missingByField(lacks) as Readonly<Partial<Record<Name, string>>>,
  };
}
