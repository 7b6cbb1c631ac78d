"use server";

import { formAction } from "#app/_http/form-action.ts";
import { assignmentFrom, backToTalk, commentFrom } from "#app/(desk)/section-talk/talk-fields.ts";
import { assignSection } from "#db/commands/assign-section.ts";
import { commentOnSection } from "#db/commands/comment-on-section.ts";

/** Assigns the section to a colleague, or to nobody. */
export const assign = formAction({ command: assignSection, input: assignmentFrom, to: backToTalk });

/** Says something about the section. */
export const say = formAction({ command: commentOnSection, input: commentFrom, to: backToTalk });
