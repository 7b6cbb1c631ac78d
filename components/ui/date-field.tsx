import { describedBy, Field, type FieldWords, idOf } from "#components/ui/field.tsx";

interface Props extends FieldWords {
  /** A day as "2027-03-31", or whatever was typed. */
  readonly value?: string | undefined;
}

/** A day in one box, as "2027-03-31"; the browser's own calendar where it has one. */
export function DateField(props: Props) {
  return (
    <Field {...props}>
      <input
        aria-describedby={describedBy(props)}
        aria-invalid={props.error !== undefined ? true : undefined}
        className="input input-short"
        defaultValue={props.value}
        id={idOf(props)}
        name={props.name}
        type="date"
      />
    </Field>
  );
}
