import type { FormFields } from "#app/_http/form-names.ts";
import { sectionPath } from "#domain/report/section-path.ts";

/** Sent only where no script runs: there the page is loaded anew, and begins at the talk. */
export const UNSCRIPTED = "unscripted";

const MENTION = "mention-";

/** The name of the box that mentions somebody. */
export function mentionName(personId: string): string {
  return `${MENTION}${personId}`;
}

/** What the form for assigning sends, as the command takes it. */
export function assignmentFrom({ [UNSCRIPTED]: _, ...fields }: FormFields): unknown {
  return fields;
}

/** What the comment form sends, as the command takes it: everybody who is ticked, in one list. */
export function commentFrom({ [UNSCRIPTED]: _, ...fields }: FormFields): unknown {
  const entries = Object.entries(fields);
  const rest = entries.filter(([name]) => !name.startsWith(MENTION));
  const ticked = entries.filter(([name]) => name.startsWith(MENTION));
  return { ...Object.fromEntries(rest), mentions: ticked.map(([name]) => name.slice(MENTION.length)) };
}

/** The section's page again; with scripts exactly the same address, so that what is typed elsewhere on it stays. */
export function backToTalk(_done: unknown, fields: FormFields): string {
  const { programme = "", organisation = "", period = "", section = "" } = fields;
  const page = `/desk/${programme}/${organisation}/${period}/${sectionPath(section)}`;
  return UNSCRIPTED in fields ? `${page}#talk` : page;
}
