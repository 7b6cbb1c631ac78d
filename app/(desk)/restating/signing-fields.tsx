import { type FormState, issueAt } from "#app/_http/form-state.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

interface Props {
  readonly state: FormState;
  readonly name: string;
  readonly statement: string;
  readonly passwordHint: string;
}

/** The officer's name, role, word and password: what stands on the record, and proof that it is they. */
export function SigningFields({ state, name, statement, passwordHint }: Props) {
  const wrongPassword = state.refused?.code === "wrong_password" ? (state.refusal ?? undefined) : undefined;
  return (
    <>
      <TextInput
        autoComplete="name"
        error={issueAt(state, "name")}
        hint="Public, on the record."
        label="Your name"
        name="name"
        value={state.values.name ?? name}
      />
      <TextInput
        autoComplete="organization-title"
        error={issueAt(state, "role")}
        hint="Public. For example: Chief compliance officer."
        label="Your role at the company"
        name="role"
        value={state.values.role ?? ""}
      />
      <Checkbox
        error={issueAt(state, "agreed")}
        isChecked={state.values.agreed === "yes"}
        label={statement}
        name="agreed"
      />
      <TextInput
        autoComplete="current-password"
        error={issueAt(state, "password") ?? wrongPassword}
        hint={passwordHint}
        label="Your password, again"
        name="password"
        type="password"
      />
    </>
  );
}
