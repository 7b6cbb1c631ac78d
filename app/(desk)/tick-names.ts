import type { FormFields } from "#app/_http/form-names.ts";

/** The hidden field that names the fields which are ticked, so that none ticked is an answer too. */
export const TICKED_FIELDS = "ticked-fields";

/** The name that a tick is sent under. */
export function tickName(field: string, key: string): string {
  return `${TICK}${field}-${key}`;
}

/** The fields that were ticked, each with its keys, one a line, as a draft keeps them. */
export function tickedIn(fields: FormFields): readonly (readonly [field: string, value: string])[] {
  const names = (fields[TICKED_FIELDS] ?? "").split(" ").filter((name) => name !== "");
  return names.map((field) => {
    const ticks = Object.entries(fields).filter(([name]) => name.startsWith(tickName(field, "")));
    return [field, ticks.map(([, key]) => key).join("\n")];
  });
}

/** Whether a name is of the ticks, and not a field of its own. */
export function isOfTicks(name: string): boolean {
  return name === TICKED_FIELDS || name.startsWith(TICK);
}

const TICK = "tick-";
