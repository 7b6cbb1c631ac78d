export interface SelectOption {
  readonly value: string;
  readonly text: string;
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly selected: string;
  readonly button?: string | undefined;
  /** The page it asks for; this one when left out. */
  readonly action?: string | undefined;
}

/** One choice that goes into the address: a GET form, so that it works without JavaScript and can be linked to. */
export function SelectForm({ name, label, options, selected, button = "Show", action }: Props) {
  return (
    <form action={action} className="select-form" method="get">
      <label htmlFor={`select-${name}`}>{label}</label>
      <select defaultValue={selected} id={`select-${name}`} name={name}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <button className="button button-secondary button-small" type="submit">
        {button}
      </button>
    </form>
  );
}
