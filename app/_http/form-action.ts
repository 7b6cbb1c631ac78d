import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { readForm, withoutSecrets } from "#app/_http/form-fields.ts";
import type { FormFields } from "#app/_http/form-names.ts";
import type { FormState } from "#app/_http/form-state.ts";
import { sentenceOf } from "#app/_http/refusals.ts";
import { isFromOurPages, requestOriginOf } from "#app/_http/same-origin.ts";
import { viewer } from "#app/_http/viewer.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { isRefused, type Refusal, type Refused } from "#domain/refusal.ts";
import { settings } from "#settings";

interface Definition<Result> {
  readonly command: (viewer: Viewer, input: unknown, key?: string) => Promise<{ readonly done: Result } | Refused>;
  /** The command's input from the form's fields; the fields as they are when left out. */
  readonly input?: (fields: FormFields) => unknown;
  /** The path that the browser goes to when it is done. */
  readonly to: (done: Result, fields: FormFields) => string;
}

/** A server action as `useActionState` takes it: works with and without JavaScript. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** The one wrapper of server actions that run a command: sent by our page, as this viewer, under the form's key. */
export function formAction<Result>({ command, input, to }: Definition<Result>): FormAction {
  return guardedForm(async (fields, key) => {
    const asked = await viewer();
    if (asked.kind !== "person") return signedOut(fields);
    const outcome = await command(asked, input === undefined ? fields : input(fields), key);
    if (isRefused(outcome)) return refusedState(outcome.refused, fields);
    redirect(to(outcome.done, fields));
  });
}

/** The same for a form that needs nobody to be signed in. `work` ends in a redirect or in a state for the page. */
export function guardedForm(work: (fields: FormFields, key: string | undefined) => Promise<FormState>): FormAction {
  return async (_state, form) => {
    // Whoever can sidestep our pages is told no more than somebody who guesses addresses.
    if (!isFromOurPages(requestOriginOf(await headers()), settings().NEXTAUTH_URL)) notFound();
    const sent = readForm(form);
    if (sent === null) notFound();
    return work(sent.fields, sent.key);
  };
}

/** What the page shows of a refusal; something that is not there for this viewer is a 404. */
export function refusedState(refused: Refusal, fields: FormFields): FormState {
  if (refused.code === "not_found") notFound();
  const issues = refused.code === "invalid_input" ? refused.issues : [];
  return {
    refusal: sentenceOf(refused),
    refused,
    issues: issues.map(({ path, message }) => ({ field: path, message })),
    values: withoutSecrets(fields),
  };
}

function signedOut(fields: FormFields): FormState {
  return {
    refusal: "You are signed out. Sign in again in another tab, then come back and send this form once more.",
    refused: null,
    issues: [],
    values: withoutSecrets(fields),
  };
}
