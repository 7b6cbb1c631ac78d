"use server";

import { formAction } from "#app/_http/form-action.ts";
import { changesFrom } from "#app/(desk)/section-changes.ts";
import { saveSection as saveSectionOfReport } from "#db/commands/save-section.ts";

/** Saves the section as it was typed and goes on from there. */
export const saveSection = formAction({
  command: saveSectionOfReport,
  input: changesFrom,
  to: (_done, { programme = "", organisation = "", period = "", section = "" }) =>
    `/desk/${programme}/${organisation}/${period}?after=${encodeURIComponent(section)}`,
});
