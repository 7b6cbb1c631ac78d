import type { FormFields } from "#app/_http/form-names.ts";
import { isOfTicks, tickedIn } from "#app/(desk)/tick-names.ts";

/** The form of a correction as the command takes it: what belongs to the cell apart from what says why. */
export function correctionFrom(fields: FormFields): unknown {
  const { programme, organisation, period, basedOn, kind, key, ...rest } = fields;
  const { cause = "", why = "", since = "", changesConclusion = "", relied = "", repeated = "", ...sent } = rest;
  const ticked = Object.fromEntries(tickedIn(rest));
  const { periods = "", ...ofCell } = ticked;
  const written = Object.entries(sent).filter(([name]) => !isOfTicks(name));
  return {
    ...{ programme, organisation, period },
    basedOn: Number(basedOn),
    cell: { kind, key },
    texts: { ...Object.fromEntries(written), ...ofCell },
    ...{ cause, why, since },
    periods: periods === "" ? [] : periods.split("\n"),
    material: { changesConclusion, relied, repeated },
  };
}
