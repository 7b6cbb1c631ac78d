"use server";

import { formAction } from "#app/_http/form-action.ts";
import type { FormFields } from "#app/_http/form-names.ts";
import { saveSection as saveSectionOfReport } from "#db/commands/save-section.ts";

/** Saves the section as it was typed and goes back to the task list. */
export const saveSection = formAction({
  command: saveSectionOfReport,
  input: changesFrom,
  to: (_done, { programme = "", organisation = "", period = "", section = "" }) =>
    `/desk/${programme}/${organisation}/${period}?saved=${encodeURIComponent(section)}`,
});

/** The form's fields as the command takes them: what is called `version-X` is the version that X is based on. */
function changesFrom(fields: FormFields): unknown {
  const { programme, organisation, period, section, ...rest } = fields;
  const changes = Object.entries(rest)
    .filter(([name]) => !name.startsWith(VERSION))
    .map(([name, value]) => [name, { value, basedOn: Number(rest[`${VERSION}${name}`]) }]);
  return { programme, organisation, period, section, ...Object.fromEntries(changes) };
}

const VERSION = "version-";
