"use server";

import { formAction } from "#app/_http/form-action.ts";
import { clearedFrom } from "#app/(desk)/stated/cleared.ts";
import { saveSection } from "#db/commands/save-section.ts";
import { sectionPath } from "#domain/report/section-path.ts";

/** Empties an optional section and goes to the list it stands in. */
export const clearSection = formAction({
  command: saveSection,
  input: clearedFrom,
  to: (_done, { programme = "", organisation = "", period = "", section = "" }) => {
    const list = sectionPath(section).startsWith("attestations/") ? "attestations" : "new-promises";
    return `/desk/${programme}/${organisation}/${period}/${list}?cleared=${encodeURIComponent(section)}`;
  },
});
