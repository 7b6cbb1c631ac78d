import type { Refusal } from "#domain/refusal.ts";

/** What a form's page knows after the form was sent and not accepted: why, and every word that was typed. */
export interface FormState {
  /** The sentence for the top of the page; null before the form was sent. */
  readonly refusal: string | null;
  /** The refusal itself, for a page that shows more of it than its sentence. */
  readonly refused: Refusal | null;
  readonly issues: readonly FieldIssue[];
  /** What was typed, by field name. Passwords are never in it. */
  readonly values: Readonly<Record<string, string>>;
}

export interface FieldIssue {
  readonly field: string;
  readonly message: string;
}

/** The state of a form that nobody has sent yet. */
export const UNSENT: FormState = { refusal: null, refused: null, issues: [], values: {} };

/** The message to show beside one field. */
export function issueAt(state: FormState, field: string): string | undefined {
  return state.issues.find((issue) => issue.field === field)?.message;
}

/** The lines of the error summary: each field's message with a link to it, otherwise the refusal's sentence. */
export function errorLinesOf(state: FormState): readonly { readonly text: string; readonly href?: string }[] {
  const atFields = state.issues.filter((issue) => issue.field !== "");
  if (atFields.length > 0) return atFields.map(({ field, message }) => ({ text: message, href: `#${field}` }));
  return state.refusal === null ? [] : [{ text: state.refusal }];
}
