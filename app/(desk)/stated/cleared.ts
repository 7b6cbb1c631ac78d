import type { FormFields } from "#app/_http/form-names.ts";

/** A section's clearing as the command takes it: every field that the form names by `version-X`, emptied. */
export function clearedFrom(fields: FormFields): unknown {
  const { programme, organisation, period, section, ...rest } = fields;
  const emptied = Object.entries(rest).flatMap(([name, version]) =>
    name.startsWith(VERSION) ? [[name.slice(VERSION.length), { value: "", basedOn: Number(version) }]] : [],
  );
  return { programme, organisation, period, section, ...Object.fromEntries(emptied) };
}

const VERSION = "version-";
