import type { FormFields } from "#app/_http/form-names.ts";
import { isOfTicks, tickedIn } from "#app/(desk)/tick-names.ts";

/**
 * A section's form as the command takes it: each field with the version that it is based on, which the form sends as
 * `version-X`.
 */
export function changesFrom(fields: FormFields): unknown {
  const { programme, organisation, period, section, ...rest } = fields;
  const written = Object.entries(rest).filter(([name]) => !name.startsWith(VERSION) && !isOfTicks(name));
  const changes = [...written, ...tickedIn(rest)].map(([name, value]) => [
    name,
    { value, basedOn: Number(rest[`${VERSION}${name}`]) },
  ]);
  return { programme, organisation, period, section, ...Object.fromEntries(changes) };
}

const VERSION = "version-";
