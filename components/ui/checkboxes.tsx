import { FieldGroup, type FieldWords, idOf } from "#components/ui/field.tsx";

export interface Tick {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isChecked: boolean;
}

interface Props extends FieldWords {
  readonly ticks: readonly Tick[];
  /** The name that a tick is sent under; each has its own, as no form sends two values under one name. */
  readonly nameOf: (value: string) => string;
}

/** Any number of several things. */
export function Checkboxes(props: Props) {
  return (
    <FieldGroup {...props}>
      {props.ticks.map(({ value, label, hint, isChecked }, position) => {
        const id = position === 0 ? idOf(props) : `${idOf(props)}-${value}`;
        return (
          <div className="choice" key={value}>
            <input
              aria-describedby={hint === undefined ? undefined : `${id}-about`}
              defaultChecked={isChecked}
              id={id}
              name={props.nameOf(value)}
              type="checkbox"
              value={value}
            />
            <label htmlFor={id}>
              {label}
              {hint !== undefined && <small id={`${id}-about`}>{hint}</small>}
            </label>
          </div>
        );
      })}
    </FieldGroup>
  );
}
