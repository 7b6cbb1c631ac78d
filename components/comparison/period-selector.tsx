import { SelectForm, type SelectOption } from "#components/ui/select-form.tsx";

interface Props {
  readonly options: readonly SelectOption[];
  readonly selected: string;
}

/** Which period the page shows, chosen in the address. */
export function PeriodSelector({ options, selected }: Props) {
  return <SelectForm button="Show period" label="Period" name="period" options={options} selected={selected} />;
}
