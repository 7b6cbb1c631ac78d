import type { ReactNode } from "react";
import { FieldGroup, type FieldWords, idOf } from "#components/ui/field.tsx";

export interface RadioOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Asked only when this option is chosen; shown by CSS, so that it works without JavaScript. */
  readonly children?: ReactNode;
  /** Shows the `Revealed` part of the same form while this option is chosen. */
  readonly reveals?: Reveal | readonly Reveal[] | undefined;
}

/** The parts of a form that an option can open. */
export type Reveal = "reason" | "explanation" | "date" | "kept" | "changed" | "why" | "number" | "no_number";

interface Props extends FieldWords {
  readonly value?: string | null | undefined;
  readonly options: readonly RadioOption[];
}

export function Radios(props: Props) {
  const { options, value } = props;
  return (
    <FieldGroup {...props}>
      {options.map((option, position) => {
        const id = position === 0 ? idOf(props) : `${idOf(props)}-${option.value}`;
        return (
          <div className="choice" key={option.value}>
            <input
              aria-describedby={option.hint === undefined ? undefined : `${id}-about`}
              data-reveals={option.reveals === undefined ? undefined : [option.reveals].flat().join(" ")}
              defaultChecked={option.value === value}
              id={id}
              name={props.name}
              type="radio"
              value={option.value}
            />
            <label htmlFor={id}>
              {option.label}
              {option.hint !== undefined && <small id={`${id}-about`}>{option.hint}</small>}
            </label>
            {option.children !== undefined && option.children !== null && (
              <div className="reveal">{option.children}</div>
            )}
          </div>
        );
      })}
    </FieldGroup>
  );
}

/** A part of a form that shows only while an option that reveals it is chosen. */
export function Revealed({ by, children }: { readonly by: Reveal; readonly children: ReactNode }) {
  return <div data-revealed-by={by}>{children}</div>;
}
