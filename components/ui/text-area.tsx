import type { ReactNode } from "react";
import { CharacterCount } from "#components/ui/character-count.tsx";
import { describedBy, Field, type FieldWords, idOf } from "#components/ui/field.tsx";

interface Props extends FieldWords {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  /** The longest text, in characters; the count of what is there is printed below. */
  readonly limit?: number | undefined;
  /** What stands below on the left, for instance when it was saved. */
  readonly after?: ReactNode;
}

export function TextArea(props: Props) {
  const { value = "", rows = 6, limit } = props;
  const countId = `${idOf(props)}-count`;
  const description = [describedBy(props), limit === undefined ? null : countId].filter(Boolean).join(" ");
  return (
    <Field {...props}>
      <textarea
        aria-describedby={description === "" ? undefined : description}
        aria-invalid={props.error !== undefined ? true : undefined}
        className="input"
        defaultValue={value}
        id={idOf(props)}
        name={props.name}
        rows={rows}
        spellCheck
      />
      {(limit !== undefined || props.after !== undefined) && (
        <p className="field-after">
          <span>{props.after}</span>
          {limit !== undefined && <CharacterCount id={countId} limit={limit} of={idOf(props)} value={value} />}
        </p>
      )}
    </Field>
  );
}
