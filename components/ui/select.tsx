import { describedBy, Field, type FieldWords, idOf } from "#components/ui/field.tsx";
import type { SelectOption } from "#components/ui/select-form.tsx";

interface Props extends FieldWords {
  readonly value?: string | undefined;
  readonly options: readonly SelectOption[];
}

/** One of several things in a form, where showing them all would take too much room. */
export function Select(props: Props) {
  return (
    <Field {...props}>
      <select
        aria-describedby={describedBy(props)}
        aria-invalid={props.error !== undefined ? true : undefined}
        className="input"
        defaultValue={props.value}
        id={idOf(props)}
        name={props.name}
      >
        {props.options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
