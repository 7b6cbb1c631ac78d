import { type FormFields, KEY_FIELD } from "#app/_http/form-names.ts";

/** What a form carried: its fields as plain text, and the key under which sending it twice has one effect. */
export interface SentForm {
  readonly fields: FormFields;
  readonly key: string | undefined;
}

/** Reads a form into plain text; null for one that no page of ours sends: a file, or two values under one name. */
export function readForm(form: FormData): SentForm | null {
  const fields: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$ACTION_")) continue;
    if (typeof value !== "string" || Object.hasOwn(fields, name) || name === "__proto__") return null;
    fields[name] = isSecret(name) ? value : plainText(value);
  }
  const { [KEY_FIELD]: key, ...rest } = fields;
  return { fields: rest, key: key === "" ? undefined : key };
}

/** What may be sent back to the page that the form came from: everything but passwords. */
export function withoutSecrets(fields: FormFields): FormFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !isSecret(name)));
}

function isSecret(name: string): boolean {
  return /password|token/i.test(name);
}

/** One form for the same text: browsers send line ends as CR LF, keyboards send accents in two ways. */
function plainText(value: string): string {
  return value.replaceAll("\r\n", "\n").replaceAll("\r", "\n").normalize("NFC");
}
