import { describedBy, Field, FieldGroup, type FieldWords, idOf } from "#components/ui/field.tsx";

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

export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A day in three boxes, sent as `name-day`, `name-month` and `name-year`. */
export function DatePartsField(props: FieldWords & { readonly parts?: DateParts | undefined }) {
  const id = idOf(props);
  return (
    <FieldGroup {...props}>
      <div className="date-parts">
        {(["day", "month", "year"] as const).map((part) => (
          <div key={part}>
            <label htmlFor={part === "day" ? id : `${id}-${part}`}>{PART_WORDS[part]}</label>
            <input
              aria-invalid={props.error !== undefined ? true : undefined}
              className={part === "year" ? "input input-4" : "input input-2"}
              defaultValue={props.parts?.[part]}
              id={part === "day" ? id : `${id}-${part}`}
              inputMode="numeric"
              maxLength={part === "year" ? 4 : 2}
              name={`${props.name}-${part}`}
              type="text"
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

const PART_WORDS = { day: "Day", month: "Month", year: "Year" };
