import type { FormFields } from "#app/_http/form-names.ts";

/** The name under which the tick of one text is sent: its section, field and version. */
export function textName(section: string, field: string, version: number): string {
  return `${TEXT}${section} ${field} ${version}`;
}

/** The ticked texts of the form, as the command takes them. */
export function readTexts({ programme, organisation, period, ...rest }: FormFields): unknown {
  const texts = Object.keys(rest)
    .filter((name) => name.startsWith(TEXT))
    .map((name) => {
      const [section, field, version] = name.slice(TEXT.length).split(" ");
      return { section, field, version: Number(version) };
    });
  return { programme, organisation, period, texts };
}

const TEXT = "text ";
