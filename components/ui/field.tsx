import type { ReactNode } from "react";

/** What every field of a form shows. `id` defaults to the name, so that the error summary can link to "#name". */
export interface FieldWords {
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly size?: "large" | "small" | undefined;
  /** What must be settled about this field, below it. */
  readonly notice?: ReactNode;
}

/** The label, hint and message around one control. */
export function Field(props: FieldWords & { readonly children: ReactNode }) {
  const id = idOf(props);
  return (
    <div className={props.error === undefined ? "field" : "field field-problem"}>
      <label className={labelClass(props.size)} htmlFor={id}>
        {props.label}
      </label>
      <FieldNotes {...props} />
      {props.children}
      {props.notice}
    </div>
  );
}

/** Several controls under one question. */
export function FieldGroup(props: FieldWords & { readonly children: ReactNode }) {
  return (
    <fieldset
      aria-describedby={describedBy(props)}
      className={props.error === undefined ? "field" : "field field-problem"}
    >
      <legend className={labelClass(props.size)}>{props.label}</legend>
      <FieldNotes {...props} />
      {props.children}
      {props.notice}
    </fieldset>
  );
}

function FieldNotes(props: FieldWords) {
  const id = idOf(props);
  return (
    <>
      {hasHint(props) && (
        <div className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          <span className="sr-only">Error: </span>
          {props.error}
        </p>
      )}
    </>
  );
}

export function idOf(words: Pick<FieldWords, "name" | "id">): string {
  return words.id ?? words.name;
}

/** The ids of the hint and the message, for `aria-describedby`. */
export function describedBy(words: FieldWords): string | undefined {
  const id = idOf(words);
  const ids = [hasHint(words) ? `${id}-hint` : null, words.error === undefined ? null : `${id}-error`];
  return ids.filter((one) => one !== null).join(" ") || undefined;
}

function hasHint(words: FieldWords): boolean {
  return words.hint !== undefined && words.hint !== null;
}

function labelClass(size: FieldWords["size"]): string {
  return size === "small" ? "field-label field-label-small" : "field-label";
}
