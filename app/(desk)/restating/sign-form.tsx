"use client";

import { type ReactNode, useActionState } from "react";
import type { FormAction } from "#app/_http/form-action.ts";
import { errorLinesOf, type FormState, issueAt, UNSENT } from "#app/_http/form-state.ts";
import { HiddenFields } from "#app/(desk)/restating/hidden-fields.tsx";
import { SigningFields } from "#app/(desk)/restating/signing-fields.tsx";
import { Button, ButtonRow, LinkButton } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TEXT_LIMIT } from "#domain/report/fields.ts";

interface Props {
  readonly action: FormAction;
  readonly formKey: string;
  readonly about: Readonly<Record<string, string>>;
  readonly name: string;
  readonly statement: string;
  readonly passwordHint: string;
  /** What the button does. */
  readonly act: string;
  /** Where whoever does not sign goes. */
  readonly back: string;
}

/** The officer signs a correction. */
export function SignForm(props: Props) {
  return <Signing {...props}>{() => null}</Signing>;
}

/** The officer withdraws a report, and says why. */
export function WithdrawForm(props: Props) {
  return (
    <Signing {...props}>
      {(state) => (
        <TextArea
          error={issueAt(state, "reason")}
          hint="Public, in these words. What is wrong with the report, and what the company does now."
          label="Why is the report withdrawn?"
          limit={TEXT_LIMIT}
          name="reason"
          rows={5}
          value={state.values.reason ?? ""}
        />
      )}
    </Signing>
  );
}

function Signing({ children, ...props }: Props & { readonly children: (state: FormState) => ReactNode }) {
  const { action, formKey, about, act, back, name, statement, passwordHint } = props;
  const [state, send] = useActionState(action, UNSENT);
  return (
    <form action={send}>
      <ErrorSummary errors={errorLinesOf(state)} />
      <HiddenFields fields={about} formKey={formKey} />
      {children(state)}
      <SigningFields name={name} passwordHint={passwordHint} state={state} statement={statement} />
      <ButtonRow>
        <Button look="grave">{act}</Button>
        <LinkButton href={back} look="link">
          Not now
        </LinkButton>
      </ButtonRow>
    </form>
  );
}
