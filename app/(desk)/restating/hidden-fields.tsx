import { KEY_FIELD } from "#app/_http/form-names.ts";

interface Props {
  readonly formKey: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a form sends that nobody types: the key of this attempt, and what the form is about. */
export function HiddenFields({ formKey, fields }: Props) {
  return (
    <>
      <input name={KEY_FIELD} type="hidden" value={formKey} />
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} name={field} type="hidden" value={value} />
      ))}
    </>
  );
}
