import type { FormFields } from "#app/_http/form-names.ts";
import { tickName } from "#app/(desk)/tick-names.ts";

/** The fields of a document's description, by the names that the register knows them by. */
export const DESCRIPTION_FIELDS = [
  "title",
  "kind",
  "effectiveFrom",
  "effectiveTo",
  "expiresOn",
  "readers",
  "givesNothingAway",
] as const;

/** What is said of a document, from the fields of a form; whether it will do is decided by the register. */
export function descriptionFrom(fields: FormFields) {
  const text = (name: (typeof DESCRIPTION_FIELDS)[number]) => fields[name] ?? "";
  return {
    title: text("title"),
    kind: text("kind"),
    effectiveFrom: text("effectiveFrom"),
    effectiveTo: text("effectiveTo"),
    expiresOn: text("expiresOn"),
    readers: text("readers"),
    givesNothingAway: fields["givesNothingAway"] === "yes" ? "yes" : "",
    supports: supportsIn(fields),
  };
}

/** The name under which it is sent that a document supports something. */
export function supportsName(key: string): string {
  return tickName("supports", key);
}

function supportsIn(fields: FormFields): readonly string[] {
  const before = supportsName("");
  return Object.keys(fields).flatMap((name) => (name.startsWith(before) ? [name.slice(before.length)] : []));
}
