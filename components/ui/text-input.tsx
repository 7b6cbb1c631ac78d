import { describedBy, Field, type FieldWords, idOf } from "#components/ui/field.tsx";

interface Props extends FieldWords {
  readonly type?: "text" | "email" | "password" | "search" | undefined;
  readonly value?: string | undefined;
  readonly width?: "short" | "medium" | "full" | undefined;
  readonly autoComplete?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isSpellChecked?: boolean | undefined;
}

const WIDTH = { short: "input input-short", medium: "input input-medium", full: "input" };

/** One line of text, an e-mail address or a password. A password is never sent back to the page. */
export function TextInput(props: Props) {
  const { type = "text", width = "medium" } = props;
  return (
    <Field {...props}>
      <input
        aria-describedby={describedBy(props)}
        aria-invalid={props.error !== undefined ? true : undefined}
        autoCapitalize={type === "text" ? undefined : "none"}
        autoComplete={props.autoComplete}
        className={WIDTH[width]}
        defaultValue={type === "password" ? undefined : props.value}
        id={idOf(props)}
        maxLength={props.maxLength}
        name={props.name}
        required={props.isRequired}
        spellCheck={props.isSpellChecked ?? type === "text"}
        type={type}
      />
    </Field>
  );
}
