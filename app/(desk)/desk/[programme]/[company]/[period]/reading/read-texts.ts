import type { FormFields } from "#app/_http/form-names.ts";

/** Where one text stands: its section and field, and the version that was read. */
export interface ReadText {
  readonly section: string;
  readonly field: string;
  readonly version: number;
}

/** The name under which the tick of one text is sent: every section, field and version that holds it. */
export function textsName(places: readonly ReadText[]): string {
  return `${TEXT}${places.map(({ section, field, version }) => `${section} ${field} ${version}`).join(",")}`;
}

/** The ticked texts of the form, as the command takes them. */
export function readTexts({ programme, organisation, period, ...rest }: FormFields): unknown {
  const texts = Object.keys(rest)
    .filter((name) => name.startsWith(TEXT))
    .flatMap((name) => name.slice(TEXT.length).split(","))
    .map((place) => {
      const [section, field, version] = place.split(" ");
      return { section, field, version: Number(version) };
    });
  return { programme, organisation, period, texts };
}

const TEXT = "text ";
