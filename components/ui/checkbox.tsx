interface Props {
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: string;
  /** What it is about, for those who hear the label on its own. */
  readonly about?: string | undefined;
  readonly hint?: string | undefined;
  readonly value?: string | undefined;
  readonly isChecked?: boolean | undefined;
  readonly error?: string | undefined;
}

export function Checkbox({ name, id = name, label, about, hint, value = "yes", isChecked = false, error }: Props) {
  const described = [hint === undefined ? null : `${id}-about`, error === undefined ? null : `${id}-error`];
  return (
    <div className={error === undefined ? "field" : "field field-problem"}>
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
      <div className="choice">
        <input
          aria-describedby={described.filter((one) => one !== null).join(" ") || undefined}
          aria-invalid={error !== undefined ? true : undefined}
          defaultChecked={isChecked}
          id={id}
          name={name}
          type="checkbox"
          value={value}
        />
        <label htmlFor={id}>
          {label}
          {about !== undefined && <span className="sr-only"> ({about})</span>}
          {hint !== undefined && <small id={`${id}-about`}>{hint}</small>}
        </label>
      </div>
    </div>
  );
}
